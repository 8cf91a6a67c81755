package io.bluestar.persistence.s3;

import static io.bluestar.persistence.s3.ScriptedS3.error;
import static io.bluestar.persistence.s3.ScriptedS3.file;
import static io.bluestar.persistence.s3.ScriptedS3.html;
import static io.bluestar.persistence.s3.ScriptedS3.refusal;
import static io.bluestar.persistence.s3.ScriptedS3.status;
import static io.bluestar.persistence.s3.ScriptedS3.truncated;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.bluestar.persistence.FileMissingException;
import io.bluestar.persistence.FileStoreException;
import io.bluestar.persistence.s3.ScriptedS3.Answer;
import io.bluestar.persistence.settings.S3Settings;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;
import software.amazon.awssdk.core.exception.SdkException;

/** What becomes of reads, writes and listings when the server or the line fails. */
@Timeout(60)
@Isolated("credentials in system properties")
class S3FaultsTest {
    private static final S3Options QUICK = S3Options.defaults().withSocketTimeout(Duration.ofMillis(300));

    private ScriptedS3 server;
    private S3FileStore files;

    @BeforeEach
    void open() {
        server = new ScriptedS3();
        files = S3FileStore.open(server.settings(), QUICK);
    }

    @AfterEach
    void close() {
        files.close();
        server.close();
    }

    @Test
    void aFailureThatPassesIsRetried() {
        server.on("GET", refusal(500, "InternalError"), refusal(503, "SlowDown"), file("content", "\"1\""));

        assertThat(files.read("a")).asString(UTF_8).isEqualTo("content");
        assertThat(server.requests()).hasSize(3);
    }

    @Test
    void aFailureThatLastsIsReportedAfterBoundedAttempts() {
        server.on("PUT", refusal(503, "SlowDown"));

        assertThatThrownBy(() -> files.write("dir/a", new byte[1]))
                .isExactlyInstanceOf(FileStoreException.class)
                .hasCauseInstanceOf(SdkException.class)
                .hasMessageContainingAll(
                        "write", "\"dir/a\"", "503 SlowDown", "said the script", "\"files\"", "127.0.0.1", "try later");
        assertThat(server.requests()).hasSize(3);
    }

