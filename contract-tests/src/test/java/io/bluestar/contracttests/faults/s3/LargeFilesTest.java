package io.bluestar.contracttests.faults.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bluestar.contracttests.faults.FaultMatrix;
import io.bluestar.contracttests.faults.FaultMatrix.Happened;
import io.bluestar.persistence.FileStoreException;
import io.bluestar.persistence.s3.S3FileStore;
import io.bluestar.persistence.s3.S3Options;
import io.bluestar.persistence.s3.S3Parts;
import io.bluestar.testkit.emulators.Emulators;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ChecksumMode;
import software.amazon.awssdk.services.s3.model.ChecksumType;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadRequest;
import software.amazon.awssdk.services.s3.model.CopyObjectRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectRequest;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.UploadPartCopyRequest;
import software.amazon.awssdk.services.s3.model.UploadPartRequest;

/** Files that go by parts, on the embedded server: what is stored of them, and what is left when that fails half-way. */
@Timeout(120)
class LargeFilesTest {
    private static final FaultMatrix MATRIX = new FaultMatrix("S3 files, by parts");
    private static final int MEBIBYTE = 1 << 20;
    private static final S3Parts LOWERED = S3Parts.defaults()
            .withThreshold(6 * MEBIBYTE)
            .withSize(5 * MEBIBYTE)
            .withCopyLimit(6 * MEBIBYTE)
            .withCopySize(5 * MEBIBYTE);
    private static final Duration BOUND = Duration.ofSeconds(20);
    private static final S3Options OPTIONS =
            S3Options.defaults().withParts(LOWERED).withOperationTimeout(BOUND);
    private static final byte[] FORMER = noise(7 * MEBIBYTE + 1, 1);
    private static final byte[] LARGE = noise(23 * MEBIBYTE + 17, 2);

    private static S3Client server;

    private final TamperedS3 tampered = new TamperedS3(server);
    private final String bucket = "large-" + UUID.randomUUID();
    private S3FileStore files;

    private static byte[] noise(int size, int seed) {
        byte[] noise = new byte[size];
        new Random(seed).nextBytes(noise);
        return noise;
    }

    @BeforeAll
    static void connect() {
        server = S3Client.builder()
                .endpointOverride(Emulators.shared().s3().endpoint())
                .region(Region.US_EAST_1)
                .credentialsProvider(AnonymousCredentialsProvider.create())
                .forcePathStyle(true)
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
    }

    @BeforeEach
    void open() {
        server.createBucket(request -> request.bucket(bucket));
        files = S3FileStore.over(tampered, bucket, OPTIONS);
    }

    @AfterEach
    void close() {
        files.close();
        for (String path : S3FileStore.over(server, bucket).listFiles("")) {
            server.deleteObject(request -> request.bucket(bucket).key(path));
        }
        server.deleteBucket(request -> request.bucket(bucket));
    }

    @AfterAll
    static void hold() {
        server.close();
        MATRIX.check();
    }

    private HeadObjectResponse head(String path) {
        return server.headObject(request -> request.bucket(bucket).key(path).checksumMode(ChecksumMode.ENABLED));
    }

    private void assertNoPartsStay() {
        assertThat(server.listMultipartUploads(request -> request.bucket(bucket))
                        .uploads())
                .as("uploads that are neither complete nor aborted")
                .isEmpty();
    }

    private static void refuse(int part) {
        if (part == 3) {
            throw internalError();
        }
    }

    private static RuntimeException internalError() {
        return S3Exception.builder()
                .statusCode(500)
                .awsErrorDetails(AwsErrorDetails.builder()
                        .errorCode("InternalError")
                        .errorMessage("said the test")
                        .build())
                .build();
    }

    private static RuntimeException lost() {
        return SdkClientException.create("the answer was lost, said the test");
    }

    @Test
    void a_large_file_is_stored_whole_with_its_type_and_checksum() {
        files.write("large", LARGE, "Text/CSV;charset=\"utf-8\"");

        assertThat(files.read("large")).isEqualTo(LARGE);
        HeadObjectResponse stored = head("large");
        assertThat(stored.contentType()).isEqualTo("Text/CSV;charset=\"utf-8\"");
        assertThat(stored.eTag()).endsWith("-5\"");
        assertThat(stored.checksumCRC32()).isNotNull();
        assertThat(stored.checksumType()).isEqualTo(ChecksumType.FULL_OBJECT);
        assertNoPartsStay();
    }

