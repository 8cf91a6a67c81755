package io.bluestar.persistence.s3;

import static io.bluestar.persistence.s3.ScriptedS3.ABORT;
import static io.bluestar.persistence.s3.ScriptedS3.COMPLETE;
import static io.bluestar.persistence.s3.ScriptedS3.CREATE;
import static io.bluestar.persistence.s3.ScriptedS3.PART;
import static io.bluestar.persistence.s3.ScriptedS3.begun;
import static io.bluestar.persistence.s3.ScriptedS3.completed;
import static io.bluestar.persistence.s3.ScriptedS3.deleted;
import static io.bluestar.persistence.s3.ScriptedS3.part;
import static io.bluestar.persistence.s3.ScriptedS3.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.bluestar.persistence.FileStoreException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What becomes of a write by parts that is interrupted, comes to its deadline, or meets {@code close()}. */
@Timeout(60)
class S3LargeWriteEndsTest {
    private static final int MEBIBYTE = 1 << 20;
    private static final byte[] CONTENT = new byte[11 * MEBIBYTE];
    // Nothing but what the test does ends a call before the test's own timeout.
    private static final S3Options PATIENT = S3Options.defaults()
            .withSocketTimeout(Duration.ofMinutes(10))
            .withAttemptTimeout(Duration.ofMinutes(10))
            .withOperationTimeout(Duration.ofMinutes(10))
            .withParts(S3Parts.defaults().withThreshold(0).withSize(5 * MEBIBYTE));
    private static final Duration DEADLINE = Duration.ofSeconds(4);

    private ScriptedS3 server;
    private S3FileStore files;

    @BeforeEach
    void open() {
        server = new ScriptedS3().takingUploads();
        files = S3FileStore.open(server.settings(), PATIENT);
    }

    @AfterEach
    void close() {
        server.close();
        files.close();
    }

    private void withDeadline() {
        files.close();
        files = S3FileStore.open(server.settings(), PATIENT.withOperationTimeout(DEADLINE));
    }

    /** A write on a thread of its own. */
    private final class Writing {
        private final CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
        private final CompletableFuture<Throwable> thrown = new CompletableFuture<>();
        private final Thread thread = new Thread(() -> {
            Throwable failure = catchThrowable(() -> files.write("a", CONTENT));
            interrupted.complete(Thread.currentThread().isInterrupted());
            thrown.complete(failure);
        });

        Writing() {
            thread.start();
        }

        Throwable thrown() throws Exception {
            return thrown.get(30, TimeUnit.SECONDS);
        }

        boolean wasInterrupted() throws Exception {
            return interrupted.get(30, TimeUnit.SECONDS);
        }
    }

    @Test
    void an_interruption_aborts_the_upload_and_sets_the_flag_again() throws Exception {
        server.on(PART, part(), server.hang());
        Writing writing = new Writing();
        server.awaitRequests(PART, 3);

        writing.thread.interrupt();

        assertThat(writing.thrown())
                .isExactlyInstanceOf(FileStoreException.class)
                .hasMessageContainingAll("interrupted", "the path is untouched")
                .hasNoSuppressedExceptions();
        assertThat(writing.wasInterrupted()).isTrue();
        assertThat(server.operations()).contains(ABORT).doesNotContain(COMPLETE);
    }

    @Test
    void an_interruption_while_the_upload_is_aborted_sets_the_flag_too() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        server.on(PART, refusal(400, "InvalidDigest")).on(ABORT, server.held(release, deleted()));
        Writing writing = new Writing();
        server.awaitRequests(ABORT, 1);

        writing.thread.interrupt();
        release.countDown();

