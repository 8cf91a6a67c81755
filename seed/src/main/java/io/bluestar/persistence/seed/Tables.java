package io.bluestar.persistence.seed;

import io.bluestar.persistence.rules.Table;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableResponse;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ListTablesResponse;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;
import software.amazon.awssdk.services.dynamodb.waiters.DynamoDbWaiter;

/** The eight tables of an environment: which there are, whether they are right, and making those that are missing. */
final class Tables {
    private static final BackoffStrategy POLL =
            BackoffStrategy.exponentialDelay(Duration.ofMillis(100), Duration.ofSeconds(2));
    private static final Set<TableStatus> USABLE = Set.of(TableStatus.ACTIVE, TableStatus.UPDATING);

    private final DynamoDbClient client;
    private final String suffix;
    private final SeedOptions options;
    private final SeedProgress progress;
    private final SeedFailures failures;
    private final AtomicInteger ready = new AtomicInteger();

    Tables(DynamoDbClient client, String suffix, SeedOptions options, SeedProgress progress, SeedFailures failures) {
        this.client = client;
        this.suffix = suffix;
        this.options = options;
        this.progress = progress;
        this.failures = failures;
    }

    /**
     * The status of those of the tables that exist.
     *
     * @throws TargetUnavailableException if the server cannot be reached
     * @throws SeedException if a table differs from what it has to be, naming all that do
     */
    Map<Table, TableStatus> inspect(Parallel parallel) {
        Set<String> names = parallel.one(this::list);
        List<Table> listed = Arrays.stream(Table.values())
                .filter(table -> names.contains(table.name(suffix)))
                .toList();
        List<Optional<TableDescription>> found = parallel.all(listed.stream()
                .<Callable<Optional<TableDescription>>>map(table -> () -> describe(table))
                .toList());
        Map<Table, TableStatus> statuses = new EnumMap<>(Table.class);
        List<String> problems = new ArrayList<>();
        for (int i = 0; i < listed.size(); i++) {
            Table table = listed.get(i);
            found.get(i).ifPresent(description -> {
                problems.addAll(TableShape.problems(description));
                statuses.put(table, description.tableStatus());
            });
        }
        if (!problems.isEmpty()) {
            throw refused(problems);
        }
        return statuses;
    }

    /**
     * Creates the tables that are missing, and waits until all are ACTIVE.
     *
     * @return those that were created
     */
    Set<Table> complete(Map<Table, TableStatus> existing, Parallel parallel) {
        Set<Table> created = new HashSet<>();
        List<Table> tables = List.of(Table.values());
        List<Boolean> outcomes = parallel.all(tables.stream()
                .<Callable<Boolean>>map(table -> () -> {
                    boolean made = complete(table, Optional.ofNullable(existing.get(table)));
                    advance();
                    return made;
                })
                .toList());
        for (int i = 0; i < tables.size(); i++) {
            if (outcomes.get(i)) {
                created.add(tables.get(i));
            }
        }
        return created;
    }

    static boolean isUsable(TableStatus status) {
        return USABLE.contains(status);
    }

    /** All names: an account may have thousands of tables, and a page has a hundred. */
    private Set<String> list() {
        Set<String> names = new HashSet<>();
        String last = null;
        try {
            do {
                String start = last;
                // Only the first answer has to come soon: it shows whether there is a server at all.
                ListTablesResponse page = client.listTables(list -> list.exclusiveStartTableName(start)
                        .overrideConfiguration(o -> o.apiCallTimeout(options.answerTimeout())));
                if (!page.hasTableNames()) {
                    throw failures.noDynamoDb("TableNames");
                }
                names.addAll(page.tableNames());
                last = page.lastEvaluatedTableName();
            } while (last != null);
            return names;
        } catch (SeedException e) {
            throw e;
        } catch (RuntimeException e) {
            throw failures.unavailable(e);
        }
    }

    private Optional<TableDescription> describe(Table table) {
        String name = table.name(suffix);
        try {
            return Optional.of(described(
                    "describing table " + name,
                    client.describeTable(request -> request.tableName(name)).table()));
        } catch (SeedException e) {
            throw e;
        } catch (ResourceNotFoundException e) {
            // Deleted since it was listed.
            return Optional.empty();
        } catch (RuntimeException e) {
            throw failures.failed("describing table " + name, e);
        }
    }

    private TableDescription described(String action, TableDescription table) {
        if (table == null || !table.hasKeySchema()) {
            throw failures.notDynamoDb(action, "a description of the table");
        }
        return table;
    }

    private boolean complete(Table table, Optional<TableStatus> status) {
        if (status.filter(Tables::isUsable).isPresent()) {
            return false;
        }
        if (status.isPresent()) {
            awaitActive(table.name(suffix));
            return false;
        }
        return create(table.name(suffix));
    }

    private boolean create(String name) {
        try {
            TableDescription made = described(
                    "creating table " + name,
                    client.createTable(definition(name)).tableDescription());
            if (made.tableStatus() != TableStatus.ACTIVE) {
                awaitActive(name);
            }
            return true;
        } catch (ResourceInUseException e) {
            // Somebody else made it at the same time, or this request was sent twice.
            awaitActive(name);
            return false;
        } catch (SeedException e) {
            throw e;
        } catch (RuntimeException e) {
            throw failures.failed("creating table " + name, e);
        }
    }

    private static CreateTableRequest definition(String name) {
        return CreateTableRequest.builder()
                .tableName(name)
                .keySchema(key(Table.PARTITION_KEY, KeyType.HASH), key(Table.SORT_KEY, KeyType.RANGE))
                .attributeDefinitions(text(Table.PARTITION_KEY), text(Table.SORT_KEY))
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .build();
    }

    private static KeySchemaElement key(String name, KeyType type) {
        return KeySchemaElement.builder().attributeName(name).keyType(type).build();
    }

    private static AttributeDefinition text(String name) {
        return AttributeDefinition.builder()
                .attributeName(name)
                .attributeType(ScalarAttributeType.S)
                .build();
    }

    private void awaitActive(String name) {
        try (DynamoDbWaiter waiter = client.waiter()) {
            Optional<DescribeTableResponse> response = waiter.waitUntilTableExists(
                            request -> request.tableName(name),
                            override -> override.maxAttempts(Integer.MAX_VALUE)
                                    .backoffStrategyV2(POLL)
                                    .waitTimeout(options.tableTimeout()))
                    .matched()
                    .response();
            List<String> problems =
                    response.map(answer -> TableShape.problems(answer.table())).orElse(List.of());
            if (!problems.isEmpty()) {
                throw refused(problems);
            }
        } catch (SdkClientException e) {
            throw new SeedException(
                    "table " + name + " at " + failures.server() + " is not ACTIVE within "
                            + options.tableTimeout().toMillis() + " ms; run it again when it is",
                    e);
        } catch (SeedException e) {
            throw e;
        } catch (RuntimeException e) {
            throw failures.failed("waiting for table " + name, e);
        }
    }

    private SeedException refused(List<String> problems) {
        return new SeedException(
                "nothing was stored at " + failures.server() + ": " + String.join("; ", problems)
                        + "; choose another table suffix, or delete the table",
                null);
    }

    private void advance() {
        synchronized (progress) {
            progress.advanced("tables", ready.incrementAndGet(), Table.values().length);
        }
    }
}
