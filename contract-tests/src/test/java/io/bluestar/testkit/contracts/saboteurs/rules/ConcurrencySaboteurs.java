package io.bluestar.testkit.contracts.saboteurs.rules;

import static io.bluestar.testkit.contracts.saboteurs.rules.BrokenRulesStores.store;
import static io.bluestar.testkit.contracts.saboteurs.rules.BrokenRulesStores.tables;

import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.RulesStore;
import io.bluestar.persistence.rules.Table;
import io.bluestar.testkit.contracts.rules.RulesStoreHarness;
import io.bluestar.testkit.contracts.saboteurs.Sabotage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Stores that work for one thread that nobody interrupts. */
final class ConcurrencySaboteurs {
    static final List<Sabotage<RulesStoreHarness>> ALL = List.of(
            store("SharesABufferBetweenThreads", SharedBuffer::new)
                    .caughtBy("RULES-57", "while other threads read other rows"),
            tables("WritesRowsInHalves", Tearing::new)
                    .caughtBy("RULES-58", "a row that is being replaced to be one version"),
            store("ClearsTheInterruptFlag", ClearsFlag::new).caughtBy("RULES-59", "leave the flag set"));

    private ConcurrencySaboteurs() {}

    private static final class SharedBuffer extends DelegatingRules {
        private volatile String buffer;

        SharedBuffer(RulesStore honest) {
            super(honest);
        }

        @Override
        public List<RuleDocument> getPlanHolds(String planId) {
            buffer = planId;
            LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(200));
            return super.getPlanHolds(buffer);
        }
    }

    private static final class Tearing extends SharedRules {
        @Override
        void put(Table table, RuleDocument row) {
            Map<String, Object> half = new LinkedHashMap<>();
            row.asMap().entrySet().stream()
                    .limit(2 + row.names().size() / 2)
                    .forEach(field -> half.put(field.getKey(), field.getValue()));
            super.put(table, RuleDocument.of(half));
            if (row.names().size() > 30) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
            }
            super.put(table, row);
        }
    }

    private static final class ClearsFlag extends DelegatingRules {
        ClearsFlag(RulesStore honest) {
            super(honest);
        }

        @Override
        public List<RuleDocument> getPlanHolds(String planId) {
            Thread.interrupted();
            return super.getPlanHolds(planId);
        }
    }
}
