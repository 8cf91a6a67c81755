package io.bluestar.testkit.contracts.rules;

import static io.bluestar.testkit.contracts.rules.RuleRows.row;

import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.RuleNotFoundException;
import io.bluestar.persistence.rules.Table;
import io.bluestar.testkit.contracts.Clause;
import io.bluestar.testkit.contracts.Theme;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Theme: a plan without a calculation rule of its own has that of GLOBAL. */
@Theme(
        title = "The fallback to GLOBAL",
        text = "A plan without a calculation rule of its own has that of GLOBAL; nothing else falls " + "back.")
interface RulesFallbackClauses extends RulesSuite {

    @Test
    @Clause("RULES-15")
    default void a_plans_own_rule_comes_before_that_of_global(RulesTrial rules) {
        String type = rules.id("match");
        rules.arrange(Table.CALCULATION_RULES, row("CLIENT#GLOBAL", "CALC#" + type, "formula", "global"));
        // On both sides of GLOBAL, whatever a server sorts by.
        for (String name : List.of("0", "ACME", "GLOBAL1", "ZETA", "zeta", "~", "\u00E9", "\uD83D\uDE00")) {
            String plan = rules.id(name);
            RuleDocument own = row("CLIENT#" + plan, "CALC#" + type, "formula", "own");
            rules.arrange(Table.CALCULATION_RULES, own);
            rules.expect("the rule of a plan that has its own", rules.getCalculationRule(plan, type))
                    .is(own);
        }
    }

    @Test
    @Clause("RULES-15")
    default void a_plan_that_is_called_nearly_global_has_its_own_rule(RulesTrial rules) {
        String type = rules.id("match");
        rules.arrange(Table.CALCULATION_RULES, row("CLIENT#GLOBAL", "CALC#" + type, "formula", "global"));
        for (String plan : List.of("Global", "global", "GLOBAL ", "GLOBA")) {
            RuleDocument own = row("CLIENT#" + plan, "CALC#" + type, "formula", "own");
            rules.arrange(Table.CALCULATION_RULES, own);
            rules.expect(
                            "the rule of the plan \"" + plan + "\", which has its own",
                            rules.getCalculationRule(plan, type))
                    .is(own);
        }
    }

    @Test
    @Clause("RULES-16")
    default void a_plan_without_a_rule_has_that_of_global(RulesTrial rules) {
        String type = rules.id("match");
        RuleDocument global = row("CLIENT#GLOBAL", "CALC#" + type, "formula", "global");
        rules.arrange(Table.CALCULATION_RULES, global);
        rules.expect("the rule of a plan that has none", rules.getCalculationRule(rules.id("NEW"), type))
                .is(global);
    }

    @Test
    @Clause("RULES-16")
    default void the_rule_of_another_type_does_not_hide_that_of_global(RulesTrial rules) {
        String plan = rules.id("ACME");
        String type = rules.id("match");
        RuleDocument global = row("CLIENT#GLOBAL", "CALC#" + type, "formula", "global");
        rules.arrange(Table.CALCULATION_RULES, row("CLIENT#" + plan, "CALC#" + type + "2", "formula", "another"));
        rules.arrange(Table.CALCULATION_RULES, global);
        rules.expect("the rule of a plan that has only one of another type", rules.getCalculationRule(plan, type))
                .is(global);
    }

    @Test
    @Clause("RULES-17")
    default void no_rule_at_all_is_an_exception_that_says_which(RulesTrial rules) {
        String plan = rules.id("GHOST");
        String type = rules.id("nonexistent");
        rules.arrange(
                Table.CALCULATION_RULES, row("CLIENT#" + rules.id("ACME"), "CALC#" + type, "formula", "another's"));
        rules.expectThrown(
                        RuleNotFoundException.class,
                        "getCalculationRule where neither the plan nor GLOBAL has a rule",
                        () -> rules.getCalculationRule(plan, type))
                .to("have planId() " + plan, e -> e.planId().equals(plan))
                .to("have calcType() " + type, e -> e.calcType().equals(type))
                .naming(plan)
                .naming(type);
    }

    @Test
    @Clause("RULES-18")
    default void global_itself_can_be_asked_for(RulesTrial rules) {
        String type = rules.id("match");
        RuleDocument global = row("CLIENT#GLOBAL", "CALC#" + type, "formula", "global");
        rules.arrange(Table.CALCULATION_RULES, global);
        rules.expect("the rule of planId GLOBAL", rules.getCalculationRule("GLOBAL", type))
                .is(global);
    }

    @Test
    @Clause("RULES-18")
    default void global_without_a_rule_is_an_exception(RulesTrial rules) {
        String type = rules.id("nonexistent");
        rules.expectThrown(
                        RuleNotFoundException.class,
                        "getCalculationRule of planId GLOBAL where GLOBAL has no rule",
                        () -> rules.getCalculationRule("GLOBAL", type))
                .to("have planId() GLOBAL", e -> e.planId().equals("GLOBAL"))
                .to("have calcType() " + type, e -> e.calcType().equals(type));
    }

    @Test
    @Clause("RULES-19")
    default void no_other_read_falls_back(RulesTrial rules) {
        for (RuleRead read : RuleRead.ofTexts()) {
            int plan = read.parameters().indexOf("planId");
            if (read != RuleRead.CALCULATION_RULE && plan >= 0) {
                List<String> asked = rules.arguments(read);
                List<String> global = new ArrayList<>(asked);
                global.set(plan, "GLOBAL");
                rules.arrange(read, global, "of", "GLOBAL");
                rules.expect(read.method() + " where only GLOBAL has such a row", read.find(rules, asked))
                        .is(List.of());
            }
        }
    }
}
