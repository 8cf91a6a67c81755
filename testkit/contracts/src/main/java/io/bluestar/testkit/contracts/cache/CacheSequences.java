package io.bluestar.testkit.contracts.cache;

import io.bluestar.persistence.domain.CacheKeys;
import io.bluestar.persistence.domain.TimesToLive;
import io.bluestar.testkit.contracts.samples.RandomTexts;
import io.bluestar.testkit.contracts.samples.UnpairedSurrogates;
import io.bluestar.testkit.contracts.samples.Weighted;
import io.bluestar.testkit.contracts.sequence.ActionLists;
import io.bluestar.testkit.contracts.sequence.Refusal;
import io.bluestar.testkit.contracts.trial.Drawn;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Random sequences on a cache: few keys, so that calls meet on them, ttls of milliseconds and the time to pass them. */
final class CacheSequences implements ArbitrarySupplier<List<Drawn<CacheAction>>> {
    private static final List<Duration> SHORT = List.of(
            Duration.ofMillis(1),
            Duration.ofMillis(2),
            Duration.ofMillis(5),
            Duration.ofMillis(8),
            Duration.ofNanos(1),
            Duration.ofNanos(500_000),
            Duration.ofNanos(1_000_001));
    private static final List<Duration> LONG = List.of(
            CacheTrial.LONG, Duration.ofDays(1), Duration.ofDays(30), Duration.ofDays(365), TimesToLive.LONGEST);
    private static final List<Duration> NO_TTLS = List.of(
            Duration.ZERO,
            Duration.ofNanos(-1),
            Duration.ofMillis(-5),
            TimesToLive.LONGEST.plusNanos(1),
            Duration.ofSeconds(Long.MAX_VALUE));
    private static final CacheAction.Value PLAIN = new CacheAction.Value("refused", null);

    @Override
    public Arbitrary<List<Drawn<CacheAction>>> get() {
        return ActionLists.of(actions());
    }

    private static Arbitrary<CacheAction> actions() {
        return Weighted.of(
                Tuple.of(8, keys().map(CacheAction.Get::new)),
                Tuple.of(8, Combinators.combine(keys(), ttls(), values()).as(CacheAction.Set::new)),
                Tuple.of(3, keys().map(CacheAction.Delete::new)),
                Tuple.of(
                        3,
                        Combinators.combine(Arbitraries.of(SHORT), Arbitraries.of(false, true))
                                .as(CacheAction.Wait::new)),
                Tuple.of(
                        2,
                        Combinators.combine(keys(), Arbitraries.of(false, true)).as(CacheAction.WaitForEnd::new)),
                Tuple.of(2, refused()));
    }

    /** Some are filled up to the greatest length, and then differ at their ends only. */
    private static Arbitrary<CacheAction.Key> keys() {
        Arbitrary<CacheAction.Key> filled = Combinators.combine(
                        Arbitraries.of("a", "b", "\u20AC", "\uFF61"), Arbitraries.of("x", "\u20AC"))
                .as(CacheAction.Key::new);
        return Weighted.of(
                Tuple.of(5, RandomTexts.names().map(name -> new CacheAction.Key(name, null))), Tuple.of(1, filled));
    }

    private static Arbitrary<Duration> ttls() {
        Arbitrary<Duration> any =
                Arbitraries.longs().between(1, TimesToLive.LONGEST.toMillis()).map(Duration::ofMillis);
        return Weighted.of(Tuple.of(6, Arbitraries.of(SHORT)), Tuple.of(4, Arbitraries.of(LONG)), Tuple.of(1, any));
    }

    /** Few short ones, so that the same is stored again; some that are unlike all others; few that are long. */
    private static Arbitrary<CacheAction.Value> values() {
        Arbitrary<String> texts = Weighted.of(
                Tuple.of(40, Arbitraries.of("v", "w", "")),
                Tuple.of(40, Arbitraries.integers().between(0, 999).map(number -> "v" + number)),
                Tuple.of(
                        20,
                        Arbitraries.of(
                                "\u0000",
                                "null",
                                " ",
                                "\r\n",
                                "{\"a\": 1.00}",
                                "\u00E9e\u0301",
                                "\uD83D\uDE00",
                                "\uFEFF")),
                Tuple.of(10, RandomTexts.anything(0, 200)),
                Tuple.of(5, RandomTexts.longOnes()));
        return Weighted.of(
                Tuple.of(150, texts.map(text -> new CacheAction.Value(text, null))),
                Tuple.of(1, Arbitraries.integers().between(-1, 0).map(beyond -> new CacheAction.Value("", beyond))));
    }

    private static Arbitrary<CacheAction> refused() {
        Arbitrary<CacheAction> ttls = Combinators.combine(keys(), Arbitraries.of(NO_TTLS))
                .as((key, ttl) -> new CacheAction.RefusedSet(key, ttl, PLAIN, Refusal.argument("ttl")));
        Arbitrary<CacheAction> values = Combinators.combine(
                        keys(), Arbitraries.of(List.copyOf(UnpairedSurrogates.ALL.values())))
                .as((key, value) -> new CacheAction.RefusedSet(
                        key, CacheTrial.LONG, new CacheAction.Value(value, null), Refusal.argument("value")));
        Arbitrary<CacheAction> large = keys().map(key -> new CacheAction.RefusedSet(
                key, CacheTrial.LONG, new CacheAction.Value("", 1), Refusal.argument("value")));
        Arbitrary<CacheAction> nulls = Weighted.of(
                Tuple.of(1, keys().map(key -> new CacheAction.RefusedSet(key, null, PLAIN, Refusal.ofNull("ttl")))),
                Tuple.of(
                        1,
                        keys().map(key ->
                                new CacheAction.RefusedSet(key, CacheTrial.LONG, null, Refusal.ofNull("value")))),
                Tuple.of(
                        1,
                        Arbitraries.just(
                                new CacheAction.RefusedSet(null, CacheTrial.LONG, PLAIN, Refusal.ofNull("key")))));
        Arbitrary<CacheAction> keys = Arbitraries.of(
                new CacheAction.RefusedDelete("", Refusal.argument("key")),
                new CacheAction.RefusedDelete("x".repeat(CacheKeys.LONGEST + 1), Refusal.argument("key")),
                new CacheAction.RefusedDelete("\uD83D", Refusal.argument("key")),
                new CacheAction.RefusedDelete(null, Refusal.ofNull("key")));
        return Weighted.of(
                Tuple.of(18, ttls), Tuple.of(9, values), Tuple.of(1, large), Tuple.of(12, nulls), Tuple.of(9, keys));
    }
}
