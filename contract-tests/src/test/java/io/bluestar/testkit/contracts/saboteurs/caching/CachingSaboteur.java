package io.bluestar.testkit.contracts.saboteurs.caching;

import io.bluestar.persistence.CacheBackend;
import io.bluestar.persistence.RulesStore;
import io.bluestar.persistence.caching.CachingRulesStore;
import io.bluestar.testkit.contracts.saboteurs.caching.Decorating.Decorator;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A caching decorator that is broken in one way.
 *
 * @param fault its name
 * @param words what a failure says of the fault
 * @param decorator makes it
 * @param clauses the clauses that it is certain to break; it may break others too
 */
record CachingSaboteur(String fault, String words, Decorator decorator, Set<String> clauses) {

    /** A decorator made by a function. */
    static CachingSaboteur made(String fault, String words, Decorator decorator, String... clauses) {
        return new CachingSaboteur(fault, words, decorator, Set.of(clauses));
    }

    /** The core's decorator, which sees the cache through something broken. */
    static CachingSaboteur cache(String fault, String words, UnaryOperator<CacheBackend> broken, String... clauses) {
        return made(
                fault,
                words,
                (rules, cache, suffix, time) -> new CachingRulesStore(rules, broken.apply(cache), suffix, time),
                clauses);
    }

    /** The core's decorator, which sees the table through something broken. */
    static CachingSaboteur table(String fault, String words, UnaryOperator<RulesStore> broken, String... clauses) {
        return made(
                fault,
                words,
                (rules, cache, suffix, time) -> new CachingRulesStore(broken.apply(rules), cache, suffix, time),
                clauses);
    }

    /** Something broken around the core's decorator. */
    static CachingSaboteur around(String fault, String words, UnaryOperator<RulesStore> broken, String... clauses) {
        return made(
                fault,
                words,
                (rules, cache, suffix, time) -> broken.apply(new CachingRulesStore(rules, cache, suffix, time)),
                clauses);
    }

    @Override
    public String toString() {
        return fault;
    }
}
