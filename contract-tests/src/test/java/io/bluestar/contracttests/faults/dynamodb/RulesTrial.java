package io.bluestar.contracttests.faults.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import io.bluestar.contracttests.faults.FaultMatrix;
import io.bluestar.contracttests.faults.FaultMatrix.Happened;
import io.bluestar.contracttests.faults.wire.FaultyProxy;
import io.bluestar.contracttests.faults.wire.Recovery;
import io.bluestar.contracttests.faults.wire.Together;
import io.bluestar.contracttests.faults.wire.WireFault;
import io.bluestar.persistence.RulesStore;
import io.bluestar.persistence.RulesStoreException;
import io.bluestar.persistence.dynamodb.DynamoDbOptions;
import io.bluestar.persistence.dynamodb.DynamoDbRulesStore;
import io.bluestar.persistence.settings.DynamoDbSettings;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.IntSupplier;

/** Makes reads through a faulty proxy, one for each fault, and judges what comes of them during the fault and after it. */
final class RulesTrial {
    /** Three attempts of a second within three. */
    static final DynamoDbOptions OPTIONS =
            new DynamoDbOptions(Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofSeconds(3), 3);

    /** More than the operation timeout, as the machine may be busy. */
    static final Duration BOUND = OPTIONS.operationTimeout().plusSeconds(4);

    private final FaultMatrix matrix;
    private final URI server;
    private final String tableSuffix;

    RulesTrial(FaultMatrix matrix, URI server, String tableSuffix) {
        this.matrix = matrix;
        this.server = server;
        this.tableSuffix = tableSuffix;
    }

    private RulesStore open(FaultyProxy proxy, DynamoDbOptions options) {
        return DynamoDbRulesStore.open(
                new DynamoDbSettings(tableSuffix, "us-east-1", Optional.of(proxy.endpoint())), options);
    }

    /** What a test expects of a read during a fault. */
    interface Expectation {
        void hold(RulesCall call, Happened happened, int failedRequests);
    }

    /** Makes the reads while each of their requests fails, and again when none does, all on one store. */
    void run(WireFault fault, List<RulesCall> calls, DynamoDbOptions options, Duration bound, Expectation expected)
            throws Exception {
        try (FaultyProxy proxy = new FaultyProxy(server);
                RulesStore rules = open(proxy, options)) {
            Together.all(calls.stream()
                    .<Callable<Boolean>>map(call -> () -> {
                        IntSupplier failed = proxy.fail(call.requests(), fault);
                        Happened happened = matrix.observe(fault.name(), call.method(), bound, () -> call.on(rules));
                        expected.hold(call, happened, failed.getAsInt());
                        return true;
                    })
                    .toList());
            proxy.heal();
            answerAgain(rules, calls);
        }
    }

    void run(WireFault fault, List<RulesCall> calls, Expectation expected) throws Exception {
        run(fault, calls, OPTIONS, BOUND, expected);
    }

    /** Makes the reads while nobody listens, and again when somebody does. */
    void refused(String fault, List<RulesCall> calls) throws Exception {
        try (FaultyProxy proxy = new FaultyProxy(server);
                RulesStore rules = open(proxy, OPTIONS)) {
            proxy.refuse();
            Together.all(calls.stream()
                    .<Callable<Boolean>>map(call -> () -> {
                        fails(call, matrix.observe(fault, call.method(), BOUND, () -> call.on(rules)));
                        return true;
                    })
                    .toList());
            proxy.heal();
            answerAgain(rules, calls);
        }
    }

    private void answerAgain(RulesStore rules, List<RulesCall> calls) {
        for (RulesCall call : calls) {
            assertThat(Recovery.answer(() -> call.on(rules)))
                    .as("%s after the fault", call.method())
                    .isEqualTo(DynamoDbRows.expected(call));
        }
    }

    /** The documented exception, never an answer that something is not there. */
    void fails(RulesCall call, Happened happened) {
        assertThat(happened.answer()).as("%s: the answer", call.method()).isNull();
        assertThat(happened.thrown())
                .isExactlyInstanceOf(RulesStoreException.class)
                .hasMessageContainingAll(call.method(), call.table().name(tableSuffix), call.partitionKey());
        RulesStoreException thrown = (RulesStoreException) happened.thrown();
        assertThat(thrown.operation()).isEqualTo(call.method());
        assertThat(thrown.key()).contains(call.table().name(tableSuffix), call.partitionKey());
    }

    /** As {@link #fails}, with the failure underneath. */
    void failsWithCause(RulesCall call, Happened happened) {
        fails(call, happened);
        assertThat(happened.thrown()).hasCauseInstanceOf(Exception.class);
    }

    /** What a healthy server answers. */
    void answers(RulesCall call, Happened happened) {
        if (happened.thrown() != null) {
            throw new AssertionError(call.method() + " failed", happened.thrown());
        }
        assertThat(happened.answer()).as(call.method()).isEqualTo(DynamoDbRows.expected(call));
    }
}
