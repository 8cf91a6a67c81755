package io.bluestar.contracttests.faults.seeding;

import static org.assertj.core.api.Assertions.assertThat;

import io.bluestar.contracttests.faults.FaultMatrix;
import io.bluestar.contracttests.faults.FaultMatrix.Happened;
import io.bluestar.contracttests.faults.wire.FaultyProxy;
import io.bluestar.contracttests.faults.wire.Recovery;
import io.bluestar.persistence.seed.SeedException;
import io.bluestar.persistence.seed.SeedOptions;
import io.bluestar.persistence.seed.SeedProgress;
import io.bluestar.persistence.seed.SeedReport;
import io.bluestar.persistence.seed.Seeder;
import io.bluestar.persistence.seed.TargetUnavailableException;
import java.net.URI;
import java.time.Duration;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Seeds through a faulty proxy, and again by the same seeder when the fault is over. */
final class SeedTrial {
    private static final Duration ATTEMPT = Duration.ofSeconds(1);
    private static final Duration CALL = Duration.ofSeconds(3);

    /** How often the client sends a request. */
    static final int ATTEMPTS = 3;

    private static final SeedOptions OPTIONS = new SeedOptions(CALL, Duration.ofSeconds(2), Duration.ofSeconds(4), 8);

    /** A call, a wait for tables or a batch that end at their bounds, on a busy machine. */
    private static final Duration BOUND = Duration.ofSeconds(15);

    private final FaultMatrix matrix;
    private final URI server;
    private final DynamoDbClient direct;
    private final String tableSuffix;

    SeedTrial(FaultMatrix matrix, URI server, DynamoDbClient direct, String tableSuffix) {
        this.matrix = matrix;
        this.server = server;
        this.direct = direct;
        this.tableSuffix = tableSuffix;
    }

    /** What a test expects of a seeding during a fault. */
    interface Expectation {
        void hold(SeedSpace space, Happened happened, int failedRequests);
    }

    void run(SeedFault fault, Expectation expected) {
        SeedSpace space =
                fault.step() == SeedStep.CREATE ? SeedSpace.withoutTables(direct) : SeedSpace.in(direct, tableSuffix);
        try (FaultyProxy proxy = new FaultyProxy(server);
                DynamoDbClient client = SeedSpace.client(proxy.endpoint(), ATTEMPT, CALL, ATTEMPTS)) {
            Seeder seeder = new Seeder(client, space.tableSuffix(), OPTIONS, SeedProgress.NONE);
            var failed = proxy.fail(fault.step().requests(), fault.wire());
            Happened happened = matrix.observe(
                    fault.wire().name(), fault.step().title(), BOUND, () -> seeder.seed(space.dataSet()));
            expected.hold(space, happened, failed.getAsInt());
            proxy.heal();
            SeedReport completed = Recovery.answer(() -> seeder.seed(space.dataSet()));
            assertThat(completed.rows().written() + completed.rows().unchanged())
                    .isEqualTo(SeedSpace.rows().size());
            assertThat(space.stored()).containsAll(SeedSpace.rows());
            assertThat(seeder.seed(space.dataSet()).rows().written())
                    .as("written by one run more")
                    .isZero();
        } finally {
            if (fault.step() == SeedStep.CREATE) {
                SeedSpace.dropTables(direct, space.tableSuffix());
            }
        }
    }

    /** The documented exception, and what was there before is there still. */
    void fails(SeedFault fault, SeedSpace space, Happened happened) {
        boolean first = fault.step() == SeedStep.LIST;
        assertThat(happened.thrown())
                .isExactlyInstanceOf(first ? TargetUnavailableException.class : SeedException.class)
                .hasMessageContainingAll("http://127.0.0.1:", fault.step().told());
        if (!first) {
            assertThat(happened.thrown()).hasMessageContaining(space.tableSuffix());
        }
        if (fault.step() != SeedStep.CREATE) {
            assertThat(space.stored()).contains(SeedSpace.kept());
        }
    }

    /** As {@link #fails}, with the failure underneath. */
    void failsWithCause(SeedFault fault, SeedSpace space, Happened happened) {
        fails(fault, space, happened);
        assertThat(happened.thrown()).hasCauseInstanceOf(SdkException.class);
    }

    /** Everything is stored. */
    void answers(SeedSpace space, Happened happened) {
        if (happened.thrown() != null) {
            throw new AssertionError("seeding failed", happened.thrown());
        }
        assertThat(space.stored()).containsAll(SeedSpace.rows());
    }
}
