package io.bluestar.testkit.contracts.dynamodb;

import static io.bluestar.testkit.contracts.rules.RuleRows.row;

import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.rules.Table;
import io.bluestar.testkit.contracts.Clause;
import io.bluestar.testkit.contracts.Theme;
import io.bluestar.testkit.contracts.rules.RuleRead;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Theme: what a read costs. */
@Theme(title = "What a read costs", text = "How many requests a read sends; each one is waited for and paid for.")
interface DynamoRequestClauses extends DynamoSuite {

    private static void expectOneRequest(
            DynamoTrial rules, String what, RuleRead read, List<String> arguments, List<RuleDocument> expected) {
        DynamoTrial.Cost cost = rules.cost(() -> read.find(rules, arguments));
        rules.expect(what, cost.answer()).is(expected);
        rules.expect("the requests for " + what, cost.requests()).is(1L);
    }

    @Test
    @Clause("DYNAMO-01")
    default void the_fallback_costs_one_request(DynamoTrial rules) {
        String plan = rules.id("ACME");
        String own = rules.id("own");
        String fallback = rules.id("fallback");
        RuleDocument ownRule = row("CLIENT#" + plan, "CALC#" + own, "formula", "own");
        RuleDocument globalRule = row("CLIENT#GLOBAL", "CALC#" + fallback, "formula", "global");
        rules.arrange(Table.CALCULATION_RULES, List.of(ownRule, globalRule));
        RuleRead read = RuleRead.CALCULATION_RULE;
        expectOneRequest(rules, "a plan's own rule", read, List.of(plan, own), List.of(ownRule));
        expectOneRequest(rules, "a rule of GLOBAL", read, List.of(plan, fallback), List.of(globalRule));
        expectOneRequest(rules, "a rule that is nowhere", read, List.of(plan, rules.id("none")), List.of());
    }

    @Test
    @Clause("DYNAMO-02")
    default void global_itself_is_one_key(DynamoTrial rules) {
        String type = rules.id("match");
        RuleDocument rule = row("CLIENT#GLOBAL", "CALC#" + type, "formula", "global");
        rules.arrange(Table.CALCULATION_RULES, rule);
        RuleRead read = RuleRead.CALCULATION_RULE;
        expectOneRequest(rules, "the rule of planId GLOBAL", read, List.of("GLOBAL", type), List.of(rule));
        expectOneRequest(
                rules, "a rule that GLOBAL does not have", read, List.of("GLOBAL", rules.id("none")), List.of());
    }

    @Test
    @Clause("DYNAMO-03")
    default void a_row_or_a_page_costs_one_request(DynamoTrial rules) {
        for (RuleRead read : RuleRead.values()) {
            List<String> arguments = rules.missingArguments(read);
            expectOneRequest(rules, read.method() + " of nothing", read, arguments, List.of());
            RuleDocument row = rules.arrange(read, arguments, "stepOrder", 1);
            expectOneRequest(rules, read.method() + " of one row", read, arguments, List.of(row));
        }
    }

    @Test
    @Clause("DYNAMO-04")
    default void several_pages_come_whole(DynamoTrial rules) {
        String plan = rules.id("ACME");
        String filler = "x".repeat(30_000);
        List<RuleDocument> holds = new ArrayList<>();
        for (int i = 0; i < 90; i++) {
            holds.add(row("PLAN#" + plan, String.format("HOLD#%03d", i), "filler", filler));
        }
        rules.arrange(Table.BATCH_STATE, holds);
        DynamoTrial.Cost cost = rules.cost(() -> RuleRead.PLAN_HOLDS.find(rules, List.of(plan)));
        rules.expect("the holds of a partition of 2.7 MB", cost.answer()).is(holds);
        rules.expect("the requests for 2.7 MB in pages of 1 MB", cost.requests())
                .to("be 3, or 4 if the last page is empty", seen -> seen == 3 || seen == 4);
    }
}
