package io.bluestar.testkit.contracts.rules;

import static io.bluestar.testkit.contracts.rules.RuleRows.row;
import static io.bluestar.testkit.contracts.rules.RuleRows.sortKeys;

import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.RuleNotFoundException;
import io.bluestar.persistence.RulesStoreException;
import io.bluestar.persistence.rules.Table;
import io.bluestar.testkit.contracts.Clause;
import io.bluestar.testkit.contracts.Theme;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Theme: lists come in an order that is the same on every backend. */
@Theme(title = "Order", text = "Lists come in an order that is the same on every backend.")
interface RulesOrderClauses extends RulesSuite {
    /** Endings of sort keys in the order of their UTF-8 bytes, which differs from that of UTF-16 at the end. */
    List<String> IN_UTF8_ORDER = List.of(
            "0100",
            "020",
            "10",
            "2",
            "A",
            "AA",
            "B",
            "Z",
            "a",
            "b",
            "e\u0301",
            "z",
            "\u00E9",
            "\u4E2D",
            "\uFF61",
            "\uD800\uDC00",
            "\uD83D\uDE00");

    @Test
    @Clause("RULES-20")
    default void steps_ascend_by_their_order_as_a_number(RulesTrial rules) {
        List<String> orders = List.of(
                "-1E+30",
                "-20",
                "-3",
                "0.5",
                "3",
                "9.9",
                "20",
                "100",
                "1000.1",
                "9007199254740992",
                "9007199254740993",
                "12345678901234567890123456789012345677",
                "12345678901234567890123456789012345678",
                "1E+120");
        String plan = rules.id("ACME");
        List<RuleDocument> steps = new ArrayList<>();
        for (int i = 0; i < orders.size(); i++) {
            // Sort keys run against the order, so that neither they nor the time of storing can pass for it.
            steps.add(row(
                    "CLIENT#" + plan + "_Weekly",
                    String.format("STEP#%02d", orders.size() - i),
                    "stepOrder",
                    new BigDecimal(orders.get(i))));
        }
        rules.arrange(Table.PROCESSING_PIPELINE, shuffled(steps));
        rules.expect("the steps in ascending stepOrder", rules.getPipelineSteps(plan, "Weekly"))
                .is(steps);
    }

    @Test
    @Clause("RULES-21")
    default void a_step_without_an_order_counts_as_zero(RulesTrial rules) {
        String plan = rules.id("ACME");
        String partition = "CLIENT#" + plan + "_Weekly";
        List<RuleDocument> steps = List.of(
                row(partition, "STEP#9", "stepOrder", -1),
                row(partition, "STEP#3"),
                row(partition, "STEP#4", "stepOrder", null),
                row(partition, "STEP#5", "stepOrder", 0),
                row(partition, "STEP#6"),
                row(partition, "STEP#1", "stepOrder", 1));
        rules.arrange(Table.PROCESSING_PIPELINE, shuffled(steps));
        rules.expect("the steps, where a missing or null stepOrder is 0", rules.getPipelineSteps(plan, "Weekly"))
                .is(steps);
    }

    @Test
    @Clause("RULES-22")
    default void an_order_that_is_no_number_is_an_error_that_names_the_row(RulesTrial rules) {
        Map<String, Object> orders = Map.of(
                "text", "100", "empty text", "", "a boolean", true, "a list", List.of(1), "a map", Map.of("n", 1));
        new TreeMap<>(orders).forEach((kind, order) -> {
            String plan = rules.id("ACME");
            String frequency = "F" + kind.hashCode();
            String partition = "CLIENT#" + plan + "_" + frequency;
            rules.arrange(Table.PROCESSING_PIPELINE, row(partition, "STEP#0100", "stepOrder", 1));
            rules.arrange(Table.PROCESSING_PIPELINE, row(partition, "STEP#0200", "stepOrder", order));
            rules.expectThrown(
                            RulesStoreException.class,
                            "getPipelineSteps where a stepOrder is " + kind,
                            () -> rules.getPipelineSteps(plan, frequency))
                    .to("be no RuleNotFoundException", e -> !(e instanceof RuleNotFoundException))
                    .to("have operation() getPipelineSteps", e -> e.operation().equals("getPipelineSteps"))
                    .naming(partition)
                    .naming("STEP#0200");
        });
    }

    @Test
    @Clause("RULES-23")
    default void steps_of_the_same_order_ascend_by_sort_key(RulesTrial rules) {
        String plan = rules.id("ACME");
        List<RuleDocument> steps = IN_UTF8_ORDER.stream()
                .map(ending -> row("CLIENT#" + plan + "_Weekly", "STEP#" + ending, "stepOrder", 7))
                .toList();
        rules.arrange(Table.PROCESSING_PIPELINE, shuffled(steps));
        rules.expect(
                        "the sort keys of steps of the same stepOrder, in UTF-8 byte order",
                        sortKeys(rules.getPipelineSteps(plan, "Weekly")))
                .is(sortKeys(steps));
    }

    @Test
    @Clause("RULES-24")
    default void validation_rules_ascend_by_sort_key(RulesTrial rules) {
        String category = rules.id("SSN");
        List<RuleDocument> stored = IN_UTF8_ORDER.stream()
                .map(ending -> row("CATEGORY#" + category, "RULE#" + ending, "stepOrder", -ending.length()))
                .toList();
        rules.arrange(Table.VALIDATION_RULES, shuffled(stored));
        rules.expect(
                        "the sort keys of validation rules, in UTF-8 byte order",
                        sortKeys(rules.getValidationRules(category)))
                .is(sortKeys(stored));
    }

    @Test
    @Clause("RULES-25")
    default void holds_ascend_by_sort_key(RulesTrial rules) {
        String plan = rules.id("ACME");
        List<RuleDocument> stored = IN_UTF8_ORDER.stream()
                .map(ending -> row("PLAN#" + plan, "HOLD#" + ending, "stepOrder", -ending.length()))
                .toList();
        rules.arrange(Table.BATCH_STATE, shuffled(stored));
        rules.expect("the sort keys of holds, in UTF-8 byte order", sortKeys(rules.getPlanHolds(plan)))
                .is(sortKeys(stored));
    }

    /** The rows in an order that is none, always the same. */
    private static List<RuleDocument> shuffled(List<RuleDocument> rows) {
        List<RuleDocument> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, new Random(2026));
        return shuffled;
    }
}
