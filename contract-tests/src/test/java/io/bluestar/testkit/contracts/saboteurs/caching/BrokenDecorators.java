package io.bluestar.testkit.contracts.saboteurs.caching;

import io.bluestar.persistence.CacheBackend;
import io.bluestar.persistence.RulesStore;
import io.bluestar.persistence.caching.CachingRulesStore;
import io.bluestar.testkit.contracts.caching.CachingRulesHarness;
import io.bluestar.testkit.contracts.saboteurs.Sabotage;
import io.bluestar.testkit.contracts.saboteurs.caching.Decorating.Decorator;
import java.util.function.UnaryOperator;

/** Makes saboteurs of the caching decorator, for tables that read well. */
final class BrokenDecorators {
    private BrokenDecorators() {}

    /** A decorator made by a function. */
    static Sabotage<CachingRulesHarness> made(String name, Decorator decorator) {
        return Sabotage.of(name, () -> new Decorating(name, decorator));
    }

    /** The core's decorator, which sees the cache through something broken. */
    static Sabotage<CachingRulesHarness> cache(String name, UnaryOperator<CacheBackend> broken) {
        return made(
                name, (rules, cache, suffix, time) -> new CachingRulesStore(rules, broken.apply(cache), suffix, time));
    }

    /** The core's decorator, which sees the table through something broken. */
    static Sabotage<CachingRulesHarness> table(String name, UnaryOperator<RulesStore> broken) {
        return made(
                name, (rules, cache, suffix, time) -> new CachingRulesStore(broken.apply(rules), cache, suffix, time));
    }

    /** Something broken around the core's decorator. */
    static Sabotage<CachingRulesHarness> around(String name, UnaryOperator<RulesStore> broken) {
        return made(
                name, (rules, cache, suffix, time) -> broken.apply(new CachingRulesStore(rules, cache, suffix, time)));
    }
}
