package io.bluestar.testkit.contracts.saboteurs.rules;

import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.RulesStore;
import io.bluestar.persistence.rules.Table;
import io.bluestar.persistence.rules.TableReader;
import io.bluestar.persistence.rules.TableRulesStore;
import io.bluestar.testkit.contracts.clause.Capability;
import io.bluestar.testkit.contracts.harness.FaultyServer;
import io.bluestar.testkit.contracts.rules.RulesStoreHarness;
import io.bluestar.testkit.contracts.saboteurs.server.FailingServer;
import io.bluestar.testkit.contracts.saboteurs.server.SilentServer;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/** A harness over shared tables, for the honest store and for those that are broken in one way. */
record RulesHarness(
        String backend,
        SharedRules rules,
        Function<SharedRules, RulesStore> store,
        Supplier<RulesStore> withoutServer,
        Duration failureBound,
        Set<Capability> capabilities,
        Optional<BiFunction<FailingServer, SharedRules, TableReader>> client)
        implements RulesStoreHarness {

    /** With an honest client of a silent server. */
    static RulesHarness of(String backend, SharedRules rules, Function<SharedRules, RulesStore> store) {
        return new RulesHarness(
                backend, rules, store, RulesHarness::silent, SilentServer.FAILURE_BOUND, Set.of(), Optional.empty());
    }

    RulesHarness unreachable(Supplier<RulesStore> another, Duration bound) {
        return new RulesHarness(backend, rules, store, another, bound, capabilities, client);
    }

    /** The same, declaring that calculation rules may be old. */
    RulesHarness cachingRules() {
        return new RulesHarness(
                backend, rules, store, withoutServer, failureBound, EnumSet.of(Capability.CACHES_RULES), client);
    }

    /** The same, with a reader of tables on a server that fails and recovers. */
    RulesHarness remote(BiFunction<FailingServer, SharedRules, TableReader> another) {
        return new RulesHarness(
                backend,
                rules,
                store,
                withoutServer,
                SilentServer.SHORT_FAILURE_BOUND,
                capabilities,
                Optional.of(another));
    }

    @Override
    public Optional<Supplier<FaultyServer<RulesStore>>> faulty() {
        return client.map(open -> () -> FailingServer.with(
                server -> new TableRulesStore(open.apply(server, rules), "rules store on a server that fails")));
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
