package io.bluestar.contracttests.faults.seeding;

import static org.assertj.core.api.Assertions.assertThat;

import io.bluestar.contracttests.faults.FaultMatrix;
import io.bluestar.contracttests.faults.wire.Answers;
import io.bluestar.contracttests.faults.wire.Change;
import io.bluestar.contracttests.faults.wire.Silence;
import io.bluestar.contracttests.faults.wire.WireFault;
import io.bluestar.testkit.emulators.Emulators;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What becomes of seeding while something is wrong between the seeder and DynamoDB. */
@Execution(ExecutionMode.CONCURRENT)
class SeedingFaultsTest {
    private static final FaultMatrix MATRIX = new FaultMatrix("Seeder");
    private static final Duration LONG = Duration.ofSeconds(20);

    private static URI server;
    private static DynamoDbClient direct;
    private static SeedTrial trial;

    @BeforeAll
    static void open() {
        server = Emulators.shared().dynamoDb().endpoint();
        direct = SeedSpace.client(server, LONG, LONG, 3);
        String tableSuffix = SeedSpace.ownSuffix();
        SeedSpace.makeTables(direct, tableSuffix);
        trial = new SeedTrial(MATRIX, server, direct, tableSuffix);
    }

    @AfterAll
    static void check() {
        direct.close();
        MATRIX.check();
    }

    @TestFactory
    Stream<DynamicTest> a_fault_that_passes_is_tried_again() {
        return each(
                retried().map(fault -> new SeedFault(fault.wire().once(), fault.step())),
                fault -> trial.run(fault, (space, happened, failedRequests) -> {
                    trial.answers(space, happened);
                    assertThat(failedRequests).isEqualTo(1);
                }));
    }

    @TestFactory
    Stream<DynamicTest> a_fault_that_stays_is_given_up() {
        return each(
                Stream.concat(retried(), lasting()),
                fault -> trial.run(fault, (space, happened, failedRequests) -> {
                    trial.fails(fault, space, happened);
                    assertThat(failedRequests).isPositive();
                }));
    }

    @TestFactory
    Stream<DynamicTest> what_is_left_unprocessed_is_asked_for_again() {
        return each(
                Stream.of(
                        new SeedFault(UnprocessedItems.all().once(), SeedStep.WRITE),
                        new SeedFault(UnprocessedItems.half(server).once(), SeedStep.WRITE),
                        new SeedFault(UnprocessedItems.half(server), SeedStep.WRITE),
                        new SeedFault(UnprocessedItems.allKeys().once(), SeedStep.READ)),
                fault -> trial.run(fault, (space, happened, failedRequests) -> trial.answers(space, happened)));
    }

    @TestFactory
    Stream<DynamicTest> what_is_left_unprocessed_for_ever_ends_at_the_deadline_of_a_batch() {
        return each(
                Stream.of(
                        new SeedFault(UnprocessedItems.all(), SeedStep.WRITE),
                        new SeedFault(UnprocessedItems.allKeys(), SeedStep.READ)),
                fault -> trial.run(fault, (space, happened, failedRequests) -> {
                    trial.fails(fault, space, happened);
                    assertThat(happened.thrown()).hasMessageContaining("throttles");
                }));
    }

    @TestFactory
    Stream<DynamicTest> a_table_that_is_still_creating_is_awaited() {
        return each(
                Stream.of(new SeedFault(creating().once(), SeedStep.DESCRIBE)),
                fault -> trial.run(fault, (space, happened, failedRequests) -> trial.answers(space, happened)));
    }

    @TestFactory
    Stream<DynamicTest> a_table_that_stays_creating_ends_at_the_deadline_of_tables() {
        return each(
                Stream.of(new SeedFault(creating(), SeedStep.DESCRIBE)),
                fault -> trial.run(fault, (space, happened, failedRequests) -> {
                    trial.fails(fault, space, happened);
                    assertThat(happened.thrown()).hasMessageContaining("is not ACTIVE within");
                }));
    }

    private static WireFault creating() {
        return WireFault.after(
                "table still CREATING", Answers.body(body -> body.replace("\"ACTIVE\"", "\"CREATING\"")));
    }

    private static Stream<SeedFault> retried() {
        return atEveryStep(List.of(
                () -> WireFault.instead("connection reset", Answers.reset()),
                () -> WireFault.after("answer lost", Answers.reset()),
                () -> error("InternalServerError", 500, "The request processing has failed."),
                () -> error("ThrottlingException", 400, "Rate of requests exceeds the allowed throughput.")));
    }

    private static Stream<SeedFault> lasting() {
        return atEveryStep(List.of(
                () -> WireFault.instead("no answer", new Silence()),
                () -> error("ExpiredTokenException", 400, "The security token included in the request is expired"),
                () -> error(
                        "InvalidSignatureException", 400, "Signature expired: 20260101T000000Z is now earlier than"),
                () -> WireFault.instead("page of a captive proxy", Answers.page()),
                () -> WireFault.instead("redirection by a captive proxy", Answers.redirect()),
                () -> WireFault.instead("empty success", Answers.empty()),
                () -> WireFault.instead(
                        "JSON of another service", Answers.of(200, "application/json", "{\"status\":\"UP\"}"))));
    }

    private static Stream<SeedFault> atEveryStep(List<Supplier<WireFault>> faults) {
        return faults.stream()
                .flatMap(fault -> Arrays.stream(SeedStep.values()).map(step -> new SeedFault(fault.get(), step)));
    }

    private static WireFault error(String code, int status, String message) {
        Change answer = Answers.of(
                status,
                "application/x-amz-json-1.0",
                "{\"__type\":\"com.amazonaws.dynamodb.v20120810#" + code + "\",\"message\":\"" + message + "\"}");
        return WireFault.instead(code, answer);
    }

    private interface Trial {
        void of(SeedFault fault);
    }

    private static Stream<DynamicTest> each(Stream<SeedFault> faults, Trial trial) {
        return faults.map(fault -> DynamicTest.dynamicTest(fault.toString(), () -> trial.of(fault)));
    }
}
