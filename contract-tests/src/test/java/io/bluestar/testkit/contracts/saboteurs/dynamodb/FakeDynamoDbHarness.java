package io.bluestar.testkit.contracts.saboteurs.dynamodb;

import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.RulesStore;
import io.bluestar.persistence.rules.RowKey;
import io.bluestar.persistence.rules.Table;
import io.bluestar.persistence.rules.TableReader;
import io.bluestar.persistence.rules.TableRulesStore;
import io.bluestar.testkit.contracts.dynamodb.DynamoDbRulesHarness;
import io.bluestar.testkit.contracts.rules.RuleRows;
import java.util.Map;
import java.util.function.Function;

/** A harness over the tables of a fake, read by an honest reader or by a broken one. */
record FakeDynamoDbHarness(String backend, FakeDynamoDb server, Function<FakeClient, TableReader> reader)
        implements DynamoDbRulesHarness {
    private static final String MISSING = "-missing";

    @Override
    public String environment() {
        return FakeClient.ENDPOINT;
    }

    @Override
    public RulesStore create() {
        return over(new FakeClient(server, "", true));
    }

    @Override
    public CountedStore createCounted() {
        FakeClient client = new FakeClient(server, "", true);
        return new CountedStore(over(client), client::requests);
    }

    @Override
    public MissingTables createWithoutTables() {
        return new MissingTables(over(new FakeClient(server, MISSING, false)), MISSING, FakeClient.ENDPOINT);
    }

    private RulesStore over(FakeClient client) {
        return new TableRulesStore(reader.apply(client), backend);
    }

    @Override
    public void arrange(Table table, RuleDocument row) {
        server.put(table, row, Map.of());
    }

    @Override
    public void arrangeAttribute(Table table, RowKey key, String name, Attribute value) {
        server.put(table, RuleRows.row(key), Map.of(name, value));
    }
}
