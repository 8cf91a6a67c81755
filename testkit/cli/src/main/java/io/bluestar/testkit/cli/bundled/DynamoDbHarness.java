package io.bluestar.testkit.cli.bundled;

import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.RulesStore;
import io.bluestar.persistence.dynamodb.DynamoDbOptions;
import io.bluestar.persistence.dynamodb.DynamoDbRulesStore;
import io.bluestar.persistence.rules.RowKey;
import io.bluestar.persistence.rules.Table;
import io.bluestar.testkit.contracts.dynamodb.DynamoDbRulesHarness;
import io.bluestar.testkit.contracts.harness.FaultyServer;
import io.bluestar.testkit.emulators.EmulatedServer;
import io.bluestar.testkit.emulators.Emulators;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The DynamoDB rules store on the embedded server, or on another one, its tables made once with a suffix of their own. */
public final class DynamoDbHarness implements DynamoDbRulesHarness {
    private static final String MISSING_SUFFIX = "-missing";

    private final DynamoDbTables tables;
    private final AwsAccess.Patience patience;
    private final SilentServer silent = new SilentServer();
    private final DynamoDbClient unanswered;
    private final Queue<DynamoDbClient> counters = new ConcurrentLinkedQueue<>();

    /** On the DynamoDB server of this JVM, started if need be. */
    public DynamoDbHarness() {
        this(Emulators.shared().dynamoDb(), AwsAccess.Patience.WITH_EMBEDDED);
    }

    /** On a server that is up. */
    public DynamoDbHarness(EmulatedServer server) {
        this(server, AwsAccess.Patience.WITH_OTHERS);
    }

    private DynamoDbHarness(EmulatedServer server, AwsAccess.Patience patience) {
        this.patience = patience;
        tables = new DynamoDbTables(server);
        unanswered = AwsAccess.tight(DynamoDbClient.builder(), URI.create("http://127.0.0.1:" + silent.port()))
                .build();
    }

    @Override
    public String backend() {
        return "DynamoDB rules";
    }

    @Override
    public String environment() {
        return tables.server().product() + " " + tables.server().version();
    }

    String suffix() {
        return tables.suffix();
    }

    @Override
    public RulesStore create() {
        return DynamoDbRulesStore.over(tables.client(), tables.suffix());
    }

    @Override
    public void arrange(Table table, RuleDocument row) {
        tables.put(table, row);
    }

    @Override
    public void arrangeAll(Table table, Iterable<RuleDocument> rows) {
        tables.putAll(table, rows);
    }

    @Override
    public CountedStore createCounted() {
        AtomicLong sent = new AtomicLong();
        DynamoDbClient counting = AwsAccess.to(
                        DynamoDbClient.builder(), tables.server().endpoint())
                .overrideConfiguration(o -> o.addExecutionInterceptor(new Counter(sent)))
                .build();
        counters.add(counting);
        return new CountedStore(DynamoDbRulesStore.over(counting, tables.suffix()), sent::get);
    }

    /** Counts what goes over the network, retries included. */
    private record Counter(AtomicLong sent) implements ExecutionInterceptor {
        @Override
        public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
            sent.incrementAndGet();
        }
    }

    @Override
    public MissingTables createWithoutTables() {
        return new MissingTables(
                DynamoDbRulesStore.over(tables.client(), MISSING_SUFFIX),
                MISSING_SUFFIX,
                tables.server().endpoint().toString());
    }

    @Override
    public void arrangeAttribute(Table table, RowKey key, String name, Attribute value) {
        tables.putAttribute(table, key, name, value);
    }

    @Override
    public Optional<Supplier<RulesStore>> unreachable() {
        return Optional.of(() -> DynamoDbRulesStore.over(
                unanswered, tables.suffix(), DynamoDbOptions.defaults().withOperationTimeout(Duration.ofSeconds(2))));
    }

    @Override
    public Optional<Supplier<FaultyServer<RulesStore>>> faulty() {
        return Optional.of(() -> {
            FaultyProxy proxy = new FaultyProxy(tables.server().endpoint(), FaultyAnswers.DYNAMODB);
            DynamoDbClient patient = AwsAccess.patient(DynamoDbClient.builder(), proxy.http(), patience)
                    .build();
            DynamoDbOptions bounded = DynamoDbOptions.defaults().withOperationTimeout(patience.operation());
            return new ProxiedServer<>(
                    proxy, () -> DynamoDbRulesStore.over(patient, tables.suffix(), bounded), patient::close);
        });
    }

    @Override
    public Set<String> secrets() {
        return AwsAccess.secrets();
    }

    @Override
    public void close() {
        silent.close();
        unanswered.close();
        counters.forEach(DynamoDbClient::close);
        tables.close();
    }
}
