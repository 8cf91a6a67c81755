package io.bluestar.testkit.contracts.saboteurs.rules;

import static io.bluestar.testkit.contracts.saboteurs.rules.BrokenRulesStores.tables;

import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.rules.RowKey;
import io.bluestar.persistence.rules.Rows;
import io.bluestar.persistence.rules.Table;
import io.bluestar.testkit.contracts.rules.RulesStoreHarness;
import io.bluestar.testkit.contracts.saboteurs.Sabotage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Stores whose reads are right one by one, and go wrong by what comes together. */
final class CombinationSaboteurs {
    static final List<Sabotage<RulesStoreHarness>> ALL = List.of(
            tables("KeepsARowThatALargerOneReplaces", KeepsARowThatALargerOneReplaces::new)
                    .caughtBy("RULES-67", "the last of these calls to answer"),
            tables("ShowsOtherThreadsTheFormerRow", ShowsOtherThreadsTheFormerRow::new)
                    .caughtBy("RULES-68", "an order of the calls below"));

    private CombinationSaboteurs() {}

    /** There is room for the former row where it stands, not for one that is much larger. */
    private static final class KeepsARowThatALargerOneReplaces extends SharedRules {
        private static final int ROOM = 2_000;

        @Override
        void put(Table table, RuleDocument row) {
            boolean noRoom = row.toJson().length() > ROOM
                    && get(table, Rows.keyOf(row))
                            .map(former -> former.toJson().length() <= ROOM)
                            .orElse(false);
            if (!noRoom) {
                super.put(table, row);
            }
        }
    }

    /** For half a millisecond after a row was replaced, whoever did not store it reads the former one. */
    private static final class ShowsOtherThreadsTheFormerRow extends SharedRules {
        private final Map<RowKey, Replaced> replaced = new ConcurrentHashMap<>();

        private record Replaced(RuleDocument former, Thread by, long at) {
            boolean isShown() {
                return Thread.currentThread() != by && System.nanoTime() - at < TimeUnit.MICROSECONDS.toNanos(500);
            }
        }

        @Override
        void put(Table table, RuleDocument row) {
            super.get(table, Rows.keyOf(row))
                    .ifPresent(former -> replaced.put(
                            Rows.keyOf(row), new Replaced(former, Thread.currentThread(), System.nanoTime())));
            super.put(table, row);
        }

        @Override
        Optional<RuleDocument> get(Table table, RowKey key) {
            Replaced latest = replaced.get(key);
            return latest != null && latest.isShown() ? Optional.of(latest.former()) : super.get(table, key);
        }
    }
}
