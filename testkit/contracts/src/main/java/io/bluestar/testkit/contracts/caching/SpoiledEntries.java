package io.bluestar.testkit.contracts.caching;

import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.rules.KeyScheme;
import io.bluestar.persistence.rules.RowKey;
import io.bluestar.testkit.contracts.caching.CachingAction.Rule;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** What may stand in the entry of a rule that is not this rule: no document with keys, or the document of another row. */
final class SpoiledEntries {
    static final List<Function<Rule, String>> ALL = List.of(
            rule -> "",
            rule -> "garbage",
            rule -> "null",
            rule -> "42",
            rule -> "\"CALC\"",
            rule -> "{}",
            rule -> "[" + document(rule.row()) + "]",
            rule -> document(rule.row()) + "}",
            rule -> document(rule.row()).substring(1),
            rule -> "{\"PK\":" + quoted(rule.row().partitionKey()) + "}",
            rule -> "{\"SK\":" + quoted(rule.row().sortKey()) + "}",
            rule -> "{\"PK\":1,\"SK\":2}",
            rule -> document(KeyScheme.calculation(rule.planId() + "b", rule.calcType())),
            rule -> document(KeyScheme.calculation(rule.planId(), "b" + rule.calcType())),
            rule -> document(KeyScheme.calculation(KeyScheme.GLOBAL, "b" + rule.calcType())),
            rule -> document(KeyScheme.calculation(otherCase(rule.planId()), rule.calcType())),
            rule -> document(joiningTheSame(rule)));

    private SpoiledEntries() {}

    /** Another row whose plan and type join to the same text. */
    private static RowKey joiningTheSame(Rule rule) {
        String joined = rule.planId() + rule.calcType();
        int plan = rule.planId().length();
        int split = rule.calcType().length() > 1 ? plan + 1 : plan - 1;
        return KeyScheme.calculation(joined.substring(0, split), joined.substring(split));
    }

    private static String otherCase(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.equals(text) ? text.toUpperCase(Locale.ROOT) : lower;
    }

    private static String document(RowKey row) {
        return RuleDocument.builder()
                .put("PK", row.partitionKey())
                .put("SK", row.sortKey())
                .put("formula", "spoiled")
                .build()
                .toJson();
    }

    private static String quoted(String text) {
        return "\"" + text + "\"";
    }
}
