package io.bluestar.testkit.contracts.saboteurs.rules;

import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.RulesStore;
import io.bluestar.persistence.rules.Table;
import io.bluestar.persistence.rules.TableRulesStore;
import io.bluestar.testkit.contracts.rules.RulesStoreHarness;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** A harness over shared tables, for the honest store and for those that are broken in one way. */
final class RulesHarness implements RulesStoreHarness {
    private final String backend;
    private final SharedRules rules;
    private final Function<SharedRules, RulesStore> store;
    private final Supplier<RulesStore> unreachable;

    RulesHarness(
            String backend,
            SharedRules rules,
            Function<SharedRules, RulesStore> store,
            Supplier<RulesStore> unreachable) {
        this.backend = backend;
        this.rules = rules;
        this.store = store;
        this.unreachable = unreachable;
    }

    static RulesStore honest(SharedRules rules) {
        return new TableRulesStore(new SharedRules.Reader(rules), "honest rules store");
    }

    static RulesStore silent() {
        return new TableRulesStore(new SilentServer(), "rules store without a server");
    }

    @Override
    public String backend() {
        return backend;
    }

    @Override
    public RulesStore create() {
        return store.apply(rules);
    }

    @Override
    public void arrange(Table table, RuleDocument row) {
        rules.put(table, row);
    }

    @Override
    public Optional<Supplier<RulesStore>> unreachable() {
        return Optional.of(unreachable);
    }

    @Override
    public Duration failureBound() {
        return Duration.ofSeconds(1);
    }

    @Override
    public Set<String> secrets() {
        return Set.of(SilentServer.SECRET);
    }
}
