package io.bluestar.contracttests.blind.cache;

import io.bluestar.contracttests.blind.Fault;
import io.bluestar.persistence.CacheBackend;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongSupplier;

/** The faults of caches. */
public final class BlindCacheFaults {
    private BlindCacheFaults() {}

    /** All of them, each with what it violates. */
    public static List<Fault> all() {
        return List.of(
                fault("KeyLengthInModifiedUtf8", "key: 1 to 1,024 UTF-8 bytes", KeyLengthInModifiedUtf8::new),
                fault(
                        "OversizeValueRemovesFormer",
                        "above it the value is refused and nothing stored has changed",
                        OversizeValueRemovesFormer::new),
                fault("LongTtlInWholeSeconds", "a value is there for its whole ttl", LongTtlInWholeSeconds::new),
                fault(
                        "SameValueNeverShortensTtl",
                        "setex replaces value and ttl together",
                        SameValueNeverShortensTtl::new),
                fault(
                        "DeleteLeavesDeadline",
                        "a value is there for its whole ttl and gone after it",
                        DeleteLeavesDeadline::new),
                fault("LongKeyDigestInLatin1", "keys are exact", LongKeyDigestInLatin1::new),
                fault("ChunkSplitsSurrogatePair", "value: any text", ChunkSplitsSurrogatePair::new),
                fault("LazyExpiryDropsFreshValue", "per key linearizable", LazyExpiryDropsFreshValue::new),
                fault("LargeValuesApart", "per key linearizable", LargeValuesApart::new),
                fault("ClosedSeenBeforeValue", "order of checks: null, domain, closed", ClosedSeenBeforeValue::new));
    }

    private static Fault fault(String name, String violates, Function<LongSupplier, CacheBackend> factory) {
        return new Fault(name, violates, () -> new BlindCacheHarness(name, factory));
    }
}
