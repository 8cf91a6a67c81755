package io.bluestar.persistence.s3;

import static io.bluestar.persistence.s3.ScriptedS3.ABORT;
import static io.bluestar.persistence.s3.ScriptedS3.COMPLETE;
import static io.bluestar.persistence.s3.ScriptedS3.CREATE;
import static io.bluestar.persistence.s3.ScriptedS3.PART_COPY;
import static io.bluestar.persistence.s3.ScriptedS3.copied;
import static io.bluestar.persistence.s3.ScriptedS3.copiedPart;
import static io.bluestar.persistence.s3.ScriptedS3.deleted;
import static io.bluestar.persistence.s3.ScriptedS3.error;
import static io.bluestar.persistence.s3.ScriptedS3.html;
import static io.bluestar.persistence.s3.ScriptedS3.refusal;
import static io.bluestar.persistence.s3.ScriptedS3.size;
import static io.bluestar.persistence.s3.ScriptedS3.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.bluestar.persistence.FileMissingException;
import io.bluestar.persistence.FileStoreException;
import io.bluestar.persistence.s3.ScriptedS3.Request;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A move of 6 GiB, more than S3 copies in one piece, and what is left at source and target when a step of it fails. */
@Timeout(60)
class S3LargeMoveTest {
    private static final long SIX_GIBIBYTES = 6L << 30;

    private ScriptedS3 server;
    private S3FileStore files;

    @BeforeEach
    void open() {
        server = new ScriptedS3()
                .takingUploads()
                .on("HEAD", size(SIX_GIBIBYTES, "\"seen-24\""))
                .on("DELETE", deleted());
        files = S3FileStore.open(server.settings());
    }

    @AfterEach
    void close() {
        files.close();
        server.close();
    }

    @Test
    void the_ranges_of_a_large_move_hold_every_byte_once() {
        files.move("from/ä+b", "to");

        assertThat(server.operations()).startsWith("HEAD", CREATE).endsWith(COMPLETE, "DELETE");
        List<Request> parts = server.requests(PART_COPY).stream()
                .sorted(Comparator.comparing(Request::part))
                .toList();
        assertThat(parts).extracting(Request::part).doesNotHaveDuplicates();
        long next = 0;
        for (Request part : parts) {
            String[] range =
                    part.header("x-amz-copy-source-range").replace("bytes=", "").split("-", -1);
            assertThat(Long.parseLong(range[0])).isEqualTo(next);
            next = Long.parseLong(range[1]) + 1;
        }
        assertThat(next).isEqualTo(SIX_GIBIBYTES);
        assertThat(parts).allSatisfy(part -> {
            assertThat(part.uri()).startsWith("/files/to?");
            assertThat(part.header("x-amz-copy-source")).isEqualTo("files/from/%C3%A4%2Bb");
            assertThat(part.header("x-amz-copy-source-if-match")).isEqualTo("\"seen-24\"");
        });
        assertThat(server.requests("DELETE"))
                .extracting(Request::uri, delete -> delete.header("If-Match"))
                .containsExactly(tuple("/files/from/%C3%A4%2Bb", "\"seen-24\""));
    }

    @Test
    void what_a_copy_in_one_piece_would_keep_is_kept() {
        server.on(
                "HEAD",
                size(
                        SIX_GIBIBYTES,
                        "\"1\"",
                        "Content-Type",
                        "Text/CSV;charset=\"utf-8\"",
                        "Cache-Control",
                        "no-store",
                        "Content-Encoding",
                        "gzip",
                        "Content-Language",
                        "de",
                        "Content-Disposition",
                        "attachment",
                        "x-amz-meta-origin",
                        "payroll"));

        files.move("a", "b");

        assertThat(server.requests(CREATE)).singleElement().satisfies(create -> {
            assertThat(create.header("Content-Type")).isEqualTo("Text/CSV;charset=\"utf-8\"");
            assertThat(create.header("Cache-Control")).isEqualTo("no-store");
            assertThat(create.header("Content-Encoding")).isEqualTo("gzip");
            assertThat(create.header("Content-Language")).isEqualTo("de");
            assertThat(create.header("Content-Disposition")).isEqualTo("attachment");
            assertThat(create.header("x-amz-meta-origin")).isEqualTo("payroll");
        });
    }

    @Test
    void a_file_of_the_limit_is_copied_in_one_piece() {
        server.on("HEAD", size(5L << 30, "\"1\"")).on("PUT", copied());

        files.move("a", "b");

        assertThat(server.operations()).containsExactly("HEAD", "PUT", "DELETE");
    }

    @Test
    void a_single_part_names_no_range() {
        server.on("HEAD", size(1, "\"1\""));
        S3Options lowered = S3Options.defaults().withParts(S3Parts.defaults().withCopyLimit(0));
        try (S3FileStore small = S3FileStore.open(server.settings(), lowered)) {
            small.move("a", "b");
        }

        assertThat(server.requests(PART_COPY))
                .singleElement()
                .satisfies(part ->
                        assertThat(part.header("x-amz-copy-source-range")).isNull());
    }

