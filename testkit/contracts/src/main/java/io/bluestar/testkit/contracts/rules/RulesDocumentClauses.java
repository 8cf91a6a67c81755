package io.bluestar.testkit.contracts.rules;

import static io.bluestar.testkit.contracts.rules.RuleRows.row;
import static io.bluestar.testkit.contracts.rules.RuleRows.sortKeys;

import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.rules.Table;
import io.bluestar.testkit.contracts.Clause;
import io.bluestar.testkit.contracts.Theme;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Theme: documents come back as they were stored, and belong to the reader. */
@Theme(
        title = "Documents",
        text = "Documents come back as they were stored, to the last digit and character, and belong to "
                + "the reader.")
interface RulesDocumentClauses extends RulesSuite {

    /** Stores fields as a row of each read and expects them back; the calculation rule twice, for a cache on the way. */
    private static void expectUnchanged(RulesTrial rules, String what, Map<String, ?> fields) {
        for (RuleRead read : RuleRead.values()) {
            List<String> arguments = rules.arguments(read);
            RuleDocument row = RuleDocument.builder()
                    .put("PK", read.key(arguments).partitionKey())
                    .put("SK", read.key(arguments).sortKey())
                    .put("content", fields)
                    .build();
            rules.arrange(read.table(), row);
            int times = read == RuleRead.CALCULATION_RULE ? 2 : 1;
            for (int time = 1; time <= times; time++) {
                rules.expect(what + " as " + read.method() + " returns them", read.find(rules, arguments))
                        .is(List.of(row));
            }
        }
    }

    @Test
    @Clause("RULES-35")
    default void numbers_are_exact(RulesTrial rules) {
        Map<String, Object> numbers = new LinkedHashMap<>();
        for (String number : List.of(
                "0",
                "0.1",
                "-0.1",
                "1.10",
                "23000",
                "23000.00",
                "-23000.5",
                "0.30000000000000004",
                "9007199254740993",
                "-9223372036854775809",
                "18446744073709551617",
                "12345678901234567890123456789012345678",
                "-0.12345678901234567890123456789012345678",
                "1E-130",
                "-1E-130",
                "1E+125",
                "9.9999999999999999999999999999999999999E+125",
                "-9.9999999999999999999999999999999999999E+125",
                "1.2345678901234567890123456789012345678E-93")) {
            numbers.put("n " + number, new BigDecimal(number));
        }
        numbers.put(
                "in a list", List.of(new BigDecimal("0.1"), new BigDecimal("12345678901234567890123456789012345678")));
        expectUnchanged(rules, "numbers, with all their digits,", numbers);
    }

    @Test
    @Clause("RULES-35")
    default void numbers_are_equal_by_value(RulesTrial rules) {
        int year = rules.year();
        rules.arrange(Table.IRS_LIMITS, row("YEAR#" + year, "LIMITS", "max_401k", new BigDecimal("23000.00")));
        RuleDocument expected = row("YEAR#" + year, "LIMITS", "max_401k", 23_000);
        rules.expect("limits stored as 23000.00, compared with 23000", rules.getIrsLimits(year))
                .is(expected);
    }

    @Test
    @Clause("RULES-36")
    default void documents_nest_to_32_levels(RulesTrial rules) {
        // The row is level 1 and "content" level 2; maps and lists take turns below.
        Object innermost = "the innermost";
        for (int level = 32; level > 3; level--) {
            innermost = level % 2 == 0 ? List.of(innermost, level) : Map.of("level", level, "inner", innermost);
        }
        expectUnchanged(rules, "documents of 32 levels", Map.of("deep", List.of(innermost)));
    }

