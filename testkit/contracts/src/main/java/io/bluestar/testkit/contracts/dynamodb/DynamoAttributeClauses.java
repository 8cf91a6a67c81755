package io.bluestar.testkit.contracts.dynamodb;

import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.rules.RowKey;
import io.bluestar.testkit.contracts.Clause;
import io.bluestar.testkit.contracts.Theme;
import io.bluestar.testkit.contracts.dynamodb.DynamoDbRulesHarness.Attribute;
import io.bluestar.testkit.contracts.rules.RuleRead;
import io.bluestar.testkit.contracts.rules.RuleRows;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Theme: attributes of kinds that JSON does not have. */
@Theme(title = "Attributes that JSON does not have", text = "How sets and binary values arrive in a document.")
interface DynamoAttributeClauses extends DynamoSuite {

    /** Stores the attribute in a single row and in a row of a list, and expects it in both. */
    private static void expect(DynamoTrial rules, String what, Attribute stored, Object expected) {
        for (RuleRead read : List.of(RuleRead.CLIENT_CONFIG, RuleRead.CALCULATION_RULE, RuleRead.PLAN_HOLDS)) {
            List<String> arguments = rules.arguments(read);
            RowKey key = read.key(arguments);
            rules.arrangeAttribute(read.table(), key, "value", stored);
            RuleDocument row = RuleRows.row(key, "value", expected);
            rules.expect(what + " as " + read.method() + " returns it", read.find(rules, arguments))
                    .is(List.of(row));
        }
    }

    @Test
    @Clause("DYNAMO-05")
    default void sets_of_text_are_sorted_lists(DynamoTrial rules) {
        List<String> sorted = List.of("", "10", "2", "A", "B", "a", "\u00E9", "\uFF61", "\uD800\uDC00");
        List<String> stored = List.of("\uD800\uDC00", "2", "\uFF61", "a", "", "10", "\u00E9", "B", "A");
        expect(rules, "a set of texts, in UTF-8 byte order,", new Attribute.StringSet(stored), sorted);
    }

    @Test
    @Clause("DYNAMO-06")
    default void sets_of_numbers_are_sorted_lists(DynamoTrial rules) {
        List<BigDecimal> sorted = Stream.of(
                        "-100",
                        "-20",
                        "-0.5",
                        "0",
                        "9",
                        "20",
                        "100",
                        "12345678901234567890123456789012345678",
                        "1E+125")
                .map(BigDecimal::new)
                .toList();
        List<String> stored = List.of(
                "100", "9", "1E+125", "-20", "20", "0", "12345678901234567890123456789012345678", "-100", "-0.5");
        expect(rules, "a set of numbers, ascending,", new Attribute.NumberSet(stored), sorted);
    }

    @Test
    @Clause("DYNAMO-07")
    default void binary_is_base64_text(DynamoTrial rules) {
        expect(rules, "a binary value", new Attribute.Binary("APv/fwE="), "APv/fwE=");
    }

    @Test
    @Clause("DYNAMO-08")
    default void sets_of_binary_are_sorted_lists_of_base64_text(DynamoTrial rules) {
        // By their bytes 00, 61, 7F, 80, FF 00; by their base64 text /wA=, AA==, YQ==, fw==, gA==.
        List<String> sorted = List.of("AA==", "YQ==", "fw==", "gA==", "/wA=");
        List<String> stored = List.of("gA==", "/wA=", "YQ==", "AA==", "fw==");
        expect(rules, "a set of binary values, by their bytes,", new Attribute.BinarySet(stored), sorted);
    }
}
