package io.bluestar.testkit.environment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

class AnnouncementsTest {

    @Test
    void each_server_is_told_of_once() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Announcements announcements = new Announcements(new PrintStream(out, true, UTF_8));
        announcements.tell(Environment.EMBEDDED, StoreKind.RULES, "DynamoDB Local 3.1.0");
        announcements.tell(Environment.EMBEDDED, StoreKind.RULES, "DynamoDB Local 3.1.0");
        announcements.tell(Environment.EMBEDDED, StoreKind.CACHE, "redis-server 8.0.2");
        assertThat(out.toString(UTF_8).lines())
                .containsExactly(
                        "BlueStar testkit: rules on DynamoDB Local 3.1.0 (embedded)",
                        "BlueStar testkit: cache on redis-server 8.0.2 (embedded)");
    }
}
