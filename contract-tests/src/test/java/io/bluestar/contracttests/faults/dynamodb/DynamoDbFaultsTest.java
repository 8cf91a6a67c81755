package io.bluestar.contracttests.faults.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import io.bluestar.contracttests.faults.FaultMatrix;
import io.bluestar.contracttests.faults.dynamodb.RulesCall.Request;
import io.bluestar.contracttests.faults.wire.Answers;
import io.bluestar.contracttests.faults.wire.WireFault;
import io.bluestar.persistence.dynamodb.DynamoDbOptions;
import io.bluestar.testkit.emulators.Emulators;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What becomes of the eight reads while something is wrong between the store and DynamoDB. */
@Execution(ExecutionMode.CONCURRENT)
class DynamoDbFaultsTest {
    private static final FaultMatrix MATRIX = new FaultMatrix("DynamoDB rules store");
    private static final String SUFFIX =
            "-faults-" + UUID.randomUUID().toString().substring(0, 8);
    private static final List<RulesCall> ALL = List.of(RulesCall.values());

    private static RulesTrial trial;

    @BeforeAll
    static void open() {
        URI server = Emulators.shared().dynamoDb().endpoint();
        DynamoDbRows.store(server, SUFFIX);
        trial = new RulesTrial(MATRIX, server, SUFFIX);
    }

    @AfterAll
    static void check() {
        MATRIX.check();
    }

    @TestFactory
    Stream<DynamicTest> a_fault_that_passes_is_tried_again_and_answered() {
        return each(
                DynamoDbFaults.retried().stream().map(WireFault::once).toList(),
                fault -> trial.run(fault, ALL, (call, happened, failedRequests) -> {
                    trial.answers(call, happened);
                    assertThat(failedRequests).isEqualTo(1);
                }));
    }

    @TestFactory
    Stream<DynamicTest> a_fault_that_stays_is_given_up_after_as_many_attempts_as_were_set() {
        return each(
                DynamoDbFaults.retried(),
                fault -> trial.run(fault, ALL, (call, happened, failedRequests) -> {
                    trial.failsWithCause(call, happened);
                    assertThat(failedRequests).isEqualTo(RulesTrial.OPTIONS.maxAttempts());
                }));
    }

    @TestFactory
    Stream<DynamicTest> an_answer_that_is_none_is_a_failure_and_never_an_absence() {
        return each(
                DynamoDbFaults.lasting(),
                fault -> trial.run(fault, ALL, (call, happened, failedRequests) -> {
                    trial.fails(call, happened);
                    assertThat(failedRequests).isBetween(1, RulesTrial.OPTIONS.maxAttempts());
                }));
    }

    @Test
    void a_server_that_is_gone_is_a_failure_until_it_is_back() throws Exception {
        trial.refused("connection refused", ALL);
    }

    @TestFactory
    Stream<DynamicTest> a_read_ends_by_its_attempts() {
        return each(
                List.of(DynamoDbFaults.hang(), DynamoDbFaults.slow()),
                fault -> trial.run(fault, ALL, (call, happened, failedRequests) -> {
                    trial.failsWithCause(call, happened);
                    assertThat(failedRequests).isBetween(1, RulesTrial.OPTIONS.maxAttempts());
                }));
    }

    @TestFactory
    Stream<DynamicTest> a_read_ends_at_its_deadline_where_its_attempts_would_go_on() {
        Duration aMinute = Duration.ofMinutes(1);
        DynamoDbOptions patient = new DynamoDbOptions(aMinute, aMinute, Duration.ofSeconds(1), 1_000);
        return each(
                Stream.of(DynamoDbFaults.hang(), DynamoDbFaults.slow(), DynamoDbFaults.throttling())
                        .map(fault -> fault.named(fault.name() + ", 1,000 attempts of a minute"))
                        .toList(),
                fault -> trial.run(
                        fault,
                        ALL,
                        patient,
                        Duration.ofSeconds(5),
                        (call, happened, failedRequests) -> trial.failsWithCause(call, happened)));
    }

    @TestFactory
    Stream<DynamicTest> keys_left_unprocessed_are_asked_for_again() {
        return each(
                List.of(UnprocessedKeys.all().once(), UnprocessedKeys.own().once()),
                fault -> trial.run(
                        fault, RulesCall.sending(Request.BATCH_GET_ITEM), (call, happened, failedRequests) -> {
                            trial.answers(call, happened);
                            assertThat(failedRequests).isEqualTo(1);
                        }));
    }

    @TestFactory
    Stream<DynamicTest> keys_left_unprocessed_for_ever_end_at_the_deadline_and_are_no_absence() {
        return each(
                List.of(UnprocessedKeys.all(), UnprocessedKeys.own()),
                fault -> trial.run(
                        fault, RulesCall.sending(Request.BATCH_GET_ITEM), (call, happened, failedRequests) -> {
                            trial.fails(call, happened);
                            assertThat(happened.thrown()).hasMessageContaining("throttles");
                        }));
    }

    @TestFactory
    Stream<DynamicTest> a_row_without_a_field_or_with_a_wrong_one_is_a_failure() {
        return spoiled(
                ALL,
                spoiled("row without SK", "\"SK\":", "\"Sk\":"),
                spoiled("number that is none", "{\"N\":\"6\"}", "{\"N\":\"six\"}"),
                spoiled("attribute of an unknown type", "{\"N\":\"6\"}", "{\"Q\":\"6\"}"));
    }

    @TestFactory
    Stream<DynamicTest> a_get_without_a_proper_item_is_a_failure() {
        return spoiled(
                RulesCall.sending(Request.GET_ITEM),
                spoiled("Item that is a list", "\"Item\":{", "\"Item\":[{}],\"Rest\":{"));
    }

    @TestFactory
    Stream<DynamicTest> a_query_without_proper_items_is_a_failure() {
        return spoiled(
                RulesCall.sending(Request.QUERY),
                spoiled("Items missing", "\"Items\":", "\"Rows\":"),
                spoiled("Items that are text", "\"Items\":[", "\"Items\":\"none\",\"Rows\":["));
    }

    @TestFactory
    Stream<DynamicTest> a_batch_without_proper_responses_is_a_failure() {
        return spoiled(
                RulesCall.sending(Request.BATCH_GET_ITEM),
                spoiled("Responses missing", "\"Responses\":", "\"Answers\":"),
                spoiled("Responses of another table", "bluestar-calculation-rules", "other"));
    }

    private static Stream<DynamicTest> spoiled(List<RulesCall> calls, WireFault... faults) {
        return each(
                List.of(faults),
                fault -> trial.run(fault, calls, (call, happened, failedRequests) -> {
                    trial.fails(call, happened);
                    assertThat(failedRequests).isBetween(1, RulesTrial.OPTIONS.maxAttempts());
                }));
    }

    private static WireFault spoiled(String name, String right, String wrong) {
        return WireFault.after(name, Answers.body(body -> body.replace(right, wrong)));
    }

    private interface Trial {
        void of(WireFault fault) throws Exception;
    }

    private static Stream<DynamicTest> each(List<WireFault> faults, Trial trial) {
        return faults.stream().map(fault -> DynamicTest.dynamicTest(fault.name(), () -> trial.of(fault)));
    }
}
