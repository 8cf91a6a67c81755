package io.bluestar.contracttests.faults.seeding;

import static org.assertj.core.api.Assertions.assertThat;

import io.bluestar.contracttests.faults.FaultMatrix;
import io.bluestar.contracttests.faults.dynamodb.DynamoDbFaults;
import io.bluestar.contracttests.faults.wire.Answers;
import io.bluestar.contracttests.faults.wire.WireFault;
import io.bluestar.testkit.emulators.Emulators;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
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

    /** Successes that are read without an error, and lack what DynamoDB's have. */
    private static final Set<String> OF_ANOTHER_SERVICE = Set.of("empty success", "JSON of another service");

    private static URI server;
    private static DynamoDbClient direct;
    private static SeedTrial trial;
    private static String tableSuffix;

    @BeforeAll
    static void open() {
        server = Emulators.shared().dynamoDb().endpoint();
        direct = SeedSpace.client(server, LONG, LONG, 3);
        tableSuffix = SeedSpace.ownSuffix();
        SeedSpace.makeTables(direct, tableSuffix);
        trial = new SeedTrial(MATRIX, server, direct, tableSuffix);
    }

    @AfterAll
    static void check() {
        SeedSpace.dropTables(direct, tableSuffix);
        direct.close();
        MATRIX.check();
    }

    @TestFactory
    Stream<DynamicTest> a_fault_that_passes_is_tried_again() {
        return each(
                retried().map(fault -> new SeedFault(fault.wire().once(), fault.step())),
                fault -> trial.run(fault, (space, happened, failedRequests) -> {
                    trial.answers(space, happened);
                    // Of two requests at once, both may meet it before it has passed.
                    assertThat(failedRequests).isPositive();
                }));
    }

    @TestFactory
    Stream<DynamicTest> a_fault_that_stays_is_given_up() {
        return each(
                Stream.concat(retried(), lasting()).filter(fault -> !isFoundMade(fault)),
                fault -> trial.run(fault, (space, happened, failedRequests) -> {
                    trial.failsWithCause(fault, space, happened);
                    assertThat(failedRequests).isPositive();
                }));
    }

    @TestFactory
    Stream<DynamicTest> a_table_whose_creation_is_told_wrongly_is_found_made() {
        return each(
                retried().filter(SeedingFaultsTest::isFoundMade),
                fault -> trial.run(fault, (space, happened, failedRequests) -> {
                    trial.answers(space, happened);
                    assertThat(failedRequests).isGreaterThan(1);
                }));
    }

    /** Asked again, the server refuses to make the table anew, which no checksum protects. */
    private static boolean isFoundMade(SeedFault fault) {
        return fault.step() == SeedStep.CREATE && fault.wire().name().equals("checksum does not match");
    }

    @TestFactory
    Stream<DynamicTest> a_success_of_another_service_is_given_up() {
        return each(
                of(DynamoDbFaults.lasting().stream()
                        .filter(fault -> OF_ANOTHER_SERVICE.contains(fault.name()))
                        .toList()),
                fault -> trial.run(fault, (space, happened, failedRequests) -> {
                    trial.fails(fault, space, happened);
                    assertThat(happened.thrown()).hasMessageContaining("check what is behind the endpoint");
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
                fault -> trial.run(fault, (space, happened, failedRequests) -> {
                    trial.answers(space, happened);
                    assertThat(failedRequests).isPositive();
                }));
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
                    assertThat(failedRequests).isGreaterThan(1);
                }));
    }

    @TestFactory
    Stream<DynamicTest> a_table_that_is_still_creating_is_awaited() {
        return each(
                Stream.of(new SeedFault(creating().once(), SeedStep.DESCRIBE)),
                fault -> trial.run(fault, (space, happened, failedRequests) -> {
                    trial.answers(space, happened);
                    assertThat(failedRequests).isPositive();
                }));
    }

    @TestFactory
    Stream<DynamicTest> a_table_that_stays_creating_ends_at_the_deadline_of_tables() {
        return each(
                Stream.of(new SeedFault(creating(), SeedStep.DESCRIBE)),
                fault -> trial.run(fault, (space, happened, failedRequests) -> {
                    trial.failsWithCause(fault, space, happened);
                    assertThat(happened.thrown()).hasMessageContaining("is not ACTIVE within");
                    assertThat(failedRequests).isGreaterThan(1);
                }));
    }

    private static WireFault creating() {
        return WireFault.after(
                "table still CREATING", Answers.body(body -> body.replace("\"ACTIVE\"", "\"CREATING\"")));
    }

    private static Stream<SeedFault> retried() {
        return Stream.concat(
                of(DynamoDbFaults.retried()), of(List.of(WireFault.after("answer lost", Answers.reset()))));
    }

    private static Stream<SeedFault> lasting() {
        return Stream.concat(
                of(DynamoDbFaults.lasting().stream()
                        .filter(fault -> !OF_ANOTHER_SERVICE.contains(fault.name()))
                        .toList()),
                atEveryStep(List.of(DynamoDbFaults::hang)));
    }

    private static Stream<SeedFault> of(List<WireFault> faults) {
        return atEveryStep(
                faults.stream().<Supplier<WireFault>>map(fault -> () -> fault).toList());
    }

    private static Stream<SeedFault> atEveryStep(List<Supplier<WireFault>> faults) {
        return faults.stream()
                .flatMap(fault -> Arrays.stream(SeedStep.values()).map(step -> new SeedFault(fault.get(), step)));
    }

    private interface Trial {
        void of(SeedFault fault);
    }

    private static Stream<DynamicTest> each(Stream<SeedFault> faults, Trial trial) {
        return faults.map(fault -> DynamicTest.dynamicTest(fault.toString(), () -> trial.of(fault)));
    }
}
