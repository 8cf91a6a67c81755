package io.bluestar.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The badges of README, which a certification wrote, still say what one says now: the clauses are these, and the harnesses ask
 * for them.
 */
@Execution(ExecutionMode.CONCURRENT) // They wait for their servers.
class BadgesTest {
    /** Versions of servers differ from machine to machine. */
    private static final String SERVER = " on [^;]*?: (?=certified|not certified)";

    @ParameterizedTest
    @EnumSource
    void each_badge_says_what_a_certification_says_now(BundledBadge badge) throws IOException {
        assertThat(badge.file()).exists();
        assertThat(withoutServers(Files.readString(badge.file())))
                .as(
                        "%s; to write it anew: ./bluestar certify --backend %s --format badge, or the command of"
                                + " CONTRIBUTING.md for all pictures",
                        badge.file(), badge.backend())
                .isEqualTo(withoutServers(badge.promised()));
    }

    @Test
    void a_badge_that_says_something_else_is_seen() {
        String badge = "x v2: certified (9 passed); FileStore S3 files on S3Proxy 4: certified, 9 passed";
        assertThat(withoutServers(badge))
                .isEqualTo(withoutServers(badge.replace("S3Proxy 4", "BlueStar S3 on S3Proxy 5")))
                .isNotEqualTo(withoutServers(badge.replace(", 9", ", 8")))
                .isNotEqualTo(withoutServers(badge.replace("4: certified", "4: not certified")));
    }

    private static String withoutServers(String svg) {
        return svg.replace("\r\n", "\n").replaceAll(SERVER, ": ");
    }
}
