package io.bluestar.testkit.contracts.saboteurs.rules;

import static io.bluestar.testkit.contracts.saboteurs.rules.BrokenRulesStores.keys;
import static io.bluestar.testkit.contracts.saboteurs.rules.BrokenRulesStores.rows;
import static io.bluestar.testkit.contracts.saboteurs.rules.BrokenRulesStores.store;
import static io.bluestar.testkit.contracts.saboteurs.rules.BrokenRulesStores.values;

import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.RulesStore;
import io.bluestar.persistence.rules.RowKey;
import io.bluestar.testkit.contracts.rules.RulesStoreHarness;
import io.bluestar.testkit.contracts.saboteurs.Sabotage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Stores that spell keys, names or values in a way of their own, or know better what is wanted. */
final class KeySaboteurs {
    static final List<Sabotage<RulesStoreHarness>> ALL = List.of(
            keys("SpellsFrequenciesItsOwnWay", KeySaboteurs::frequency)
                    .caughtBy("RULES-01", "the client config")
                    .caughtBy("RULES-02", "the ACH config")
                    .caughtBy("RULES-03", "the vendor schema")
                    .caughtBy("RULES-06", "the steps")
                    .alsoBy("RULES-20", "RULES-21", "RULES-23", "RULES-26"),
            rows("SpellsNamesInCamelCase", KeySaboteurs::camelCase)
                    .caughtBy("RULES-04", "\"max401k\"")
                    .caughtBy("RULES-05", "\"maxPct\"")
                    .alsoBy("RULES-02", "RULES-35", "RULES-52", "RULES-67"),
            values("UnescapesTwice", value -> value instanceof String text ? text.replace("\\", "") : value)
                    .caughtBy("RULES-07", "\"^d{9}$\"")
                    .alsoBy("RULES-30", "RULES-38", "RULES-67"),
            store("LeavesOutHoldsUnderReview", WithoutHoldsUnderReview::new).caughtBy("RULES-08", "the holds"),
            keys("PadsYears", KeySaboteurs::paddedYear).caughtBy("RULES-52", "the limits of the year 1 "));

    private KeySaboteurs() {}

    private static RowKey frequency(RowKey key) {
        return new RowKey(
                key.partitionKey().replaceAll("_BiWeeklyFri$", "_BIWEEKLY").replaceAll("_Weekly$", "_WEEKLY"),
                key.sortKey());
    }

    private static RuleDocument camelCase(RuleDocument row) {
        Map<String, Object> fields = new LinkedHashMap<>();
        row.asMap().forEach((name, value) -> fields.put(camelCase(name), value));
        return RuleDocument.of(fields);
    }

    private static String camelCase(String name) {
        int mark = name.indexOf('_');
        return mark < 0 || mark == name.length() - 1
                ? name
                : name.substring(0, mark)
                        + Character.toUpperCase(name.charAt(mark + 1))
                        + camelCase(name.substring(mark + 2));
    }

    private static RowKey paddedYear(RowKey key) {
        return key.partitionKey().startsWith("YEAR#")
                ? new RowKey(
                        String.format(
                                "YEAR#%04d", Integer.valueOf(key.partitionKey().substring(5))),
                        key.sortKey())
                : key;
    }

    private static final class WithoutHoldsUnderReview extends DelegatingRules {
        WithoutHoldsUnderReview(RulesStore honest) {
            super(honest);
        }

        @Override
        public List<RuleDocument> getPlanHolds(String planId) {
            return super.getPlanHolds(planId).stream()
                    .filter(hold -> !hold.findText("reason").orElse("").equals("Under review"))
                    .toList();
        }
    }
}
