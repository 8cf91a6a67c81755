package io.bluestar.testkit.contracts.saboteurs.dynamodb;

import static io.bluestar.testkit.contracts.saboteurs.dynamodb.DynamoSaboteurs.reader;

import io.bluestar.persistence.rules.RowKey;
import io.bluestar.persistence.rules.Rows;
import io.bluestar.persistence.rules.Table;
import io.bluestar.testkit.contracts.dynamodb.DynamoDbRulesHarness;
import io.bluestar.testkit.contracts.saboteurs.Sabotage;
import io.bluestar.testkit.contracts.saboteurs.dynamodb.FakeDynamoDb.Item;
import java.util.List;
import java.util.Optional;

/** Readers that send more requests than they need, or fewer. */
final class RequestSaboteurs {
    private static final int SMALL_PAGE = 16;

    static final List<Sabotage<DynamoDbRulesHarness>> ALL = List.of(
            reader("AsksTwiceForTheFallback", TwoRequests::new)
                    .caughtBy("DYNAMO-01", "the requests for a rule of GLOBAL to be 1\n2")
                    .alsoBy("DYNAMO-03"),
            reader("AsksForGlobalTwice", GlobalTwice::new)
                    .caughtBy("DYNAMO-02", "Provided list of item keys contains duplicates")
                    .alsoBy("RULES-18", "RULES-67"),
            reader("AsksForGlobalAgain", GlobalAgain::new)
                    .caughtBy("DYNAMO-02", "the requests for a rule that GLOBAL does not have to be 1\n2"),
            reader("LooksWhetherTheTableExists", Describing::new)
                    .caughtBy("DYNAMO-03", "the requests for getClientConfig of nothing to be 1\n2")
                    .alsoBy("DYNAMO-01", "DYNAMO-02"),
            reader("AsksForAPageAfterTheLast", OnePageMore::new)
                    .caughtBy("DYNAMO-03", "the requests for getValidationRules of one row to be 1\n2"),
            reader("ReadsOneRowPerRequest", client -> new SmallPages(client, 1))
                    .caughtBy("DYNAMO-04", "in pages of 1 MB to be 3"),
            reader("ReadsSmallPages", client -> new SmallPages(client, SMALL_PAGE))
                    .caughtBy("DYNAMO-04", "in pages of 1 MB to be 3"),
            reader("ReadsTheFirstPageOnly", FirstPage::new)
                    .caughtBy("DYNAMO-04", "the holds of a partition of 2.7 MB")
                    .alsoBy("RULES-29"));

    private RequestSaboteurs() {}

    private static final class TwoRequests extends FakeReader {
        TwoRequests(FakeClient client) {
            super(client);
        }

        @Override
        Optional<Item> first(Table table, List<RowKey> keys) {
            return keys.stream()
                    .flatMap(key -> client.getItem(table, key).stream())
                    .findFirst();
        }
    }

    private static boolean isOfGlobal(RowKey key) {
        return key.partitionKey().equals("CLIENT#GLOBAL");
    }

    private static final class GlobalTwice extends FakeReader {
        GlobalTwice(FakeClient client) {
            super(client);
        }

        @Override
        Optional<Item> first(Table table, List<RowKey> keys) {
            return isOfGlobal(keys.get(0))
                    ? firstOf(keys, client.batchGetItem(table, List.of(keys.get(0), keys.get(0))))
                    : super.first(table, keys);
        }
    }

    private static final class GlobalAgain extends FakeReader {
        GlobalAgain(FakeClient client) {
            super(client);
        }

        @Override
        Optional<Item> first(Table table, List<RowKey> keys) {
            Optional<Item> own = super.first(table, keys);
            return own.isEmpty() && isOfGlobal(keys.get(0)) ? client.getItem(table, keys.get(0)) : own;
        }
    }

    private static final class Describing extends FakeReader {
        Describing(FakeClient client) {
            super(client);
        }

        @Override
        Optional<Item> first(Table table, List<RowKey> keys) {
            client.describeTable(table);
            return super.first(table, keys);
        }

        @Override
        List<Item> pages(Table table, RowKey prefix) {
            client.describeTable(table);
            return super.pages(table, prefix);
        }
    }

    private static final class OnePageMore extends FakeReader {
        OnePageMore(FakeClient client) {
            super(client);
        }

        @Override
        List<Item> pages(Table table, RowKey prefix) {
            List<Item> items = super.pages(table, prefix);
            if (!items.isEmpty()) {
                RowKey last = Rows.keyOf(items.get(items.size() - 1).row());
                items.addAll(client.query(table, prefix, Optional.of(last), Integer.MAX_VALUE)
                        .items());
            }
            return items;
        }
    }

    private static final class SmallPages extends FakeReader {
        private final int rows;

        SmallPages(FakeClient client, int rows) {
            super(client);
            this.rows = rows;
        }

        @Override
        List<Item> pages(Table table, RowKey prefix) {
            return pagesOf(table, prefix, rows);
        }
    }

    private static final class FirstPage extends FakeReader {
        FirstPage(FakeClient client) {
            super(client);
        }

        @Override
        List<Item> pages(Table table, RowKey prefix) {
            return client.query(table, prefix, Optional.empty(), Integer.MAX_VALUE)
                    .items();
        }
    }
}
