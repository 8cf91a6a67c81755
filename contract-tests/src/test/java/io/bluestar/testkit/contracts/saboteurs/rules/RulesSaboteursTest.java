package io.bluestar.testkit.contracts.saboteurs.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.bluestar.testkit.contracts.clause.ClauseSpec;
import io.bluestar.testkit.contracts.rules.RulesClauses;
import io.bluestar.testkit.contracts.saboteurs.Verdicts;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every broken store fails the clauses that it breaks, with a message that names its fault. */
class RulesSaboteursTest {

    static List<RulesSaboteur> saboteurs() {
        return RulesSaboteurs.ALL;
    }

    @ParameterizedTest
    @MethodSource("saboteurs")
    void a_saboteur_is_caught(RulesSaboteur saboteur) {
        Verdicts verdicts = Verdicts.of(
                RulesSuiteUnderTest.class,
                new RulesHarness(saboteur.fault(), saboteur.tables().get(), saboteur.store(), saboteur.unreachable()));
        assertThat(verdicts.failures().keySet()).containsAll(saboteur.clauses());
        for (String clause : saboteur.clauses()) {
            assertThat(verdicts.failures().get(clause))
                    .contains(clause + " does not hold")
                    .contains("backend:  " + saboteur.fault())
                    .contains("check:");
        }
        assertThat(saboteur.clauses().stream().map(verdicts.failures()::get))
                .anyMatch(message -> message.contains(saboteur.words()));
    }

    @Test
    void every_clause_has_a_saboteur() {
        assertThat(RulesSaboteurs.ALL.stream().flatMap(saboteur -> saboteur.clauses().stream()))
                .containsAll(RulesClauses.ALL.stream().map(ClauseSpec::id).toList());
    }
}
