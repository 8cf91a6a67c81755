package io.bluestar.testkit.contracts.saboteurs.rules;

import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.RulesStore;
import io.bluestar.persistence.rules.RowKey;
import io.bluestar.persistence.rules.TableReader;
import io.bluestar.persistence.rules.TableRulesStore;
import io.bluestar.testkit.contracts.rules.RulesStoreHarness;
import io.bluestar.testkit.contracts.saboteurs.Sabotage;
import io.bluestar.testkit.contracts.saboteurs.server.FailingServer;
import io.bluestar.testkit.contracts.saboteurs.server.SilentServer;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Makes saboteurs of rules stores, for tables that read well. */
final class BrokenRulesStores {
    private BrokenRulesStores() {}

    /** Something broken around an honest store. */
    static Sabotage<RulesStoreHarness> store(String name, UnaryOperator<RulesStore> broken) {
        return stores(name, rules -> broken.apply(RulesHarness.honest(rules)));
    }

    private static Sabotage<RulesStoreHarness> stores(String name, Function<SharedRules, RulesStore> store) {
        return Sabotage.of(name, () -> RulesHarness.of(name, new SharedRules(), store));
    }

    /** The eight reads over a broken reader of tables. */
    static Sabotage<RulesStoreHarness> reader(String name, Function<SharedRules, TableReader> reader) {
        return stores(name, rules -> new TableRulesStore(reader.apply(rules), name));
    }

    /** A reader that asks for other keys. */
    static Sabotage<RulesStoreHarness> keys(String name, UnaryOperator<RowKey> keys) {
        return reader(name, rules -> BrokenReader.ofKeys(rules, keys));
    }

    /** A reader that changes each row. */
    static Sabotage<RulesStoreHarness> rows(String name, UnaryOperator<RuleDocument> rows) {
        return reader(name, rules -> BrokenReader.ofRows(rules, rows));
    }

    /** A reader that changes the values in each row, at every depth. */
    static Sabotage<RulesStoreHarness> values(String name, UnaryOperator<Object> change) {
        return rows(name, BrokenValues.changedBy(change));
    }

    /** A reader that changes the lists of rows. */
    static Sabotage<RulesStoreHarness> lists(String name, UnaryOperator<List<RuleDocument>> lists) {
        return reader(name, rules -> BrokenReader.ofLists(rules, lists));
    }

    /** An honest store over broken tables. */
    static Sabotage<RulesStoreHarness> tables(String name, Supplier<SharedRules> tables) {
        return Sabotage.of(name, () -> RulesHarness.of(name, tables.get(), RulesHarness::honest));
    }

    /** A store with checks of its own, of which it leaves out one. */
    static Sabotage<RulesStoreHarness> unchecked(CarelessRules.Check omitted) {
        return stores(
                "OmitsTheCheckOf" + omitted,
                rules -> new CarelessRules(new SharedRules.Reader(rules), Set.of(omitted)));
    }

    /** An honest one, and a reader of tables on a server that fails and recovers. */
    static Sabotage<RulesStoreHarness> remote(String name, BiFunction<FailingServer, SharedRules, TableReader> reader) {
        return Sabotage.of(
                name,
                () -> RulesHarness.of(name, new SharedRules(), RulesHarness::honest)
                        .remote(reader));
    }

    /** An honest one, and a client of a server that does not answer. */
    static Sabotage<RulesStoreHarness> server(String name, Supplier<SilentServer> server) {
        return unreachable(name, () -> RulesHarness.silent(server.get()), SilentServer.FAILURE_BOUND);
    }

    /** An honest one, and a client that waits for its server for ever. */
    static Sabotage<RulesStoreHarness> hanging(String name, Supplier<SilentServer> server) {
        return unreachable(name, () -> RulesHarness.silent(server.get()), SilentServer.SHORT_FAILURE_BOUND);
    }

    /** An honest one, and one whose server does not answer. */
    static Sabotage<RulesStoreHarness> unreachable(String name, Supplier<RulesStore> withoutServer) {
        return unreachable(name, withoutServer, SilentServer.FAILURE_BOUND);
    }

    private static Sabotage<RulesStoreHarness> unreachable(
            String name, Supplier<RulesStore> withoutServer, Duration bound) {
        return Sabotage.of(
                name,
                () -> RulesHarness.of(name, new SharedRules(), RulesHarness::honest)
                        .unreachable(withoutServer, bound));
    }
}