    @Test
    void a_large_file_moves_whole_with_its_type_and_metadata() {
        server.putObject(
                request -> request.bucket(bucket)
                        .key("from ä+%")
                        .contentType("a/b")
                        .metadata(Map.of("origin", "payroll")),
                RequestBody.fromBytes(LARGE));
        AtomicInteger parts = new AtomicInteger();
        tampered.before(UploadPartCopyRequest.class, part -> parts.incrementAndGet());

        files.move("from ä+%", "to");

        assertThat(parts).hasValue(5);
        assertThat(files.read("to")).isEqualTo(LARGE);
        assertThat(head("to").contentType()).isEqualTo("a/b");
        assertThat(head("to").metadata()).containsEntry("origin", "payroll");
        assertThat(files.listFiles("")).containsExactly("to");
        assertNoPartsStay();
    }

    @Test
    void a_file_that_was_written_by_parts_moves_by_parts_and_in_one_piece() {
        files.write("a", LARGE, "a/b");

        files.move("a", "b");
        S3FileStore.over(server, bucket).move("b", "c");

        assertThat(files.read("c")).isEqualTo(LARGE);
        assertThat(head("c").contentType()).isEqualTo("a/b");
        assertThat(files.listFiles("")).containsExactly("c");
    }

    @Test
    void a_large_file_is_not_seen_before_all_of_it_is() {
        files.write("large", FORMER);
        AtomicBoolean former = new AtomicBoolean();
        tampered.before(
                CompleteMultipartUploadRequest.class,
                completion -> former.set(
                        Arrays.equals(S3FileStore.over(server, bucket).read("large"), FORMER)));

        files.write("large", LARGE);

        assertThat(former).isTrue();
        assertThat(files.read("large")).isEqualTo(LARGE);
    }

    @Test
    void a_write_whose_part_is_refused_changes_nothing() {
        files.write("large", FORMER, "a/b");
        tampered.before(UploadPartRequest.class, part -> refuse(part.partNumber()));

        Happened happened =
                MATRIX.observe("a part is refused for good", "write", BOUND, () -> files.write("large", LARGE));

        assertThat(happened.thrown())
                .isInstanceOf(FileStoreException.class)
                .hasMessageContainingAll("write", "\"large\"", "500 InternalError", "the path is untouched")
                .hasCauseInstanceOf(S3Exception.class);
        assertThat(files.read("large")).isEqualTo(FORMER);
        assertThat(head("large").contentType()).isEqualTo("a/b");
        assertNoPartsStay();
        assertWritesAgain();
    }

    private void assertWritesAgain() {
        tampered.recover();
        files.write("large", LARGE);
        assertThat(files.read("large")).isEqualTo(LARGE);
    }

    @Test
    void a_write_whose_completion_is_refused_changes_nothing() {
        files.write("large", FORMER);
        tampered.before(CompleteMultipartUploadRequest.class, completion -> {
            throw internalError();
        });

        Happened happened =
                MATRIX.observe("the completion is refused for good", "write", BOUND, () -> files.write("large", LARGE));

        assertThat(happened.thrown()).hasMessageContainingAll("500 InternalError", "former content or the new one");
        assertThat(files.read("large")).isEqualTo(FORMER);
        assertNoPartsStay();
        assertWritesAgain();
    }

    @Test
    void a_write_whose_completion_is_not_answered_has_taken_place_whole() {
        files.write("large", FORMER);
        tampered.after(CompleteMultipartUploadRequest.class, completion -> {
            throw lost();
        });

        Happened happened = MATRIX.observe(
                "the answer to the completion is lost", "write", BOUND, () -> files.write("large", LARGE));

        assertThat(happened.thrown()).hasMessageContainingAll("answer was lost", "former content or the new one");
        assertThat(files.read("large")).isEqualTo(LARGE);
        assertNoPartsStay();
    }

