package io.bluestar.contracttests.blind.rules;

import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.RulesStore;
import io.bluestar.persistence.rules.Table;
import io.bluestar.testkit.contracts.rules.RulesStoreHarness;
import java.util.function.Function;

/** Opens one of the broken rules stores of this package over tables that they share. */
final class BlindRulesHarness implements RulesStoreHarness {
    private final String name;
    private final SharedTables tables;
    private final Function<SharedTables, RulesStore> factory;

    BlindRulesHarness(String name, SharedTables tables, Function<SharedTables, RulesStore> factory) {
        this.name = name;
        this.tables = tables;
        this.factory = factory;
    }

    @Override
    public String backend() {
        return name;
    }

    @Override
    public RulesStore create() {
        return factory.apply(tables);
    }

    @Override
    public void arrange(Table table, RuleDocument row) {
        tables.put(table, row);
    }
}
