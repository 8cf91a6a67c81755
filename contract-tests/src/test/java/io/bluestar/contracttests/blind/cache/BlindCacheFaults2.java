package io.bluestar.contracttests.blind.cache;

import io.bluestar.contracttests.blind.Fault;
import io.bluestar.persistence.CacheBackend;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.LongSupplier;

/** More faults of caches, of other kinds than the first ones. */
public final class BlindCacheFaults2 {
    private static final String WHOLE_TTL = "a value is there for its whole ttl";

    private BlindCacheFaults2() {}

    /** All of them, each with what it violates. */
    public static List<Fault> all() {
        return List.of(
                fault("CollidingHashesShareDeadline", WHOLE_TTL, CollidingHashesShareDeadline::new),
                fault("EldestEvicted", WHOLE_TTL, EldestEvicted::new),
                fault("HotKeysOutliveTtl", WHOLE_TTL + " and gone after it", HotKeysOutliveTtl::new),
                fault("ShortCounterOverflows", WHOLE_TTL, ShortCounterOverflows::new),
                fault("MemoStampedBeforeWrite", "per key linearizable", MemoStampedBeforeWrite::new),
                fault("ValueAndTtlInTwoSteps", "setex replaces value and ttl together", ValueAndTtlInTwoSteps::new),
                secondClose(),
                fault("TtlRoundsHalfUp", "a fraction of a millisecond rounds up", TtlRoundsHalfUp::new),
                fault("RefusedValueKeepsNewTtl", "refused: nothing stored has changed", RefusedValueKeepsNewTtl::new),
                fault("GrowthDropsConcurrentWrites", "per key linearizable", GrowthDropsConcurrentWrites::new));
    }

    /** Its caches share a client for as long as their harness lives. */
    private static Fault secondClose() {
        String name = "SecondCloseTakesAnothersShare";
        return new Fault(name, "closing twice is fine", () -> {
            AtomicInteger clientUsers = new AtomicInteger();
            return new BlindCacheHarness(name, nanoTime -> new SecondCloseTakesAnothersShare(nanoTime, clientUsers));
        });
    }

    private static Fault fault(String name, String violates, Function<LongSupplier, CacheBackend> factory) {
        return new Fault(name, violates, () -> new BlindCacheHarness(name, factory));
    }
}