    @Test
    void aRefusalIsNotRetriedAndSaysWhatToCheck() {
        server.on("GET", refusal(403, "AccessDenied"));

        assertThatThrownBy(() -> files.read("a"))
                .isExactlyInstanceOf(FileStoreException.class)
                .hasMessageContainingAll("403 AccessDenied", "s3:ListBucket");
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void aMissingKeyIsAMissingFile() {
        server.on("GET", refusal(404, "NoSuchKey"));

        assertThatThrownBy(() -> files.read("a"))
                .isInstanceOfSatisfying(
                        FileMissingException.class, e -> assertThat(e.path()).isEqualTo("a"));
    }

    @Test
    void whatAnEarlierAttemptRepeatsOfTheRequestIsNotTold() {
        String echo = error("InternalError", "sent were x-amz-security-token:hush-hush");
        for (Answer last : List.of(refusal(404, "NoSuchKey"), refusal(404, "NoSuchBucket"), refusal(400, "Odd"))) {
            server.on("GET", status(500, echo), last);
            assertThatThrownBy(() -> files.read("a"))
                    .isInstanceOf(FileStoreException.class)
                    .satisfies(failure -> {
                        StringWriter trace = new StringWriter();
                        failure.printStackTrace(new PrintWriter(trace, true));
                        assertThat(trace.toString()).doesNotContain("hush-hush");
                    });
        }
    }

    @Test
    void aMissingBucketIsNoMissingFile() {
        server.on("GET", refusal(404, "NoSuchBucket"));

        assertThatThrownBy(() -> files.read("a"))
                .isExactlyInstanceOf(FileStoreException.class)
                .hasMessageContainingAll(
                        "there is no bucket \"files\"", server.endpoint().toString(), "create it");
    }

    @Test
    void anotherServersPageNotFoundIsNoMissingFile() {
        server.on("GET", status(404, "<html>no such page</html>"));

        assertThatThrownBy(() -> files.read("a"))
                .isExactlyInstanceOf(FileStoreException.class)
                .hasMessageContaining("404 without an S3 error code");
    }

    @Test
    void aServerThatHangsIsGivenUp() {
        server.on("GET", server.hang());

        assertThatThrownBy(() -> files.read("a"))
                .isExactlyInstanceOf(FileStoreException.class)
                .hasMessageContaining("did not answer in time");
        assertThat(server.requests()).hasSize(3);
    }

    @Test
    void aBodyThatDripsIsGivenUpAtTheBoundOfTheCall() {
        server.on("GET", server.drip(1_000_000));
        try (S3FileStore bounded =
                S3FileStore.open(server.settings(), QUICK.withOperationTimeout(Duration.ofMillis(700)))) {

            assertThatThrownBy(() -> bounded.read("a"))
                    .isExactlyInstanceOf(FileStoreException.class)
                    .hasMessageContaining("no whole answer in time");
        }
        assertThat(Thread.interrupted()).as("the interrupt flag").isFalse();
    }

    @Test
    void aBodyThatDripsIsTriedAgainAfterTheBoundOfAnAttempt() {
        server.on("GET", server.drip(1_000_000), file("content", "\"1\""));
        try (S3FileStore bounded =
                S3FileStore.open(server.settings(), QUICK.withAttemptTimeout(Duration.ofMillis(500)))) {

            assertThat(bounded.read("a")).asString(UTF_8).isEqualTo("content");
        }
    }

    @Test
    void aServerThatIsGoneIsReported() {
        server.close();

        assertThatThrownBy(() -> files.listFiles("p/"))
                .isExactlyInstanceOf(FileStoreException.class)
                .hasCauseInstanceOf(SdkException.class)
                .hasMessageContainingAll("listFiles", "\"p/\"", "could not be reached", "check that it runs");
    }

    @Test
    void aBodyThatEndsEarlyIsReadAgain() {
        server.on("GET", truncated("con", 7), file("content", "\"1\""));

        assertThat(files.read("a")).asString(UTF_8).isEqualTo("content");
    }

    @Test
    void aBodyThatAlwaysEndsEarlyIsAFailure() {
        server.on("GET", truncated("con", 7));

        assertThatThrownBy(() -> files.read("a"))
                .isExactlyInstanceOf(FileStoreException.class)
                .hasMessageContaining("body");
        assertThat(server.requests()).hasSize(3);
    }

    @Test
    void aBodyThatIsNotWhatItsChecksumSaysIsAFailure() {
        // The CRC-32 of no bytes is zero.
        server.on("GET", status(200, "content", "ETag", "\"1\"", "x-amz-checksum-crc32", "AAAAAA=="));

        assertThatThrownBy(() -> files.read("a"))
                .isExactlyInstanceOf(FileStoreException.class)
                .hasMessageContaining("checksum");
        assertThat(server.requests("GET"))
                .first()
                .satisfies(request ->
                        assertThat(request.header("x-amz-checksum-mode")).isEqualTo("ENABLED"));
    }

    @Test
    void aBodyThatWasDamagedOnTheWayIsReadAgain() {
        server.on(
                "GET",
                status(200, "conTent", "ETag", "\"1\"", "x-amz-checksum-crc32", "/sUwqQ=="),
                status(200, "content", "ETag", "\"1\"", "x-amz-checksum-crc32", "/sUwqQ=="));

        assertThat(files.read("a")).asString(UTF_8).isEqualTo("content");
    }

    @Test
    void aWriteCarriesItsChecksumAndItsContentTypeVerbatim() {
        server.on("PUT", status(200, "", "ETag", "\"1\""));

        assertThat(files.write("a b+c", "content".getBytes(UTF_8), "Text/CSV;charset=\"utf-8\""))
                .isEqualTo("a b+c");

        assertThat(server.requests()).singleElement().satisfies(put -> {
            assertThat(put.uri()).isEqualTo("/files/a%20b%2Bc");
            assertThat(put.body()).isEqualTo("content");
            assertThat(put.header("Content-Type")).isEqualTo("Text/CSV;charset=\"utf-8\"");
            assertThat(put.header("x-amz-checksum-crc32")).isEqualTo("/sUwqQ==");
        });
    }

    @Test
    void aCaptiveProxysPageIsNoAnswerToARead() {
        server.on("GET", html());

        assertThatThrownBy(() -> files.read("a"))
                .isExactlyInstanceOf(FileStoreException.class)
                .hasMessageContaining("check what is behind the endpoint");
    }

    @Test
    void aCaptiveProxysPageIsNoAnswerToAWrite() {
        server.on("PUT", html());

        assertThatThrownBy(() -> files.write("a", new byte[0]))
                .isExactlyInstanceOf(FileStoreException.class)
                .hasMessageContaining("check what is behind the endpoint");
    }

    @Test
    void anInterruptionEndsTheCallAtOnceAndSetsTheFlagAgain() throws Exception {
        server.on("GET", server.hang());
        // Only an interruption can end the call before the test's own timeout.
        S3Options patient = S3Options.defaults()
                .withSocketTimeout(Duration.ofMinutes(10))
                .withAttemptTimeout(Duration.ofMinutes(10))
                .withOperationTimeout(Duration.ofMinutes(10));
        AtomicBoolean flag = new AtomicBoolean();
        CompletableFuture<Throwable> failure = new CompletableFuture<>();
        try (S3FileStore waiting = S3FileStore.open(server.settings(), patient)) {
            Thread reader = new Thread(() -> {
                Throwable thrown = catchThrowable(() -> waiting.read("a"));
                flag.set(Thread.currentThread().isInterrupted());
                failure.complete(thrown);
            });
            reader.start();
            server.awaitRequest();
            reader.interrupt();

            assertThat(failure.get())
                    .isExactlyInstanceOf(FileStoreException.class)
                    .hasMessageContainingAll("read", "\"a\"", "interrupted");
            assertThat(flag).isTrue();
        }
    }

    @Test
    void theDeadlineHoldsForAllCallsOfAnOperationTogether() {
        server.on("HEAD", file("", "\"1\"")).on("PUT", server.hang());
        S3Options impatient = S3Options.defaults().withOperationTimeout(Duration.ofMillis(500));
        try (S3FileStore bounded = S3FileStore.open(server.settings(), impatient)) {

            assertThatThrownBy(() -> bounded.move("a", "b"))
                    .isExactlyInstanceOf(FileStoreException.class)
                    .hasMessageContainingAll("no whole answer in time", "the source is untouched");
        }
        assertThat(server.methods()).doesNotContain("DELETE");
    }

    @Test
    void aSetInterruptFlagStaysSet() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> files.read("a"))
                .isExactlyInstanceOf(FileStoreException.class)
                .hasMessageContaining("interrupted");
        assertThat(Thread.interrupted()).isTrue();
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void messagesDoNotHoldTheSecretKey() {
        System.setProperty("aws.accessKeyId", "AKIDEXAMPLE");
        System.setProperty("aws.secretAccessKey", "s3cr3t");
        try (S3FileStore signing = S3FileStore.open(server.settings(), QUICK)) {
            server.on("GET", refusal(403, "SignatureDoesNotMatch"));

            assertThatThrownBy(() -> signing.read("a"))
                    .hasMessageContaining("check the AWS credentials")
                    .satisfies(e -> assertThat(e.toString() + e.getCause()).doesNotContain("s3cr3t", "AKIDEXAMPLE"));
        } finally {
            System.clearProperty("aws.accessKeyId");
            System.clearProperty("aws.secretAccessKey");
        }
    }

    @Test
    void anEndpointWithAPasswordIsRefusedWithoutShowingIt() {
        var settings = new S3Settings("files", "us-east-1", Optional.of(URI.create("http://me:s3cr3t@localhost:1")));

        assertThatThrownBy(() -> S3FileStore.open(settings))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("localhost:1")
                .hasMessageNotContaining("s3cr3t");
    }
}
