package io.bluestar.testkit.contracts.cache;

import io.bluestar.testkit.contracts.Clause;
import io.bluestar.testkit.contracts.model.PerKey;
import io.bluestar.testkit.contracts.samples.JavaLiteral;
import io.bluestar.testkit.contracts.sequence.Sequence;
import io.bluestar.testkit.contracts.trial.Trials;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Theme: any calls in any order. */
interface CacheSequenceClauses extends CacheSuite {

    @Property
    @Clause("CACHE-44")
    default void any_sequence_of_calls_answers_as_the_model(
            @ForAll(supplier = CacheSequences.class) List<CacheAction> actions, Trials<CacheTrial> trials)
            throws Throwable {
        trials.each(actions, (cache, some) -> {
            Sequence.follow(cache, new PerKey<>(cache.model(), CacheCall::key), opening(cache), some);
            // Large values with long ttls would fill a server.
            some.stream()
                    .filter(CacheAction.Set.class::isInstance)
                    .map(set -> ((CacheAction.Set) set).key().of(cache))
                    .distinct()
                    .forEach(cache::delete);
        });
    }

    private static List<String> opening(CacheTrial cache) {
        return List.of("CacheBackend cache = harness.create();", "String own = " + JavaLiteral.of(cache.key("")) + ";");
    }
}
