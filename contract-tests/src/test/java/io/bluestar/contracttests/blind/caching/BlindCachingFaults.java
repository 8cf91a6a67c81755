package io.bluestar.contracttests.blind.caching;

import io.bluestar.contracttests.blind.Fault;
import io.bluestar.persistence.RulesStore;
import java.util.List;
import java.util.function.Function;

/** The faults of caching decorators. */
public final class BlindCachingFaults {
    private static final String FRESH = "a cached answer equals the table's answer at some time in the last 300 s";

    private BlindCachingFaults() {}

    /** All of them, each with what it violates. */
    public static List<Fault> all() {
        return List.of(
                fault(
                        "FlightNameWithoutSeparator",
                        "of N misses on one key one reads",
                        FlightNameWithoutSeparator::new),
                fault("GlobalAnswerSharedByPlans", FRESH, GlobalAnswerSharedByPlans::new),
                fault("RemainingRoundedUpToSecond", FRESH, RemainingRoundedUpToSecond::new),
                fault("RepairForgetsSuffix", "a corrupt cache is repaired", RepairForgetsSuffix::new),
                fault("RepairFailureEscapes", "a failing cache never fails a read", RepairFailureEscapes::new),
                fault(
                        "GlobalRowOfAnyTypeAccepted",
                        "no document with the PK and SK asked for is corrupt",
                        GlobalRowOfAnyTypeAccepted::new),
                fault(
                        "NestedFractionsThroughDouble",
                        "numbers are exact to 38 digits through the cache",
                        NestedFractionsThroughDouble::new),
                fault("RepeatedNotFoundRemembered", "'not found' is not cached", RepeatedNotFoundRemembered::new),
                fault(
                        "InterruptedFollowerCancelsFlight",
                        "followers do not share an interruption",
                        InterruptedFollowerCancelsFlight::new),
                fault("ClosedSeenBeforeYear", "order of checks: null, domain, closed", ClosedSeenBeforeYear::new));
    }

    private static Fault fault(String name, String violates, Function<Parts, RulesStore> factory) {
        return new Fault(name, violates, () -> new BlindCachingHarness(name, factory));
    }
}