        assertThat(writing.thrown())
                .hasMessageContainingAll("400 InvalidDigest", "untouched")
                .hasNoSuppressedExceptions();
        assertThat(writing.wasInterrupted()).isTrue();
    }

    @Test
    void a_set_interrupt_flag_begins_no_upload() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> files.write("a", CONTENT)).hasMessageContainingAll("interrupted", "untouched");
        assertThat(Thread.interrupted()).isTrue();
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void the_deadline_holds_with_the_abort_in_it() {
        server.on(PART, server.hang());
        withDeadline();
        long start = System.nanoTime();

        assertThatThrownBy(() -> files.write("a", CONTENT))
                .isExactlyInstanceOf(FileStoreException.class)
                .hasMessageContainingAll("no whole answer in time", "untouched")
                .hasMessageNotContaining("parts may stay");

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(DEADLINE.plusSeconds(2));
        assertThat(server.operations()).contains(ABORT).doesNotContain(COMPLETE);
        assertThat(Thread.interrupted()).as("the interrupt flag").isFalse();
    }

    @Test
    void an_abort_that_hangs_is_left_at_the_deadline() {
        server.on(PART, server.hang()).on(ABORT, server.hang());
        withDeadline();
        long start = System.nanoTime();

        assertThatThrownBy(() -> files.write("a", CONTENT))
                .isExactlyInstanceOf(FileStoreException.class)
                .hasMessageContainingAll("no whole answer in time", "untouched", "parts may stay", "\"upload-1\"")
                .satisfies(e -> assertThat(e.getSuppressed()).hasSize(1));

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(DEADLINE.plusSeconds(2));
        assertThat(server.operations()).contains(ABORT);
    }

    @Test
    void an_upload_whose_beginning_is_answered_too_late_is_aborted_then() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        server.on(CREATE, server.held(release, begun()));
        Writing writing = new Writing();
        server.awaitRequests(CREATE, 1);
        writing.thread.interrupt();
        assertThat(writing.thrown()).hasMessageContainingAll("interrupted", "untouched");
        assertThat(server.operations()).containsExactly(CREATE);

        release.countDown();

        server.awaitRequests(ABORT, 1);
        assertThat(server.operations()).doesNotContain(PART);
    }

    @Test
    void a_part_that_arrives_after_the_abort_is_aborted_too() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        server.on(PART, part(), part(), server.held(release, part()));
        Writing writing = new Writing();
        server.awaitRequests(PART, 3);
        writing.thread.interrupt();
        assertThat(writing.thrown()).hasMessageContaining("interrupted");
        int aborts = server.requests(ABORT).size();

        release.countDown();

        server.awaitRequests(ABORT, aborts + 1);
    }

    @Test
    void a_store_that_is_closed_aborts_the_upload_before_its_client_is_closed() throws Exception {
        CountDownLatch aborted = new CountDownLatch(1);
        server.on(PART, part(), server.held(aborted, part())).on(ABORT, exchange -> {
            aborted.countDown();
            deleted().to(exchange);
        });
        Writing writing = new Writing();
        server.awaitRequests(PART, 3);

        files.close();

        // Once at the end of the write, and once after each of the parts that were on their way.
        assertThat(server.requests(ABORT)).hasSize(3);
        assertThat(server.operations()).doesNotContain(COMPLETE);
        assertThat(writing.thrown())
                .isExactlyInstanceOf(FileStoreException.class)
                .hasMessageContainingAll("closed during the call", "the path is untouched")
                .hasNoSuppressedExceptions();
    }

    @Test
    void a_store_is_closed_in_bounded_time_though_nothing_answers() throws Exception {
        server.on(PART, server.hang()).on(ABORT, server.hang());
        files.close();
        files = S3FileStore.open(server.settings(), PATIENT.withOperationTimeout(Duration.ofSeconds(20)));
        Writing writing = new Writing();
        server.awaitRequests(PART, 3);
        long start = System.nanoTime();

        files.close();

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(15));
        assertThat(writing.thrown()).hasMessageContainingAll("closed during the call", "untouched", "parts may stay");
    }

    @Test
    void a_store_that_is_closed_lets_the_last_call_of_an_upload_end() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        server.on(COMPLETE, server.held(release, completed()));
        Writing writing = new Writing();
        server.awaitRequests(COMPLETE, 1);
        Thread closing = new Thread(files::close);
        closing.start();

        release.countDown();

        assertThat(writing.thrown()).isNull();
        closing.join(30_000);
        assertThat(closing.isAlive()).isFalse();
        assertThat(server.operations()).doesNotContain(ABORT);
    }
}
