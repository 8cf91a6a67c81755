package io.bluestar.testkit.contracts.saboteurs.dynamodb;

import io.bluestar.persistence.rules.RowKey;
import io.bluestar.persistence.rules.Table;
import io.bluestar.testkit.contracts.saboteurs.dynamodb.FakeDynamoDb.Item;
import io.bluestar.testkit.contracts.saboteurs.dynamodb.FakeDynamoDb.Page;
import io.bluestar.testkit.contracts.saboteurs.dynamodb.FakeDynamoDb.Refused;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Sends requests to a fake, and counts them. */
final class FakeClient {
    /** Where the fake is. */
    static final String ENDPOINT = "fake://dynamodb";

    private final FakeDynamoDb server;
    private final String suffix;
    private final boolean hasTables;
    private final AtomicLong requests = new AtomicLong();

    /**
     * @param suffix of the names of its tables
     * @param hasTables whether there are tables of that suffix
     */
    FakeClient(FakeDynamoDb server, String suffix, boolean hasTables) {
        this.server = server;
        this.suffix = suffix;
        this.hasTables = hasTables;
    }

    /** The server does not have the table. */
    static final class NoSuchTable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NoSuchTable() {
            super("Cannot do operations on a non-existent table");
        }
    }

    String suffix() {
        return suffix;
    }

    long requests() {
        return requests.get();
    }

    void describeTable(Table table) {
        send();
    }

    Optional<Item> getItem(Table table, RowKey key) {
        send();
        return server.getItem(table, key);
    }

    /**
     * Asks for several rows.
     *
     * @throws Refused if two keys are equal
     */
    List<Item> batchGetItem(Table table, List<RowKey> keys) {
        send();
        return server.batchGetItem(table, keys);
    }

    Page query(Table table, RowKey prefix, Optional<RowKey> after, int limit) {
        send();
        return server.query(table, prefix, after, limit);
    }

    private void send() {
        requests.incrementAndGet();
        if (!hasTables) {
            throw new NoSuchTable();
        }
    }
}