    @Test
    void a_source_that_changes_meanwhile_is_copied_anew_from_its_beginning() {
        server.on("HEAD", size(SIX_GIBIBYTES, "\"one\""), size(SIX_GIBIBYTES, "\"two\""))
                .on(PART_COPY, copiedPart(), refusal(412, "PreconditionFailed"), copiedPart());

        files.move("a", "b");

        assertThat(server.requests(CREATE)).hasSize(2);
        assertThat(server.operations()).contains(ABORT).containsOnlyOnce(COMPLETE);
        assertThat(server.requests(PART_COPY))
                .filteredOn(part -> part.header("x-amz-copy-source-if-match").equals("\"two\""))
                .extracting(Request::part)
                .hasSize(24);
        assertThat(server.requests("DELETE"))
                .extracting(delete -> delete.header("If-Match"))
                .containsExactly("\"two\"");
    }

    @Test
    void a_source_that_changes_while_parts_cannot_be_removed_is_given_up() {
        server.on(PART_COPY, refusal(412, "PreconditionFailed")).on(ABORT, refusal(403, "AccessDenied"));

        assertThatThrownBy(() -> files.move("a", "b"))
                .isExactlyInstanceOf(FileStoreException.class)
                .hasMessageContainingAll("412", "the source is untouched", "parts may stay", "\"upload-1\"");
        assertThat(server.requests(CREATE)).hasSize(1);
        assertThat(server.operations()).doesNotContain("DELETE");
    }

    @Test
    void a_source_that_vanishes_meanwhile_is_a_missing_file() {
        server.on(PART_COPY, copiedPart(), refusal(404, "NoSuchKey"));

        assertThatThrownBy(() -> files.move("a", "b"))
                .isInstanceOfSatisfying(
                        FileMissingException.class, e -> assertThat(e.path()).isEqualTo("a"));
        assertThat(server.operations()).contains(ABORT).doesNotContain(COMPLETE, "DELETE");
    }

    @Test
    void a_part_that_fails_for_good_leaves_the_source() {
        server.on(PART_COPY, copiedPart(), refusal(500, "InternalError"));

        assertThatThrownBy(() -> files.move("a", "b"))
                .isExactlyInstanceOf(FileStoreException.class)
                .hasMessageContainingAll("move", "\"a\"", "500 InternalError", "the source is untouched");
        assertThat(server.operations()).contains(ABORT).doesNotContain(COMPLETE, "DELETE");
    }

    @Test
    void an_error_under_a_successful_status_is_no_copied_part() {
        server.on(PART_COPY, status(200, error("InternalError", "said the script")));

        assertThatThrownBy(() -> files.move("a", "b"))
                .isExactlyInstanceOf(FileStoreException.class)
                .hasMessageContainingAll("InternalError", "the source is untouched");
        assertThat(server.operations()).contains(ABORT).doesNotContain(COMPLETE, "DELETE");
    }

    @Test
    void a_captive_proxys_page_is_no_copied_part() {
        server.on(PART_COPY, html());

        assertThatThrownBy(() -> files.move("a", "b"))
                .isExactlyInstanceOf(FileStoreException.class)
                .hasMessageContaining("the source is untouched");
        assertThat(server.operations()).contains(ABORT).doesNotContain(COMPLETE, "DELETE");
    }

    @Test
    void an_error_under_a_successful_status_is_no_completion() {
        server.on(COMPLETE, status(200, error("InternalError", "said the script")));

        assertThatThrownBy(() -> files.move("a", "b"))
                .isExactlyInstanceOf(FileStoreException.class)
                .hasMessageContainingAll("InternalError", "the source is untouched", "former content or the copy");
        assertThat(server.operations()).endsWith(ABORT).doesNotContain("DELETE");
    }

    @Test
    void a_completion_without_an_answer_leaves_the_source() {
        server.on(COMPLETE, server.hang());
        S3Options quick =
                S3Options.defaults().withSocketTimeout(Duration.ofMillis(500)).withMaxAttempts(1);
        try (S3FileStore impatient = S3FileStore.open(server.settings(), quick)) {

            assertThatThrownBy(() -> impatient.move("a", "b"))
                    .isExactlyInstanceOf(FileStoreException.class)
                    .hasMessageContainingAll("did not answer in time", "the source is untouched");
        }
        assertThat(server.operations()).endsWith(ABORT).doesNotContain("DELETE");
    }

    @Test
    void a_failed_removal_says_where_the_file_is() {
        server.on("DELETE", refusal(500, "InternalError"));

        assertThatThrownBy(() -> files.move("a", "b"))
                .isExactlyInstanceOf(FileStoreException.class)
                .hasMessageContainingAll("500 InternalError", "whole at \"b\"", "move it again");
        assertThat(server.operations()).doesNotContain(ABORT);
    }
}
