package io.bluestar.testkit.contracts.rules;

import static io.bluestar.testkit.contracts.rules.RuleRows.row;
import static io.bluestar.testkit.contracts.rules.RuleRows.sortKeys;

import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.rules.Table;
import io.bluestar.testkit.contracts.Clause;
import io.bluestar.testkit.contracts.Theme;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Theme: a read returns what was asked for, all of it, and nothing of anyone else. */
@Theme(title = "Isolation", text = "A read returns what was asked for, all of it, and nothing of anyone else.")
interface RulesIsolationClauses extends RulesSuite {
    /** Ids that careless code takes for one another: case, spaces, normal forms, wildcards, quotes. */
    List<String> DISTINCT_IDS = List.of(
            "Acme",
            "ACME",
            "acme",
            " Acme",
            "Acme ",
            "Acme  ",
            "Ac me",
            "Acme2",
            "Acm",
            "Ac\u00ADme",
            "Ac\u200Dme",
            "AcmAa",
            "AcmBB",
            "Caf\u00E9",
            "Cafe\u0301",
            "Cafe",
            "Stra\u00DFe",
            "Strasse",
            "A%",
            "A*",
            "A?",
            "A.",
            "A'",
            "A\"",
            "A\\",
            "A/",
            "A+",
            "0",
            "00",
            "0.0",
            "\uFF21cme",
            "A\u00A0",
            "A\u200B",
            "\uD83D\uDE00");

    /** Sort keys that share a partition with those of a list, by their prefix. */
    private static List<String> others(String prefix) {
        String kind = prefix.substring(0, prefix.length() - 1);
        return List.of(
                "CONFIG",
                "SCHEMA",
                "ACH",
                kind,
                kind + "S#001",
                kind + "ING",
                kind + "\"001",
                kind + "$001",
                kind + "-001",
                kind + " #001",
                " " + prefix + "001",
                "X" + prefix + "001",
                prefix.toLowerCase(Locale.ROOT) + "001",
                kind.charAt(0) + kind.substring(1).toLowerCase(Locale.ROOT) + "#001");
    }

    private static void expectOnly(RulesTrial rules, RuleRead read, String prefix) {
        List<String> arguments = rules.arguments(read);
        String partition = read.key(arguments).partitionKey();
        List<RuleDocument> rows = new ArrayList<>();
        others(prefix).forEach(sortKey -> rows.add(row(partition, sortKey, "stepOrder", 1)));
        List<String> wanted = List.of(prefix, prefix + "001", prefix + "X#1");
        wanted.forEach(sortKey -> rows.add(row(partition, sortKey, "stepOrder", 1)));
        rules.arrange(read.table(), rows);
        rules.expect(
                        "the sort keys of " + read.method()
                                + " of a partition that holds other rows too, only those with " + prefix,
                        sortKeys(read.find(rules, arguments)))
                .is(wanted);
    }

    @Test
    @Clause("RULES-26")
    default void steps_come_without_the_other_rows_of_their_partition(RulesTrial rules) {
        expectOnly(rules, RuleRead.PIPELINE_STEPS, "STEP#");
    }

    @Test
    @Clause("RULES-26")
    default void other_rows_need_no_order(RulesTrial rules) {
        String plan = rules.id("ACME");
        String partition = "CLIENT#" + plan + "_Weekly";
        rules.arrange(Table.PROCESSING_PIPELINE, row(partition, "CONFIG", "stepOrder", "first"));
        rules.arrange(Table.PROCESSING_PIPELINE, row(partition, "STEP#1", "stepOrder", 1));
        rules.expect(
                        "the sort keys of the steps beside another row whose stepOrder is text",
                        sortKeys(rules.getPipelineSteps(plan, "Weekly")))
                .is(List.of("STEP#1"));
    }

    @Test
    @Clause("RULES-27")
    default void validation_rules_come_without_the_other_rows_of_their_partition(RulesTrial rules) {
        expectOnly(rules, RuleRead.VALIDATION_RULES, "RULE#");
    }

    @Test
    @Clause("RULES-28")
    default void holds_come_without_the_other_rows_of_their_partition(RulesTrial rules) {
        expectOnly(rules, RuleRead.PLAN_HOLDS, "HOLD#");
    }

    private static void expectWhole(RulesTrial rules, RuleRead read, String prefix) {
        List<String> arguments = rules.arguments(read);
        String partition = read.key(arguments).partitionKey();
        String filler = "x".repeat(6_000);
        List<RuleDocument> stored = new ArrayList<>();
        for (int i = 0; i < 220; i++) {
            stored.add(row(partition, String.format("%s%05d", prefix, i), "stepOrder", i, "filler", filler));
        }
        List<RuleDocument> shuffled = new ArrayList<>(stored);
        // More than a page of rows that are not asked for stands before them, as another kind of row may.
        for (int i = 0; i < 8; i++) {
            shuffled.add(row(partition, "A-ROW-BESIDE#" + i, "filler", "y".repeat(160_000)));
        }
        Collections.shuffle(shuffled, new Random(2026));
        rules.arrange(read.table(), shuffled);
        List<RuleDocument> found = read.find(rules, arguments);
        rules.expect("the number of rows of " + read.method() + " of a partition of 1.3 MB", found.size())
                .is(stored.size());
        rules.expect("the order and content of the " + found.size() + " rows of " + read.method(), found)
                .is(stored);
    }

    @Test
    @Clause("RULES-29")
    default void many_holds_come_whole(RulesTrial rules) {
        expectWhole(rules, RuleRead.PLAN_HOLDS, "HOLD#");
    }

