package io.bluestar.contracttests.blind.rules;

import io.bluestar.contracttests.blind.Fault;
import io.bluestar.persistence.RulesStore;
import io.bluestar.persistence.rules.TableReader;
import io.bluestar.persistence.rules.TableRulesStore;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** The faults of rules stores, which the kit is to find without having been written for them. */
public final class BlindRulesFaults {
    private BlindRulesFaults() {}

    /** Each fault once. */
    public static List<Fault> all() {
        return List.of(
                tables(
                        "SingleRowsByPrefix",
                        "Missing → an empty document; getCalculationRule throws RuleNotFoundException",
                        SingleRowsByPrefix::new),
                tables(
                        "BatchAnswersByKeyOrder",
                        "after trying CLIENT#{plan} and then CLIENT#GLOBAL",
                        BatchAnswersByKeyOrder::new),
                tables("UpperBoundLosesSupplementary", "What was seeded is read", UpperBoundLosesSupplementary::new),
                tables(
                        "PageWithoutMatchEndsRead",
                        "A partition larger than one DynamoDB page (1 MB) comes back whole",
                        PageWithoutMatchEndsRead::new),
                tables("ScaleEndsAt127", "Numbers are exact to 38 digits, magnitude 1E-130", ScaleEndsAt127::new),
                tables(
                        "CutsLongPartitionKeys",
                        "Exact holds for ids; no two clients share a row",
                        CutsLongPartitionKeys::new),
                tables("ReusesItsRequest", "All methods are thread-safe", ReusesItsRequest::new),
                store("StepOrderAsDouble", "Steps ascend by stepOrder as a number", StepOrderAsDouble::new),
                store("SortsStepsOncePerCount", "Seeding a row again replaces it whole", SortsStepsOncePerCount::new),
                store("EmptyHoldsAreShared", "lists are immutable snapshots", EmptyHoldsAreShared::new));
    }

    private static Fault tables(String name, String violates, Supplier<SharedTables> tables) {
        return new Fault(
                name,
                violates,
                () -> new BlindRulesHarness(name, tables.get(), shared -> new TableRulesStore(shared, "rules store")));
    }

    private static Fault store(String name, String violates, Function<TableReader, RulesStore> factory) {
        return new Fault(name, violates, () -> new BlindRulesHarness(name, new SharedTables(), factory::apply));
    }
}