    @Test
    void a_write_whose_parts_are_not_answered_ends_in_time_and_changes_nothing() {
        files.write("large", FORMER);
        CountDownLatch recovered = new CountDownLatch(1);
        tampered.before(UploadPartRequest.class, part -> await(recovered));
        Duration bound = Duration.ofSeconds(4);
        try (S3FileStore impatient = S3FileStore.over(tampered, bucket, OPTIONS.withOperationTimeout(bound))) {

            Happened happened = MATRIX.observe(
                    "parts are not answered", "write", bound.plusSeconds(2), () -> impatient.write("large", LARGE));

            assertThat(happened.thrown())
                    .hasMessageContainingAll("no whole answer in time", "the path is untouched")
                    .hasNoSuppressedExceptions();
            assertThat(files.read("large")).isEqualTo(FORMER);
            recovered.countDown();
        }
        assertNoPartsStay();
        assertWritesAgain();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            // As the SDK has it: the call goes on until its own end.
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void a_move_whose_part_is_refused_changes_nothing() {
        files.write("source", LARGE, "a/b");
        files.write("target", FORMER);
        tampered.before(UploadPartCopyRequest.class, part -> refuse(part.partNumber()));

        Happened happened = MATRIX.observe("a part is refused for good", "move", BOUND, () -> {
            files.move("source", "target");
            return null;
        });

        assertThat(happened.thrown())
                .isInstanceOf(FileStoreException.class)
                .hasMessageContainingAll("move", "\"source\"", "500 InternalError", "the source is untouched");
        assertThat(files.read("source")).isEqualTo(LARGE);
        assertThat(files.read("target")).isEqualTo(FORMER);
        assertNoPartsStay();
        tampered.recover();
        files.move("source", "target");
        assertThat(files.read("target")).isEqualTo(LARGE);
    }

    @Test
    void a_move_whose_completion_is_not_answered_loses_nothing() {
        files.write("source", LARGE);
        tampered.after(CompleteMultipartUploadRequest.class, completion -> {
            throw lost();
        });

        Happened happened = MATRIX.observe("the answer to the completion is lost", "move", BOUND, () -> {
            files.move("source", "target");
            return null;
        });

        assertThat(happened.thrown()).hasMessageContainingAll("answer was lost", "the source is untouched");
        assertThat(files.read("source")).isEqualTo(LARGE);
        assertNoPartsStay();
        tampered.recover();
        files.move("source", "target");
        assertThat(files.read("target")).isEqualTo(LARGE);
        assertThat(files.listFiles("")).containsExactly("target");
    }

    @Test
    void a_write_to_the_source_between_two_parts_is_moved() {
        files.write("source", LARGE, "a/b");
        byte[] newer = noise(LARGE.length, 3);
        AtomicBoolean first = new AtomicBoolean(true);
        tampered.before(UploadPartCopyRequest.class, part -> {
            if (part.partNumber() == 4 && first.getAndSet(false)) {
                S3FileStore.over(server, bucket).write("source", newer, "c/d");
            }
        });

        files.move("source", "target");

        assertThat(files.read("target")).isEqualTo(newer);
        assertThat(head("target").contentType()).isEqualTo("c/d");
        assertThat(files.listFiles("")).containsExactly("target");
        assertNoPartsStay();
    }

    @Test
    void a_write_to_the_source_after_the_copy_stays() {
        files.write("source", LARGE);
        tampered.before(
                DeleteObjectRequest.class,
                removal -> S3FileStore.over(server, bucket).write("source", FORMER));

        files.move("source", "target");

        assertThat(files.read("target")).isEqualTo(LARGE);
        assertThat(files.read("source")).isEqualTo(FORMER);
    }

    @Test
    void a_small_file_is_moved_in_one_piece() {
        files.write("a", new byte[6 * MEBIBYTE]);
        tampered.before(UploadPartCopyRequest.class, part -> {
            throw new AssertionError("moved by parts");
        });
        AtomicInteger copies = new AtomicInteger();
        tampered.before(CopyObjectRequest.class, copy -> copies.incrementAndGet());

        files.move("a", "b");

        assertThat(copies).hasValue(1);
        assertThatThrownBy(() -> files.read("a")).hasMessageContaining("\"a\"");
    }
}
