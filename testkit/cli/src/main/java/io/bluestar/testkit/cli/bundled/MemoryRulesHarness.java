package io.bluestar.testkit.cli.bundled;

import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.RulesStore;
import io.bluestar.persistence.memory.MemoryRulesStore;
import io.bluestar.persistence.rules.RowKey;
import io.bluestar.persistence.rules.Rows;
import io.bluestar.persistence.rules.Table;
import io.bluestar.testkit.contracts.rules.RulesStoreHarness;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The in-memory rules store. Each has tables of its own, so rows go into every one that is open or will be. */
public final class MemoryRulesHarness implements RulesStoreHarness {
    private final Map<Table, Map<RowKey, RuleDocument>> arranged = new EnumMap<>(Table.class);
    private final List<MemoryRulesStore> open = new ArrayList<>();

    @Override
    public String backend() {
        return "in-memory rules";
    }

    @Override
    public synchronized RulesStore create() {
        MemoryRulesStore store = new MemoryRulesStore();
        arranged.forEach((table, rows) -> rows.values().forEach(row -> store.put(table, row)));
        open.add(store);
        return store;
    }

    @Override
    public synchronized void arrange(Table table, RuleDocument row) {
        arranged.computeIfAbsent(table, key -> new LinkedHashMap<>()).put(Rows.keyOf(row), row);
        open.removeIf(store -> isClosed(store, table, row));
    }

    private static boolean isClosed(MemoryRulesStore store, Table table, RuleDocument row) {
        try {
            store.put(table, row);
            return false;
        } catch (IllegalStateException e) {
            return true;
        }
    }
}