    @Test
    @Clause("RULES-37")
    default void empty_values_null_and_booleans_keep_their_kind(RulesTrial rules) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("empty text", "");
        fields.put("empty list", List.of());
        fields.put("empty map", Map.of());
        fields.put("null", null);
        fields.put("true", true);
        fields.put("false", false);
        fields.put("zero", 0);
        List<Object> mixed = new ArrayList<>(List.of("", List.of(), Map.of(), true, false, 0, "0", "true", "null"));
        mixed.add(null);
        fields.put("in a list", mixed);
        expectUnchanged(rules, "empty values, null and booleans", fields);
    }

    @Test
    @Clause("RULES-38")
    default void text_and_names_are_exact(RulesTrial rules) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (String text : List.of(
                " leading and trailing ",
                "line\nfeed\r\ntab\t",
                "U+0000 \u0000 within",
                "caf\u00E9",
                "cafe\u0301",
                "\u4E2D\u6587 \u05E2\u05D1\u05E8\u05D9\u05EA",
                "\uD83D\uDE00\uD800\uDC00",
                "\u2028\u2029\uFEFF\uFFFD\uFFFF",
                "quotes \" ' \\ / and {json: [1, 2]}",
                "1.0",
                "2024-01-15T00:00:00Z",
                "a.b[0]",
                "#name",
                ":value")) {
            fields.put(text, text);
        }
        fields.put("long", "\u00E9".repeat(20_000));
        expectUnchanged(rules, "texts and names", fields);
    }

    @Test
    @Clause("RULES-39")
    default void wide_documents_come_back_whole(RulesTrial rules) {
        Map<String, Object> fields = new TreeMap<>();
        for (int i = 0; i < 1_000; i++) {
            fields.put("field " + i, i % 2 == 0 ? "value " + i : i);
        }
        fields.put("list", new ArrayList<>(fields.values()));
        expectUnchanged(rules, "documents of 1,000 fields", fields);
    }

    @Test
    @Clause("RULES-40")
    default void lists_cannot_be_changed_by_their_reader(RulesTrial rules) {
        for (RuleRead read : List.of(RuleRead.PIPELINE_STEPS, RuleRead.VALIDATION_RULES, RuleRead.PLAN_HOLDS)) {
            List<String> arguments = rules.arguments(read);
            RuleDocument row = rules.arrange(read, arguments);
            List<RuleDocument> found = read.find(rules, arguments);
            String list = "on the list of " + read.method();
            rules.expectThrown(UnsupportedOperationException.class, "add " + list, () -> found.add(row));
            rules.expectThrown(UnsupportedOperationException.class, "set " + list, () -> found.set(0, row));
            rules.expectThrown(UnsupportedOperationException.class, "remove " + list, () -> found.remove(0));
            rules.expectThrown(UnsupportedOperationException.class, "clear " + list, found::clear);
            List<RuleDocument> none = read.find(rules, rules.arguments(read));
            rules.expectThrown(
                    UnsupportedOperationException.class,
                    "add on the empty list of " + read.method(),
                    () -> none.add(row));
            rules.expect(read.method() + " after the attempts to change its list", read.find(rules, arguments))
                    .is(List.of(row));
        }
    }

    @Test
    @Clause("RULES-41")
    default void an_answer_stays_as_it_was(RulesTrial rules) {
        for (RuleRead read : List.of(RuleRead.PIPELINE_STEPS, RuleRead.VALIDATION_RULES, RuleRead.PLAN_HOLDS)) {
            List<String> arguments = rules.arguments(read);
            RuleDocument former = rules.arrange(read, arguments, "version", 1);
            List<RuleDocument> found = read.find(rules, arguments);
            rules.arrange(read, arguments, "version", 2);
            rules.arrange(read.table(), row(former.getText("PK"), former.getText("SK") + "0", "version", 2));
            rules.expect("an earlier answer of " + read.method() + " after rows were replaced and added", found)
                    .is(List.of(former));
            rules.expect("the rows that " + read.method() + " finds then", sortKeys(read.find(rules, arguments)))
                    .is(List.of(former.getText("SK"), former.getText("SK") + "0"));
        }
    }
}
