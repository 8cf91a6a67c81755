package io.bluestar.contracttests.faults.s3;

import static com.github.tomakehurst.wiremock.client.WireMock.delete;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.bluestar.contracttests.faults.wire.Answers;
import io.bluestar.contracttests.faults.wire.FaultyProxy;
import io.bluestar.contracttests.faults.wire.WireFault;
import io.bluestar.persistence.FileStore;
import io.bluestar.persistence.s3.S3FileStore;
import io.bluestar.persistence.settings.S3Settings;
import io.bluestar.testkit.emulators.Emulators;
import java.net.URI;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The removal at the end of a move, whose answer is lost, is sent again, and must not remove what is there by then. */
@Execution(ExecutionMode.CONCURRENT)
class RepeatedRemovalTest {
    private static final byte[] MOVED = "moved".getBytes(UTF_8);
    private static final byte[] NEWER = "newer".getBytes(UTF_8);

    @Test
    void a_removal_that_is_repeated_spares_what_was_written_in_between() {
        URI server = Emulators.shared().s3().endpoint();
        try (DirectBucket bucket = new DirectBucket(server);
                FaultyProxy proxy = new FaultyProxy(server);
                FileStore files =
                        S3FileStore.open(new S3Settings(bucket.name(), "us-east-1", Optional.of(proxy.endpoint())))) {
            bucket.put("source", MOVED);
            WireFault removedAndWrittenAnew = WireFault.after("answer lost", (answer, request) -> {
                        bucket.put("source", NEWER);
                        return Answers.reset().of(answer, request);
                    })
                    .once();
            IntSupplier lost =
                    proxy.fail(delete(urlPathEqualTo("/" + bucket.name() + "/source")), removedAndWrittenAnew);

            files.move("source", "target");

            assertThat(lost.getAsInt()).isEqualTo(1);
            assertThat(bucket.get("target")).contains(MOVED);
            assertThat(bucket.get("source")).contains(NEWER);
        }
    }
}
