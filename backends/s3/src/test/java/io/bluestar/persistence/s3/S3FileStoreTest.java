package io.bluestar.persistence.s3;

import static io.bluestar.persistence.s3.ScriptedS3.deleted;
import static io.bluestar.persistence.s3.ScriptedS3.file;
import static io.bluestar.persistence.s3.ScriptedS3.refusal;
import static io.bluestar.persistence.s3.ScriptedS3.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bluestar.persistence.FileStore;
import io.bluestar.persistence.FileStoreException;
import io.bluestar.persistence.settings.S3Settings;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.services.s3.DelegatingS3Client;
import software.amazon.awssdk.services.s3.S3Client;

/** Arguments, lifetime, and the probe of conditional deletes. */
@Timeout(60)
class S3FileStoreTest {
    private ScriptedS3 server;

    @BeforeEach
    void start() {
        server = new ScriptedS3();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    /** Every method with arguments in its domain. */
    private static Stream<ThrowingCallable> calls(FileStore files) {
        return Stream.of(
                () -> files.read("a"),
                () -> files.write("a", new byte[0]),
                () -> files.write("a", new byte[0], "text/plain"),
                () -> files.move("a", "b"),
                () -> files.listFiles(""));
    }

    @Test
    void openingAsksNobody() {
        S3FileStore.open(server.settings()).close();

        assertThat(server.requests()).isEmpty();
    }

    @Test
    void openingWithoutAnEndpointAsksNobodyEither() {
        S3FileStore.open(new S3Settings("files", "eu-central-1", Optional.empty()))
                .close();
    }

    @Test
    void argumentsAreCheckedBeforeAnybodyIsAsked() {
        try (S3FileStore files = S3FileStore.open(server.settings())) {
            assertThatNullPointerException().isThrownBy(() -> files.read(null)).withMessageContaining("path");
            assertThatNullPointerException()
                    .isThrownBy(() -> files.write("/a", null))
                    .withMessageContaining("data");
            assertThatNullPointerException()
                    .isThrownBy(() -> files.move("/a", null))
                    .withMessageContaining("target");
            assertThatNullPointerException()
                    .isThrownBy(() -> files.listFiles(null))
                    .withMessageContaining("prefix");
            assertThatIllegalArgumentException().isThrownBy(() -> files.read("../a"));
            assertThatIllegalArgumentException().isThrownBy(() -> files.write("a", new byte[0], "text"));
            assertThatIllegalArgumentException().isThrownBy(() -> files.move("a", "b/"));
            assertThatIllegalArgumentException().isThrownBy(() -> files.listFiles("a\u0007"));
        }
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void aClosedStoreRefusesCallsAfterItHasCheckedThem() {
        S3FileStore files = S3FileStore.open(server.settings());
        files.close();
        files.close();

        calls(files).forEach(call -> assertThatIllegalStateException().isThrownBy(call));
        assertThatIllegalStateException().isThrownBy(files::honoursConditionalDeletes);
        assertThatNullPointerException().isThrownBy(() -> files.read(null));
        assertThatIllegalArgumentException().isThrownBy(() -> files.read(""));
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void aClientThatWasHandedInStaysOpen() {
        AtomicInteger closings = new AtomicInteger();
        try (S3Client client = S3Clients.open(server.settings(), S3Options.defaults())) {
            S3Client counting = new DelegatingS3Client(client) {
                @Override
                public void close() {
                    closings.incrementAndGet();
                }
            };
            S3FileStore files = S3FileStore.over(counting, "files");
            files.close();

            assertThat(closings).hasValue(0);
            calls(files).forEach(call -> assertThatIllegalStateException().isThrownBy(call));
        }
    }

    @Test
    void optionsOutOfBoundsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> S3Options.defaults().withSocketTimeout(Duration.ZERO))
                .withMessageContaining("socketTimeout");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> S3Options.defaults().withOperationTimeout(Duration.ofDays(2)))
                .withMessageContaining("operationTimeout");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> S3Options.defaults().withMaxAttempts(0))
                .withMessageContaining("maxAttempts");
        assertThatNullPointerException()
                .isThrownBy(() -> S3Options.defaults().withConnectTimeout(null))
                .withMessageContaining("connectTimeout");
    }

    @Test
    void aServerThatRefusesTheWrongETagAndTakesTheRightOneHonoursConditionalDeletes() {
        server.on("PUT", status(200, "", "ETag", "\"probe\""))
                .on("DELETE", refusal(412, "PreconditionFailed"), deleted())
                .on("HEAD", file("", "\"probe\""), status(404, ""));

        assertThat(honoursConditionalDeletes()).isTrue();
        assertThat(server.requests("DELETE").get(1).header("If-Match")).isEqualTo("\"probe\"");
        assertThat(server.requests("DELETE"))
                .last()
                .satisfies(tidying -> assertThat(tidying.header("If-Match")).isNull());
    }

    @Test
    void aServerThatIgnoresTheConditionDoesNotHonourIt() {
        server.on("PUT", status(200, "", "ETag", "\"probe\""))
                .on("DELETE", deleted())
                .on("HEAD", status(404, ""));

        assertThat(honoursConditionalDeletes()).isFalse();
    }

    @Test
    void aServerThatRefusesEveryConditionDoesNotHonourThem() {
        server.on("PUT", status(200, "", "ETag", "\"probe\""))
                .on("DELETE", refusal(501, "NotImplemented"), refusal(501, "NotImplemented"), deleted())
                .on("HEAD", file("", "\"probe\""));

        assertThat(honoursConditionalDeletes()).isFalse();
        assertThat(server.requests("DELETE")).hasSize(3);
    }

    @Test
    void aProbeThatFailsIsNoAnswer() {
        server.on("PUT", refusal(403, "AccessDenied"));

        assertThatThrownBy(this::honoursConditionalDeletes).isExactlyInstanceOf(FileStoreException.class);
    }

    private boolean honoursConditionalDeletes() {
        try (S3FileStore files = S3FileStore.open(server.settings())) {
            return files.honoursConditionalDeletes();
        }
    }

    @Test
    void settingsAreNeeded() {
        Map<String, ThrowingCallable> missing = Map.of(
                "settings", () -> S3FileStore.open(null),
                "options", () -> S3FileStore.open(server.settings(), null),
                "client", () -> S3FileStore.over(null, "files"));
        missing.forEach((parameter, call) ->
                assertThatNullPointerException().isThrownBy(call).withMessageContaining(parameter));
    }
}
