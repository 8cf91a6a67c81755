package io.bluestar.testkit.environment;

import io.bluestar.persistence.rules.Table;
import io.bluestar.persistence.seed.DataSet;
import io.bluestar.persistence.seed.Seeder;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The eight tables with a suffix of one's own, removed at the end. */
final class OwnTables implements AutoCloseable {
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
        new Seeder(clients.dynamoDb(), suffix).seed(dataSet);
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
