package io.bluestar.testkit.environment;

import io.bluestar.persistence.rules.Table;
import io.bluestar.persistence.seed.DataSet;
import io.bluestar.persistence.seed.SeedOptions;
import io.bluestar.persistence.seed.SeedProgress;
import io.bluestar.persistence.seed.Seeder;
import java.time.Duration;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The eight tables with a suffix of one's own, removed at the end. */
final class OwnTables implements AutoCloseable {
    /** A server that has only just started, in a container on a busy machine, takes its time to answer. */
    private static final SeedOptions PATIENT =
            new SeedOptions(Duration.ofMinutes(1), Duration.ofMinutes(3), Duration.ofMinutes(1), 8);

    private final Clients clients;
    private final String suffix;
    private boolean created;

    OwnTables(Clients clients, String suffix) {
        this.clients = clients;
        this.suffix = suffix;
    }

    String suffix() {
        return suffix;
    }

    synchronized void create(DataSet dataSet) {
        created = true;
        new Seeder(clients.dynamoDb(), suffix, PATIENT, SeedProgress.NONE).seed(dataSet);
    }

    @Override
    public synchronized void close() {
        if (!created) {
            return;
        }
        DynamoDbClient dynamoDb = clients.dynamoDb();
        for (Table table : Table.values()) {
            dynamoDb.deleteTable(request -> request.tableName(table.name(suffix)));
        }
        created = false;
    }
}
