package io.bluestar.testkit.contracts.saboteurs.dynamodb;

import static io.bluestar.testkit.contracts.saboteurs.dynamodb.DynamoSaboteurs.reader;

import io.bluestar.persistence.rules.RowKey;
import io.bluestar.persistence.rules.Table;
import io.bluestar.testkit.contracts.dynamodb.DynamoDbRulesHarness;
import io.bluestar.testkit.contracts.saboteurs.Sabotage;
import io.bluestar.testkit.contracts.saboteurs.dynamodb.FakeClient.NoSuchTable;
import io.bluestar.testkit.contracts.saboteurs.dynamodb.FakeDynamoDb.Item;
import java.util.List;
import java.util.Optional;

/** Readers that say of a missing table something else than what is wrong and what to do. */
final class TableSaboteurs {
    static final List<Sabotage<DynamoDbRulesHarness>> ALL = List.of(
            reader("TakesAMissingTableForAnEmptyOne", Empty::new)
                    .caughtBy("DYNAMO-09", "to throw RulesStoreException\nit returned"),
            reader("TakesAMissingTableForAMissingRule", MissingRule::new)
                    .caughtBy("DYNAMO-09", "to be no RuleNotFoundException"),
            reader("LetsTheServersWordEscape", Escaping::new).caughtBy("DYNAMO-09", "FakeClient$NoSuchTable"),
            reader("NamesTheTableWithoutItsSuffix", WithoutSuffix::new)
                    .caughtBy("DYNAMO-09", "to name \"bluestar-agent-config-missing\""),
            reader("SaysNothingOfSeeding", WithoutAdvice::new).caughtBy("DYNAMO-09", "to name \"bluestar seed\""));

    private TableSaboteurs() {}

    private static final class Empty extends FakeReader {
        Empty(FakeClient client) {
            super(client);
        }

        @Override
        Optional<Item> first(Table table, List<RowKey> keys) {
            try {
                return super.first(table, keys);
            } catch (NoSuchTable e) {
                return Optional.empty();
            }
        }

        @Override
        List<Item> pages(Table table, RowKey prefix) {
            try {
                return super.pages(table, prefix);
            } catch (NoSuchTable e) {
                return List.of();
            }
        }
    }

    private static final class MissingRule extends FakeReader {
        MissingRule(FakeClient client) {
            super(client);
        }

        @Override
        Optional<Item> first(Table table, List<RowKey> keys) {
            try {
                return super.first(table, keys);
            } catch (NoSuchTable e) {
                if (table == Table.CALCULATION_RULES) {
                    return Optional.empty();
                }
                throw e;
            }
        }
    }

    private static final class Escaping extends FakeReader {
        Escaping(FakeClient client) {
            super(client);
        }

        @Override
        RuntimeException missing(String operation, Table table, String row, NoSuchTable e) {
            return e;
        }
    }

    private static final class WithoutSuffix extends FakeReader {
        WithoutSuffix(FakeClient client) {
            super(client);
        }

        @Override
        public String nameOf(Table table) {
            return table.baseName();
        }
    }

    private static final class WithoutAdvice extends FakeReader {
        WithoutAdvice(FakeClient client) {
            super(client);
        }

        @Override
        String hint(Table table) {
            return super.hint(table).replaceAll(";.*", "");
        }
    }
}
