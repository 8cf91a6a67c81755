package io.bluestar.testkit.contracts.saboteurs.rules;

import io.bluestar.persistence.RulesStore;
import io.bluestar.persistence.rules.TableReader;
import io.bluestar.persistence.rules.TableRulesStore;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * A rules store that is broken in one way.
 *
 * @param fault its name
 * @param tables makes its tables
 * @param store opens it
 * @param unreachable opens it without a server
 * @param words what a failure says of the fault
 * @param clauses the clauses that it is certain to break; it may break others too
 */
record RulesSaboteur(
        String fault,
        Supplier<SharedRules> tables,
        Function<SharedRules, RulesStore> store,
        Supplier<RulesStore> unreachable,
        String words,
        Set<String> clauses) {

    static RulesSaboteur store(String fault, String words, UnaryOperator<RulesStore> broken, String... clauses) {
        return new RulesSaboteur(
                fault,
                SharedRules::new,
                rules -> broken.apply(RulesHarness.honest(rules)),
                RulesHarness::silent,
                words,
                Set.of(clauses));
    }

    static RulesSaboteur reader(
            String fault, String words, Function<SharedRules, TableReader> reader, String... clauses) {
        return new RulesSaboteur(
                fault,
                SharedRules::new,
                rules -> new TableRulesStore(reader.apply(rules), fault),
                RulesHarness::silent,
                words,
                Set.of(clauses));
    }

    static RulesSaboteur tables(String fault, String words, Supplier<SharedRules> tables, String... clauses) {
        return new RulesSaboteur(fault, tables, RulesHarness::honest, RulesHarness::silent, words, Set.of(clauses));
    }

    static RulesSaboteur server(String fault, String words, Supplier<RulesStore> unreachable, String... clauses) {
        return new RulesSaboteur(fault, SharedRules::new, RulesHarness::honest, unreachable, words, Set.of(clauses));
    }

    static RulesSaboteur unchecked(String words, CarelessRules.Check check, String... clauses) {
        return new RulesSaboteur(
                "OmitsTheCheckOf" + check,
                SharedRules::new,
                rules -> new CarelessRules(new SharedRules.Reader(rules), Set.of(check)),
                RulesHarness::silent,
                words,
                Set.of(clauses));
    }

    /** The same with another store. */
    RulesSaboteur with(Function<SharedRules, RulesStore> another) {
        return new RulesSaboteur(fault, tables, another, unreachable, words, clauses);
    }

    @Override
    public String toString() {
        return fault;
    }
}
