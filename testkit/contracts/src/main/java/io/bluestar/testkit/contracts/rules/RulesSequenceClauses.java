package io.bluestar.testkit.contracts.rules;

import io.bluestar.testkit.contracts.Clause;
import io.bluestar.testkit.contracts.Theme;
import io.bluestar.testkit.contracts.sequence.Sequence;
import io.bluestar.testkit.contracts.trial.Drawn;
import io.bluestar.testkit.contracts.trial.Trials;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Theme: any rows, stored and read in any order. */
@Theme(
        title = "Any rows in any order",
        text = "Random rows, stored, replaced and read in any order, are held against a small model of "
                + "the tables. A failure shows the fewest calls that go wrong.")
interface RulesSequenceClauses extends RulesSuite {
    /** What the calls of a failing sequence stand after. */
    List<String> OPENING = List.of("RulesStore rules = harness.create();");

    @Property
    @Clause("RULES-67")
    default void any_sequence_of_rows_and_reads_answers_as_the_model(
            @ForAll(supplier = RulesSequences.class) List<Drawn<RulesAction>> actions, Trials<RulesTrial> trials)
            throws Throwable {
        trials.each(actions, (rules, some) -> Sequence.follow(rules, rules.model(), OPENING, some));
    }
}
