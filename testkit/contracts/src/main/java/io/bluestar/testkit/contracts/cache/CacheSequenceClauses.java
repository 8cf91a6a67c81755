package io.bluestar.testkit.contracts.cache;

import io.bluestar.persistence.domain.TimesToLive;
import io.bluestar.testkit.contracts.Clause;
import io.bluestar.testkit.contracts.Theme;
import io.bluestar.testkit.contracts.model.PerKey;
import io.bluestar.testkit.contracts.samples.JavaLiteral;
import io.bluestar.testkit.contracts.sequence.Sequence;
import io.bluestar.testkit.contracts.trial.Drawn;
import io.bluestar.testkit.contracts.trial.Trials;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.RandomDistribution;

/** Theme: any calls in any order. */
@Theme(
        title = "Any calls in any order",
        text = "Random sequences of calls, wrong ones among them, are held against a small model of a "
                + "cache. A failure shows the fewest calls that go wrong.")
interface CacheSequenceClauses extends CacheSuite {

    @Property
    @Clause("CACHE-44")
    default void any_sequence_of_calls_answers_as_the_model(
            @ForAll(supplier = CacheSequences.class) List<Drawn<CacheAction>> actions, Trials<CacheTrial> trials)
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

    @Property
    @Clause("CACHE-46")
    default void a_value_lives_for_its_ttl_however_long(
            @ForAll(supplier = AnyTtl.class) List<Drawn<Duration>> ttl, Trials<CacheTrial> trials) throws Throwable {
        trials.each(
                ttl,
                (cache, ttls) -> Sequence.follow(
                        cache,
                        new PerKey<>(cache.model(), CacheCall::key),
                        opening(cache),
                        ttls.stream().flatMap(CacheSequenceClauses::life).toList()));
    }

    private static Stream<CacheAction> life(Duration ttl) {
        CacheAction.Key key = new CacheAction.Key("a", null);
        return Stream.of(
                new CacheAction.Set(key, ttl, new CacheAction.Value("value", null)),
                new CacheAction.WaitForEnd(key, false),
                new CacheAction.Get(key),
                new CacheAction.WaitForEnd(key, true),
                new CacheAction.Get(key));
    }

    /** Of a millisecond to ten years, no whole seconds, minutes or days: those who count in them show it. */
    final class AnyTtl implements ArbitrarySupplier<List<Drawn<Duration>>> {
        @Override
        public Arbitrary<List<Drawn<Duration>>> get() {
            return Drawn.of(Arbitraries.longs()
                            .between(1, TimesToLive.LONGEST.toMillis())
                            .withDistribution(RandomDistribution.biased())
                            .map(Duration::ofMillis))
                    .list()
                    .ofSize(1);
        }
    }

    private static List<String> opening(CacheTrial cache) {
        return List.of("CacheBackend cache = harness.create();", "String own = " + JavaLiteral.of(cache.key("")) + ";");
    }
}
