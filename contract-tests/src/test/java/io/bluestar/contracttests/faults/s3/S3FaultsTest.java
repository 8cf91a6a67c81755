package io.bluestar.contracttests.faults.s3;

import static org.assertj.core.api.Assertions.assertThat;

import io.bluestar.contracttests.faults.FaultMatrix;
import io.bluestar.contracttests.faults.wire.Answers;
import io.bluestar.contracttests.faults.wire.WireFault;
import io.bluestar.persistence.s3.S3Options;
import io.bluestar.persistence.s3.S3Parts;
import io.bluestar.testkit.emulators.Emulators;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What becomes of files, reads and writes while something is wrong between the store and S3. */
@Execution(ExecutionMode.CONCURRENT)
class S3FaultsTest {
    private static final FaultMatrix MATRIX = new FaultMatrix("S3 file store");
    private static final int ATTEMPTS = FilesTrial.OPTIONS.maxAttempts();

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
    Stream<DynamicTest> a_fault_that_passes_is_tried_again_and_answered() {
        return each(
                Stream.concat(S3Faults.retried().stream(), S3Faults.ofTheConnection().stream())
                        .map(S3Fault::once)
                        .toList(),
                fault -> trial.run(fault, (call, happened, failedRequests) -> {
                    trial.answers(call, happened);
                    assertThat(failedRequests).isEqualTo(1);
                }));
    }

    @TestFactory
    Stream<DynamicTest> a_fault_that_stays_is_given_up_after_as_many_attempts_as_were_set() {
        return each(
                S3Faults.retried(),
                fault -> trial.run(fault, (call, happened, failedRequests) -> {
                    trial.failsWithCause(call, happened);
                    assertThat(failedRequests).as(call.step().title()).isEqualTo(ATTEMPTS);
                }));
    }

    @TestFactory
    Stream<DynamicTest> a_connection_that_breaks_again_and_again_is_given_up() {
        return each(
                S3Faults.ofTheConnection(),
                fault -> trial.run(fault, (call, happened, failedRequests) -> {
                    trial.failsWithCause(call, happened);
                    // The JDK's HTTP client itself repeats a request without a body on a new connection, once.
                    assertThat(failedRequests).as(call.step().title()).isBetween(ATTEMPTS, 2 * ATTEMPTS);
                }));
    }

    @TestFactory
    Stream<DynamicTest> an_answer_that_is_none_is_a_failure_and_never_an_absence() {
        return each(
                Stream.concat(S3Faults.lasting().stream(), S3Faults.spoiled().stream())
                        .toList(),
                fault -> trial.run(fault, (call, happened, failedRequests) -> {
                    trial.fails(call, happened);
                    assertThat(failedRequests).as(call.step().title()).isBetween(1, ATTEMPTS);
                }));
    }

    @Test
    void a_server_that_is_gone_is_a_failure_until_it_is_back() throws Exception {
        trial.refused(
                S3Fault.everywhere(WireFault.instead("connection refused", Answers.reset()))
                        .without(FileStep.MOVE_COPY)
                        .without(FileStep.MOVE_REMOVE),
                FilesTrial.OPTIONS,
                FilesTrial.BOUND);
    }

    @TestFactory
    Stream<DynamicTest> a_call_ends_by_its_attempts() {
        return each(
                List.of(S3Faults.hang(), S3Faults.slow()),
                fault -> trial.run(fault, (call, happened, failedRequests) -> {
                    trial.failsWithCause(call, happened);
                    assertThat(failedRequests).as(call.step().title()).isBetween(1, 2 * ATTEMPTS);
                }));
    }

    @TestFactory
    Stream<DynamicTest> a_call_ends_at_its_deadline_where_its_attempts_would_go_on() {
        Duration aMinute = Duration.ofMinutes(1);
        S3Options patient = new S3Options(aMinute, aMinute, aMinute, Duration.ofSeconds(1), 1_000, S3Parts.defaults());
        return each(
                Stream.of(S3Faults.hang(), S3Faults.slow(), S3Faults.slowDown())
                        .map(fault -> fault.named(fault.wire().name() + ", 1,000 attempts of a minute"))
                        .toList(),
                fault -> trial.run(
                        fault,
                        patient,
                        Duration.ofSeconds(5),
                        (call, happened, failedRequests) -> trial.failsWithCause(call, happened)));
    }

    private interface Trial {
        void of(S3Fault fault) throws Exception;
    }

    private static Stream<DynamicTest> each(List<S3Fault> faults, Trial trial) {
        return faults.stream()
                .map(fault ->
                        DynamicTest.dynamicTest(fault.wire().name() + " at " + fault.steps(), () -> trial.of(fault)));
    }
}
