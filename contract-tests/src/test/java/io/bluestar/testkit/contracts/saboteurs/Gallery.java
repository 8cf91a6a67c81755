package io.bluestar.testkit.contracts.saboteurs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.bluestar.testkit.contracts.clause.ClauseSpec;
import io.bluestar.testkit.contracts.harness.Harness;
import io.bluestar.testkit.contracts.saboteurs.SuiteRun.Outcome;
import io.bluestar.testkit.contracts.saboteurs.SuiteRun.TakesHarness;
import io.bluestar.testkit.contracts.trial.ClauseFailure;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.platform.engine.TestExecutionResult.Status;

/** Every clause catches a broken backend and says in words what is wrong with it; honest backends pass every clause. */
public abstract class Gallery<H extends Harness> {
    protected abstract Class<? extends TakesHarness<H>> suite();

    protected abstract List<ClauseSpec> clauses();

    protected abstract List<Sabotage<H>> saboteurs();

    /** Honest backends which between them run every test: with every profile, with and without each capability. */
    protected abstract List<H> honest();

    @TestFactory
    Stream<DynamicTest> saboteurs_are_caught() {
        return saboteurs().stream()
                .map(sabotage -> dynamicTest(
                        sabotage.name() + " is caught by "
                                + new TreeSet<>(sabotage.caughtBy().keySet()),
                        () -> caught(sabotage)));
    }

    private void caught(Sabotage<H> sabotage) {
        List<Outcome> outcomes = SuiteRun.of(
                suite(), sabotage.harness().get(), sabotage.caughtBy().keySet());
        sabotage.caughtBy()
                .forEach((clause, words) -> assertThat(failures(outcomes, clause))
                        .as("failures of %s on the backend that %s", clause, sabotage.name())
                        .anySatisfy(failure -> {
                            assertThat(failure.getMessage()).contains(clause + " does not hold: ", sabotage.name());
                            assertThat(failure.expectation() + "\n" + failure.observation())
                                    .contains(words);
                        }));
    }

    private static List<ClauseFailure> failures(List<Outcome> outcomes, String clause) {
        return outcomes.stream()
                .filter(outcome -> outcome.clause().equals(clause))
                .flatMap(outcome -> outcome.result().getThrowable().stream())
                .filter(ClauseFailure.class::isInstance)
                .map(ClauseFailure.class::cast)
                .toList();
    }

    @Test
    void every_clause_catches_a_saboteur() {
        assertThat(saboteurs().stream().flatMap(sabotage -> sabotage.caughtBy().keySet().stream()))
                .as("clauses that catch someone")
                .containsAll(clauses().stream().map(ClauseSpec::id).toList());
    }

    @Test
    void names_are_unique() {
        assertThat(saboteurs().stream().map(Sabotage::name)).doesNotHaveDuplicates();
    }

    @Test
    void honest_backends_pass_every_test() {
        Set<String> all = clauses().stream().map(ClauseSpec::id).collect(Collectors.toSet());
        List<Outcome> outcomes = honest().stream()
                .flatMap(harness -> SuiteRun.of(suite(), harness, all).stream())
                .toList();
        assertThat(outcomes)
                .as("failures on honest backends")
                .filteredOn(outcome -> outcome.result().getStatus() == Status.FAILED)
                .extracting(Outcome::message)
                .isEmpty();
        assertThat(outcomes.stream().filter(Gallery::passed).map(Outcome::clause))
                .as("clauses that passed")
                .containsAll(all);
        assertThat(outcomes.stream()
                        .filter(outcome -> passed(outcome) && outcome.refusal())
                        .map(Outcome::clause))
                .as("refusals that passed")
                .containsAll(outcomes.stream()
                        .filter(Outcome::refusal)
                        .map(Outcome::clause)
                        .toList());
    }

    private static boolean passed(Outcome outcome) {
        return outcome.result().getStatus() == Status.SUCCESSFUL;
    }
}