    @Test
    @Clause("RULES-29")
    default void many_validation_rules_come_whole(RulesTrial rules) {
        expectWhole(rules, RuleRead.VALIDATION_RULES, "RULE#");
    }

    @Test
    @Clause("RULES-29")
    default void many_steps_come_whole(RulesTrial rules) {
        expectWhole(rules, RuleRead.PIPELINE_STEPS, "STEP#");
    }

    @Test
    @Clause("RULES-30")
    default void ids_are_exact(RulesTrial rules) {
        for (RuleRead read : RuleRead.ofTexts()) {
            for (int i = 0; i < read.parameters().size(); i++) {
                List<String> own = rules.arguments(read);
                List<RuleDocument> rows = new ArrayList<>();
                for (String id : DISTINCT_IDS) {
                    List<String> arguments = replaced(rules, own, i, id);
                    rows.add(row(read.key(arguments), "of", id));
                }
                // Every second id has a row, so that each is read beside others that it must not be taken for.
                for (int first : new int[] {0, 1}) {
                    List<RuleDocument> stored = new ArrayList<>();
                    for (int id = first; id < rows.size(); id += 2) {
                        stored.add(rows.get(id));
                    }
                    rules.arrange(read.table(), stored);
                    for (int id = 0; id < rows.size(); id++) {
                        boolean isStored = first == 1 || id % 2 == 0;
                        // What was not found may be asked again, what was found is asked once: a decorator may cache
                        // it.
                        if (!(first == 1 && id % 2 == 0)) {
                            rules.expect(
                                            read.method() + " with the "
                                                    + read.parameters().get(i) + " "
                                                    + DISTINCT_IDS.get(id)
                                                    + (isStored ? "" : ", which has no row, beside others that do"),
                                            read.find(rules, replaced(rules, own, i, DISTINCT_IDS.get(id))))
                                    .is(isStored ? List.of(rows.get(id)) : List.of());
                        }
                    }
                }
            }
        }
    }

    /** The arguments of the trial with one replaced. */
    private static List<String> replaced(RulesTrial rules, List<String> arguments, int index, String id) {
        List<String> replaced = new ArrayList<>(arguments);
        replaced.set(index, id);
        if (arguments.size() == 1) {
            // No other argument keeps the trials apart here: the trial's own id goes in front.
            replaced.set(index, rules.id("own") + id);
        }
        return replaced;
    }

    @Test
    @Clause("RULES-31")
    default void a_plan_id_may_hold_an_underscore(RulesTrial rules) {
        String base = rules.id("A");
        for (RuleRead read : RuleRead.ofTexts()) {
            int plan = read.parameters().indexOf("planId");
            if (plan >= 0) {
                List<String> arguments = read.argumentsWith(plan, base + "_B_");
                RuleDocument row = rules.arrange(read, arguments, "of", "the plan with the underscores");
                rules.expect(read.method() + " of a plan whose id holds underscores", read.find(rules, arguments))
                        .is(List.of(row));
            }
        }
    }

    @Test
    @Clause("RULES-32")
    default void a_pay_frequency_cannot_reach_the_rows_of_another_plan(RulesTrial rules) {
        String base = rules.id("A");
        for (RuleRead read : RuleRead.ofTexts()) {
            int plan = read.parameters().indexOf("planId");
            int payFreq = read.parameters().indexOf("payFreq");
            if (payFreq >= 0) {
                List<String> theirs = new ArrayList<>(read.argumentsWith(plan, base + "_B"));
                theirs.set(payFreq, "C");
                rules.arrange(read, theirs, "of", "plan A_B, frequency C");
                List<String> asked = new ArrayList<>(read.argumentsWith(plan, base));
                asked.set(payFreq, "B_C");
                rules.expectThrown(
                                IllegalArgumentException.class,
                                read.method() + " of plan A with frequency B_C, whose key is that of plan A_B with C,",
                                () -> read.call(rules, asked))
                        .naming("payFreq");
                asked.set(payFreq, "C");
                rules.expect(
                                read.method() + " of plan A with frequency C, beside plan A_B with C",
                                read.find(rules, asked))
                        .is(List.of());
            }
        }
    }

    @Test
    @Clause("RULES-33")
    default void a_vendor_id_cannot_reach_the_rows_of_another_vendor(RulesTrial rules) {
        String base = rules.id("V");
        RuleDocument theirs = row("VENDOR#" + base + "_A_B_C", "SCHEMA", "of", "this vendor, plan A_B, frequency C");
        rules.arrange(Table.VALIDATION_RULES, theirs);
        rules.expect("the schema of vendor V for plan A_B", rules.getVendorSchema(base, "A_B", "C"))
                .is(theirs);
        rules.expectThrown(
                        IllegalArgumentException.class,
                        "getVendorSchema of vendor V_A for plan B, whose key is that of vendor V for plan A_B,",
                        () -> rules.getVendorSchema(base + "_A", "B", "C"))
                .naming("vendorId");
    }

    @Test
    @Clause("RULES-34")
    default void a_plan_id_cannot_reach_the_cached_rule_of_another_plan(RulesTrial rules) {
        String plan = rules.id("A");
        RuleDocument theirs = row("CLIENT#" + plan, "CALC#B:C", "of", "plan A, type B:C");
        rules.arrange(Table.CALCULATION_RULES, theirs);
        rules.expect("the rule of plan A of type B:C", rules.getCalculationRule(plan, "B:C"))
                .is(theirs);
        rules.expectThrown(
                        IllegalArgumentException.class,
                        "getCalculationRule of plan A:B of type C, whose cache key is that of plan A of type B:C,",
                        () -> rules.getCalculationRule(plan + ":B", "C"))
                .naming("planId");
    }
}
