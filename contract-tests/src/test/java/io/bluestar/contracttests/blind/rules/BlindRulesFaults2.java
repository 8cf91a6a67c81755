package io.bluestar.contracttests.blind.rules;

import io.bluestar.contracttests.blind.Fault;
import io.bluestar.persistence.RulesStore;
import io.bluestar.persistence.rules.TableReader;
import io.bluestar.persistence.rules.TableRulesStore;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** More faults of rules stores, of other kinds than the first ones. */
public final class BlindRulesFaults2 {
    private static final String STEP_ORDER = "Steps ascend by stepOrder as a number (missing = 0), then by sort key";

    private BlindRulesFaults2() {}

    /** Each fault once. */
    public static List<Fault> all() {
        return List.of(
                tables(
                        "BarePrefixRowMissing",
                        "rows whose sort key begins with STEP#, RULE#, HOLD# are returned",
                        BarePrefixRowMissing::new),
                store("MissingOrderIsFirst", STEP_ORDER, MissingOrderIsFirst::new),
                store(
                        "NumericTextOrderAccepted",
                        "stepOrder null counts as missing, text does not",
                        NumericTextOrderAccepted::new),
                store("TiesThroughHeap", STEP_ORDER, TiesThroughHeap::new),
                tables("NestedNullsDropped", "What was seeded is read", NestedNullsDropped::new),
                tables("InvisibleCharactersIgnored", "Exact holds for ids", InvisibleCharactersIgnored::new),
                tables("GlobalInAnyCase", "after trying CLIENT#{plan} and then CLIENT#GLOBAL", GlobalInAnyCase::new),
                tables(
                        "AbsenceRememberedBriefly",
                        "What was seeded is read at once: reads are consistent",
                        AbsenceRememberedBriefly::new),
                store(
                        "CloseDuringReadThrowsNull",
                        "After close(): IllegalStateException",
                        reader -> new TableRulesStore(new CloseDuringReadThrowsNull(reader), "rules store")),
                tables("TablesInOne", "Missing → an empty document or list", TablesInOne::new));
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
