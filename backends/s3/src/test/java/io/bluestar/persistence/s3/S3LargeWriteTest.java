package io.bluestar.persistence.s3;

import static io.bluestar.persistence.s3.ScriptedS3.ABORT;
import static io.bluestar.persistence.s3.ScriptedS3.COMPLETE;
import static io.bluestar.persistence.s3.ScriptedS3.CREATE;
import static io.bluestar.persistence.s3.ScriptedS3.PART;
import static io.bluestar.persistence.s3.ScriptedS3.deleted;
import static io.bluestar.persistence.s3.ScriptedS3.error;
import static io.bluestar.persistence.s3.ScriptedS3.html;
import static io.bluestar.persistence.s3.ScriptedS3.part;
import static io.bluestar.persistence.s3.ScriptedS3.refusal;
import static io.bluestar.persistence.s3.ScriptedS3.status;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bluestar.persistence.FileStoreException;
import io.bluestar.persistence.s3.ScriptedS3.Request;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Base64;
import java.util.Comparator;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.CRC32;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.core.exception.SdkException;

/** The steps of a write by parts, and what is left of it when one of them fails. */
@Timeout(60)
class S3LargeWriteTest {
    private static final int MEBIBYTE = 1 << 20;
    private static final S3Parts SMALL =
            S3Parts.defaults().withThreshold(5 * MEBIBYTE).withSize(5 * MEBIBYTE);
    private static final S3Options OPTIONS = S3Options.defaults().withParts(SMALL);
    private static final byte[] CONTENT = content(12 * MEBIBYTE);

    private ScriptedS3 server;
    private S3FileStore files;

    private static byte[] content(int size) {
        byte[] content = new byte[size];
        for (int i = 0; i < size; i++) {
            content[i] = (byte) ('a' + i % 23);
        }
        return content;
    }

    @BeforeEach
    void open() {
        server = new ScriptedS3().takingUploads();
        files = S3FileStore.open(server.settings(), OPTIONS);
    }

    @AfterEach
    void close() {
        files.close();
        server.close();
    }

    private void open(S3Options options) {
        files.close();
        files = S3FileStore.open(server.settings(), options);
    }

    @Test
    void a_large_file_goes_by_parts_that_hold_every_byte_once() {
        assertThat(files.write("dir/a b", CONTENT, "Text/CSV; charset=\"utf-8\""))
                .isEqualTo("dir/a b");

        assertThat(server.operations())
                .startsWith(CREATE)
                .endsWith(COMPLETE)
                .containsOnlyOnce(CREATE, COMPLETE)
                .doesNotContain(ABORT, "PUT");
        assertThat(server.requests(CREATE)).singleElement().satisfies(create -> {
            assertThat(create.uri()).startsWith("/files/dir/a%20b?uploads");
            assertThat(create.header("Content-Type")).isEqualTo("Text/CSV; charset=\"utf-8\"");
        });
        StringBuilder arrived = new StringBuilder();
        server.requests(PART).stream()
                .sorted(Comparator.comparing(Request::part))
                .forEach(part -> arrived.append(part.body()));
        assertThat(arrived.toString().getBytes(UTF_8)).isEqualTo(CONTENT);
        assertThat(server.requests(PART)).extracting(Request::part).containsExactlyInAnyOrder(1, 2, 3);
        assertThat(server.requests(COMPLETE).get(0).body().replace("&quot;", ""))
                .containsSubsequence(
                        "<ETag>1</ETag>",
                        "<PartNumber>1</PartNumber>",
                        "<ETag>2</ETag>",
                        "<PartNumber>2</PartNumber>",
                        "<ETag>3</ETag>",
                        "<PartNumber>3</PartNumber>");
    }

    @Test
    void each_part_and_the_whole_carry_their_checksums() {
        files.write("a", CONTENT);

        assertThat(server.requests(PART))
                .allSatisfy(part -> assertThat(part.header("x-amz-checksum-crc32"))
                        .isEqualTo(checksum(part.body().getBytes(US_ASCII))));
        assertThat(server.requests(CREATE)).singleElement().satisfies(create -> {
            assertThat(create.header("x-amz-checksum-algorithm")).isEqualTo("CRC32");
            assertThat(create.header("x-amz-checksum-type")).isEqualTo("FULL_OBJECT");
        });
        assertThat(server.requests(COMPLETE)).singleElement().satisfies(complete -> {
            assertThat(complete.header("x-amz-checksum-crc32")).isEqualTo(checksum(CONTENT));
            assertThat(complete.header("x-amz-mp-object-size")).isEqualTo("" + CONTENT.length);
        });
    }

    private static String checksum(byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(content);
        return Base64.getEncoder()
                .encodeToString(
                        ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }

    @Test
    void a_file_of_the_threshold_goes_in_one_piece() {
        server.on("PUT", status(200, "", "ETag", "\"1\""));

        files.write("a", content(5 * MEBIBYTE));

        assertThat(server.operations()).containsExactly("PUT");
    }

    @Test
    void no_more_parts_are_under_way_than_the_options_allow() {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch second = new CountDownLatch(2);
        server.on(PART, exchange -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            second.countDown();
            // The first is answered when the second is there: they do go at once.
            server.held(second, part()).to(exchange);
            now.decrementAndGet();
        });
        open(OPTIONS.withParts(SMALL.withAtOnce(2)));

        files.write("a", content(26 * MEBIBYTE));

        assertThat(server.requests(PART)).hasSize(6);
        assertThat(most).hasValue(2);
    }

