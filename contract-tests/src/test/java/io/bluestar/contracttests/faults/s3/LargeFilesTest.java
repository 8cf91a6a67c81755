package io.bluestar.contracttests.faults.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bluestar.persistence.s3.S3FileStore;
import io.bluestar.persistence.s3.S3Options;
import io.bluestar.persistence.s3.S3Parts;
import io.bluestar.testkit.emulators.Emulators;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
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
import software.amazon.awssdk.services.s3.model.UploadPartCopyRequest;

/** Files that go by parts, on the embedded server: what is stored of them, and what is seen of them meanwhile. */
@Timeout(120)
class LargeFilesTest {
    private static final int MEBIBYTE = 1 << 20;
    private static final S3Parts LOWERED = S3Parts.defaults()
            .withThreshold(6 * MEBIBYTE)
            .withSize(5 * MEBIBYTE)
            .withCopyLimit(6 * MEBIBYTE)
            .withCopySize(5 * MEBIBYTE);
    private static final S3Options OPTIONS =
            S3Options.defaults().withParts(LOWERED).withOperationTimeout(Duration.ofSeconds(20));
    private static final byte[] FORMER = noise(7 * MEBIBYTE + 1, 1);
    private static final byte[] LARGE = noise(23 * MEBIBYTE + 17, 2);

    private static S3Client server;

    private final TamperedS3 tampered = new TamperedS3(server);
    private final String bucket = "large-" + UUID.randomUUID();
    private S3FileStore files;
    private S3FileStore others;

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
        others = S3FileStore.over(server, bucket);
    }

    @AfterEach
    void close() {
        files.close();
        for (String path : others.listFiles("")) {
            server.deleteObject(request -> request.bucket(bucket).key(path));
        }
        others.close();
        server.deleteBucket(request -> request.bucket(bucket));
    }

    @AfterAll
    static void disconnect() {
        server.close();
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
        others.move("b", "c");

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
                completion -> former.set(Arrays.equals(others.read("large"), FORMER)));

        files.write("large", LARGE);

        assertThat(former).isTrue();
        assertThat(files.read("large")).isEqualTo(LARGE);
    }

    @Test
    void a_write_to_the_source_between_two_parts_is_moved() {
        files.write("source", LARGE, "a/b");
        byte[] newer = noise(LARGE.length, 3);
        AtomicBoolean first = new AtomicBoolean(true);
        tampered.before(UploadPartCopyRequest.class, part -> {
            if (part.partNumber() == 4 && first.getAndSet(false)) {
                others.write("source", newer, "c/d");
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
        tampered.before(DeleteObjectRequest.class, removal -> others.write("source", FORMER));

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
