package io.bluestar.contracttests.blind.caching;

import io.bluestar.contracttests.blind.Fault;
import io.bluestar.persistence.RulesStore;
import java.util.List;
import java.util.function.Function;

/** More faults of caching decorators, of other kinds than the first ones. */
public final class BlindCachingFaults2 {
    private BlindCachingFaults2() {}

    /** All of them, each with what it violates. */
    public static List<Fault> all() {
        return List.of(
                fault(
                        "TenthHitProlongs",
                        "a cached answer equals the table's answer at some time in the last 300 s",
                        TenthHitProlongs::new),
                fault(
                        "ForeignJsonIsCorrupt",
                        "plain JSON so that programs in other languages can share it",
                        ForeignJsonIsCorrupt::new),
                fault("FlightsSharedByStores", "environments do not share answers", FlightsSharedByStores::new),
                fault("KeyEscapesNonAscii", "calc_rule{tableSuffix}:{planId}:{calcType}", KeyEscapesNonAscii::new),
                fault(
                        "ClosedCacheFailsRead",
                        "a failing or corrupt cache never fails or changes a read",
                        ClosedCacheFailsRead::new));
    }

    private static Fault fault(String name, String violates, Function<Parts, RulesStore> factory) {
        return new Fault(name, violates, () -> new BlindCachingHarness(name, factory));
    }
}
