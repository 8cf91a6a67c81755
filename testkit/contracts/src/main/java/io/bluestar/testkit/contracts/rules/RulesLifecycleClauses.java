package io.bluestar.testkit.contracts.rules;

import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.RuleNotFoundException;
import io.bluestar.persistence.RulesStore;
import io.bluestar.persistence.RulesStoreException;
import io.bluestar.testkit.contracts.Clause;
import io.bluestar.testkit.contracts.Theme;
import io.bluestar.testkit.contracts.trial.CallsThatMeetClose;
import io.bluestar.testkit.contracts.trial.CallsThatMeetClose.Call;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Theme: what close does, and what it leaves alone. */
@Theme(title = "Closing", text = "What closing a store does, and what it leaves alone.")
interface RulesLifecycleClauses extends RulesSuite {

    @Test
    @Clause("RULES-54")
    default void closing_twice_is_fine(RulesTrial rules) {
        rules.close();
        rules.close();
    }

    @Test
    @Clause("RULES-55")
    default void after_close_every_read_is_refused(RulesTrial rules) {
        rules.close();
        for (RuleRead read : RuleRead.values()) {
            rules.expectThrown(
                    IllegalStateException.class,
                    read.method() + " after close",
                    () -> read.call(rules, read.arguments()));
        }
    }

    @Test
    @Clause("RULES-56")
    default void closing_one_store_leaves_the_others_open(RulesTrial rules) {
        List<String> arguments = rules.arguments(RuleRead.PLAN_HOLDS);
        RuleDocument hold = rules.arrange(RuleRead.PLAN_HOLDS, arguments);
        try (RulesStore other = rules.harness().create()) {
            other.close();
            rules.expect(
                            "getPlanHolds of a store after another store of the same tables was closed",
                            RuleRead.PLAN_HOLDS.find(rules, arguments))
                    .is(List.of(hold));
        }
        rules.close();
        try (RulesStore next = rules.harness().create()) {
            rules.expect(
                            "getPlanHolds of a store that was opened after others were closed",
                            RuleRead.PLAN_HOLDS.find(next, arguments))
                    .is(List.of(hold));
        }
    }

    @Test
    @Clause("RULES-69")
    default void reads_that_meet_close_end_as_before_it_or_as_after_it(RulesTrial rules) throws Throwable {
        List<Call<RulesStore>> calls = new ArrayList<>();
        for (RuleRead read : RuleRead.values()) {
            List<String> arguments = rules.arguments(read);
            RuleDocument row = rules.arrange(read, arguments);
            calls.add(new Call<>(read.method(), store -> read.find(store, arguments), List.of(row)));
        }
        new CallsThatMeetClose<RulesStore>(
                        rules,
                        e -> e instanceof RulesStoreException && !(e instanceof RuleNotFoundException),
                        "a RulesStoreException that does not say that there is no rule",
                        calls)
                .expect(rules.harness()::create, rules.harness().inThisJvm());
    }
}
