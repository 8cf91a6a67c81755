package io.bluestar.contracttests.faults.s3;

import static org.assertj.core.api.Assertions.assertThat;

import io.bluestar.contracttests.faults.FaultMatrix;
import io.bluestar.contracttests.faults.FaultMatrix.Happened;
import io.bluestar.contracttests.faults.wire.Answers;
import io.bluestar.contracttests.faults.wire.WireFault;
import io.bluestar.persistence.s3.S3Options;
import io.bluestar.testkit.emulators.Emulators;
import java.net.URI;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What becomes of files that go by parts, and of the parts, while something is wrong between the store and S3. */
@Execution(ExecutionMode.CONCURRENT)
class PartsFaultsTest {
    private static final FaultMatrix MATRIX = new FaultMatrix("S3 files, by parts");

    /** Time for three attempts to send megabytes on a busy machine, and to remove them. */
    private static final S3Options OPTIONS = new S3Options(
            Duration.ofSeconds(2),
            Duration.ofSeconds(2),
            Duration.ofSeconds(5),
            Duration.ofSeconds(24),
            3,
            FileCall.PARTS);

    private static final Duration BOUND = OPTIONS.operationTimeout().plusSeconds(6);
    private static final int ATTEMPTS = OPTIONS.maxAttempts();

    private static DirectBucket bucket;
    private static FilesTrial trial;

    @BeforeAll
    static void open() {
        URI server = Emulators.shared().s3().endpoint();
        bucket = new DirectBucket(server);
        trial = new FilesTrial(MATRIX, server, bucket);
    }

    @AfterAll
    static void check() {
        bucket.close();
        MATRIX.check();
    }

    @TestFactory
    Stream<DynamicTest> a_fault_that_passes_is_tried_again_and_done() {
        return each(
                Stream.concat(S3Faults.retriedByParts().stream(), Stream.of(reset(), lostBeforeTheEnd()))
                        .map(S3Fault::once),
                (call, happened, failedRequests) -> {
                    trial.answers(call, happened);
                    assertThat(failedRequests).as(call.step().title()).isEqualTo(1);
                    trial.leavesNoParts(call);
                });
    }

    @TestFactory
    Stream<DynamicTest> a_fault_that_stays_is_given_up_after_as_many_attempts_as_were_set() {
        return each(S3Faults.retriedByParts().stream(), (call, happened, failedRequests) -> {
            failsWithConsequence(call, happened);
            assertThat(failedRequests).as(call.step().title()).isEqualTo(ATTEMPTS);
        });
    }

    @TestFactory
    Stream<DynamicTest> a_connection_that_breaks_again_and_again_is_given_up() {
        return each(Stream.of(reset()), PartsFaultsTest::givenUp);
    }

    @TestFactory
    Stream<DynamicTest> a_completion_whose_answer_is_lost_has_taken_place_whole() {
        return each(Stream.of(S3Fault.byParts(lost())), (call, happened, failedRequests) -> {
            givenUp(call, happened, failedRequests);
            if (call.step().completes()) {
                call.checkCompleted();
            }
        });
    }

    private static void givenUp(FileCall call, Happened happened, int failedRequests) {
        failsWithConsequence(call, happened);
        // The JDK's HTTP client itself repeats a request without a body on a new connection, once.
        assertThat(failedRequests).as(call.step().title()).isBetween(ATTEMPTS, 2 * ATTEMPTS);
    }

    @TestFactory
    Stream<DynamicTest> an_answer_that_is_none_is_a_failure_and_leaves_no_parts() {
        return each(S3Faults.byParts(S3Faults.lasting()), (call, happened, failedRequests) -> {
            trial.fails(call, happened);
            trial.leavesNoParts(call);
            assertThat(failedRequests).as(call.step().title()).isBetween(1, ATTEMPTS);
        });
    }

    @TestFactory
    Stream<DynamicTest> a_call_without_an_answer_ends_by_its_attempts() {
        return each(S3Faults.byParts(List.of(S3Faults.hang())), (call, happened, failedRequests) -> {
            failsWithConsequence(call, happened);
            assertThat(failedRequests).as(call.step().title()).isBetween(1, 2 * ATTEMPTS);
        });
    }

    @TestFactory
    Stream<DynamicTest> a_call_ends_at_its_deadline_where_its_attempts_would_go_on() {
        Duration aMinute = Duration.ofMinutes(1);
        S3Options patient =
                new S3Options(aMinute, Duration.ofSeconds(2), aMinute, Duration.ofSeconds(4), 1_000, FileCall.PARTS);
        return each(
                S3Faults.byParts(List.of(S3Faults.hang(), S3Faults.slowDown()))
                        .map(fault -> fault.named(fault.wire().name() + ", 1,000 attempts of a minute")),
                patient,
                patient.operationTimeout().plusSeconds(6),
                (call, happened, failedRequests) -> failsWithConsequence(call, happened));
    }

    @Test
    void a_server_that_is_gone_is_a_failure_until_it_is_back() throws Exception {
        trial.refused(
                new S3Fault(WireFault.instead("connection refused", Answers.reset()), EnumSet.of(FileStep.WRITE_BEGIN)),
                OPTIONS,
                BOUND);
    }

    private static S3Fault reset() {
        return S3Fault.byParts(WireFault.instead("connection reset", Answers.reset()));
    }

    private static WireFault lost() {
        return WireFault.after("answer lost", Answers.reset());
    }

    /** An upload that is complete is not there any more when it is completed again. */
    private static S3Fault lostBeforeTheEnd() {
        EnumSet<FileStep> steps = EnumSet.copyOf(FileStep.byParts());
        steps.removeIf(FileStep::completes);
        return new S3Fault(lost(), steps);
    }

    private static void failsWithConsequence(FileCall call, Happened happened) {
        trial.failsWithCause(call, happened);
        assertThat(happened.thrown()).hasMessageContaining(call.consequence());
        trial.leavesNoParts(call);
    }

    private static Stream<DynamicTest> each(Stream<S3Fault> faults, FilesTrial.Expectation expected) {
        return each(faults, OPTIONS, BOUND, expected);
    }

    private static Stream<DynamicTest> each(
            Stream<S3Fault> faults, S3Options options, Duration bound, FilesTrial.Expectation expected) {
        return faults.map(fault -> DynamicTest.dynamicTest(
                fault.wire().name() + " at " + fault.steps(), () -> trial.run(fault, options, bound, expected)));
    }
}