    @Test
    void a_part_that_fails_once_is_sent_again() {
        server.on(PART, refusal(503, "SlowDown"), part());

        files.write("a", CONTENT);

        assertThat(server.requests(PART)).hasSize(4);
        assertThat(server.operations()).contains(COMPLETE).doesNotContain(ABORT);
    }

    @Test
    void a_part_that_fails_for_good_aborts_the_upload() {
        server.on(PART, part(), refusal(500, "InternalError"));

        assertThatThrownBy(() -> files.write("dir/a", CONTENT))
                .isExactlyInstanceOf(FileStoreException.class)
                .hasCauseInstanceOf(SdkException.class)
                .hasMessageContainingAll("write", "\"dir/a\"", "500 InternalError", "the path is untouched");
        assertThat(server.requests(ABORT))
                .isNotEmpty()
                .allSatisfy(abort -> assertThat(abort.uri()).startsWith("/files/dir/a?uploadId=upload-1"));
        assertThat(server.operations()).doesNotContain(COMPLETE);
    }

    @Test
    void a_captive_proxys_page_is_no_beginning() {
        server.on(CREATE, html());

        assertThatThrownBy(() -> files.write("a", CONTENT))
                .isExactlyInstanceOf(FileStoreException.class)
                .hasMessageContainingAll("an upload id", "check what is behind the endpoint", "untouched");
        assertThat(server.operations()).containsExactly(CREATE);
    }

    @Test
    void a_captive_proxys_page_is_no_part() {
        server.on(PART, html());

        assertThatThrownBy(() -> files.write("a", CONTENT))
                .isExactlyInstanceOf(FileStoreException.class)
                .hasMessageContainingAll("the ETag of a part", "check what is behind the endpoint", "untouched");
        assertThat(server.operations()).contains(ABORT).doesNotContain(COMPLETE);
    }

    @Test
    void a_captive_proxys_page_is_no_completion() {
        server.on(COMPLETE, html());

        assertThatThrownBy(() -> files.write("a", CONTENT))
                .isExactlyInstanceOf(FileStoreException.class)
                .hasMessageContainingAll("check what is behind the endpoint", "former content or the new one");
        assertThat(server.operations()).endsWith(ABORT);
    }

    @Test
    void an_error_under_a_successful_status_is_no_completion() {
        server.on(COMPLETE, status(200, error("InternalError", "said the script")));

        assertThatThrownBy(() -> files.write("a", CONTENT))
                .isExactlyInstanceOf(FileStoreException.class)
                .hasMessageContainingAll("InternalError", "the path holds its former content or the new one");
        assertThat(server.operations()).endsWith(ABORT);
    }

    @Test
    void a_completion_without_an_answer_leaves_the_former_content_or_the_new_one() {
        server.on(COMPLETE, server.hang()).on(ABORT, refusal(404, "NoSuchUpload"));
        open(OPTIONS.withSocketTimeout(Duration.ofSeconds(1)).withMaxAttempts(1));

        assertThatThrownBy(() -> files.write("a", CONTENT))
                .isExactlyInstanceOf(FileStoreException.class)
                .hasMessageContainingAll("did not answer in time", "former content or the new one")
                .hasMessageNotContaining("parts")
                .hasNoSuppressedExceptions();
        assertThat(server.operations()).endsWith(ABORT);
    }

    @Test
    void parts_that_cannot_be_removed_are_told_of() {
        server.on(PART, refusal(400, "InvalidDigest")).on(ABORT, refusal(403, "AccessDenied"));

        assertThatThrownBy(() -> files.write("a", CONTENT))
                .isExactlyInstanceOf(FileStoreException.class)
                .hasMessageContainingAll(
                        "400 InvalidDigest", "untouched", "parts may stay", "\"upload-1\"", "403 AccessDenied")
                .satisfies(e -> assertThat(e.getSuppressed())
                        .singleElement()
                        .satisfies(suppressed -> assertThat(suppressed).hasMessageContaining("403 AccessDenied")));
    }

    @Test
    void options_out_of_s3s_bounds_are_refused() {
        S3Parts defaults = S3Parts.defaults();
        assertThatThrownBy(() -> defaults.withThreshold(-1)).hasMessageContaining("threshold -1");
        assertThatThrownBy(() -> defaults.withThreshold((5L << 30) + 1)).hasMessageContaining("threshold");
        assertThatThrownBy(() -> defaults.withSize(5 * MEBIBYTE - 1)).hasMessageContaining("size 5242879");
        assertThatThrownBy(() -> defaults.withCopyLimit((5L << 30) + 1)).hasMessageContaining("copyLimit");
        assertThatThrownBy(() -> defaults.withCopySize((5L << 30) + 1)).hasMessageContaining("copySize");
        assertThatThrownBy(() -> defaults.withAtOnce(0)).hasMessageContaining("atOnce 0");
        assertThatThrownBy(() -> OPTIONS.withParts(null)).hasMessageContaining("parts");
    }

    @Test
    void an_abort_is_tried_again_as_every_call_is() {
        server.on(PART, refusal(400, "InvalidDigest")).on(ABORT, refusal(503, "SlowDown"), deleted());

        assertThatThrownBy(() -> files.write("a", CONTENT))
                .hasMessageNotContaining("parts may stay")
                .hasNoSuppressedExceptions();
        assertThat(server.requests(ABORT)).hasSizeGreaterThanOrEqualTo(2);
    }
}
