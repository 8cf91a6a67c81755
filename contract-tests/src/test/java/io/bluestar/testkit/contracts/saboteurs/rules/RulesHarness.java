package io.bluestar.testkit.contracts.saboteurs.rules;

import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.RulesStore;
import io.bluestar.persistence.rules.Table;
import io.bluestar.persistence.rules.TableRulesStore;
import io.bluestar.testkit.contracts.rules.RulesStoreHarness;
import io.bluestar.testkit.contracts.saboteurs.server.SilentServer;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** A harness over shared tables, for the honest store and for those that are broken in one way. */
record RulesHarness(
        String backend,
        SharedRules rules,
        Function<SharedRules, RulesStore> store,
        Supplier<RulesStore> withoutServer,
        Duration failureBound)
        implements RulesStoreHarness {

    /** With an honest client of a silent server. */
    static RulesHarness of(String backend, SharedRules rules, Function<SharedRules, RulesStore> store) {
        return new RulesHarness(backend, rules, store, RulesHarness::silent, SilentServer.FAILURE_BOUND);
    }

    RulesHarness unreachable(Supplier<RulesStore> another, Duration bound) {
        return new RulesHarness(backend, rules, store, another, bound);
    }

    static RulesStore honest(SharedRules rules) {
        return new TableRulesStore(new SharedRules.Reader(rules), "honest rules store");
    }

    static RulesStore silent() {
        return silent(new SilentServer());
    }

    static RulesStore silent(SilentServer server) {
        return new TableRulesStore(new SilentReader(server), "rules store without a server");
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
        return Optional.of(withoutServer);
    }

    @Override
    public Set<String> secrets() {
        return Set.of(SilentServer.PASSWORD);
    }
}
