package io.bluestar.testkit.contracts.saboteurs.rules;

import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.RulesStore;
import io.bluestar.persistence.memory.MemoryRulesStore;
import io.bluestar.persistence.rules.RowKey;
import io.bluestar.persistence.rules.Rows;
import io.bluestar.persistence.rules.Table;
import io.bluestar.testkit.contracts.clause.Capability;
import io.bluestar.testkit.contracts.rules.RulesStoreHarness;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The in-memory store: each has its own tables, so that what is arranged goes into every one that was opened. */
final class MemoryRulesHarness implements RulesStoreHarness {
    private final String backend;
    private final UnaryOperator<RulesStore> decorator;
    private final Set<Capability> capabilities;
    private final Map<Table, Map<RowKey, RuleDocument>> arranged = new EnumMap<>(Table.class);
    private final List<MemoryRulesStore> opened = new ArrayList<>();

    MemoryRulesHarness(String backend, UnaryOperator<RulesStore> decorator, Set<Capability> capabilities) {
        this.capabilities = capabilities;
        this.backend = backend;
        this.decorator = decorator;
    }

    @Override
    public String backend() {
        return backend;
    }

    @Override
    public Set<Capability> capabilities() {
        return capabilities;
    }

    @Override
    public synchronized RulesStore create() {
        MemoryRulesStore store = new MemoryRulesStore();
        arranged.forEach((table, rows) -> rows.values().forEach(row -> store.put(table, row)));
        opened.add(store);
        return decorator.apply(store);
    }

    @Override
    public synchronized void arrange(Table table, RuleDocument row) {
        arranged.computeIfAbsent(table, key -> new LinkedHashMap<>()).put(Rows.keyOf(row), row);
        opened.removeIf(store -> !put(store, table, row));
    }

    private static boolean put(MemoryRulesStore store, Table table, RuleDocument row) {
        try {
            store.put(table, row);
            return true;
        } catch (IllegalStateException closed) {
            return false;
        }
    }
}
