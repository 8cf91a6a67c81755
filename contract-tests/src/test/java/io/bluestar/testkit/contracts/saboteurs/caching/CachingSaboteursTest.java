package io.bluestar.testkit.contracts.saboteurs.caching;

import static org.assertj.core.api.Assertions.assertThat;

import io.bluestar.testkit.contracts.caching.CachingClauses;
import io.bluestar.testkit.contracts.clause.ClauseSpec;
import io.bluestar.testkit.contracts.saboteurs.Verdicts;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every broken decorator fails the clauses that it breaks, with a message that names its fault. */
class CachingSaboteursTest {

    static List<CachingSaboteur> saboteurs() {
        return CachingSaboteurs.ALL;
    }

    @ParameterizedTest
    @MethodSource("saboteurs")
    void a_saboteur_is_caught(CachingSaboteur saboteur) {
        Verdicts verdicts =
                Verdicts.of(CachingSuiteUnderTest.class, new Decorating(saboteur.fault(), saboteur.decorator()));
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
        assertThat(CachingSaboteurs.ALL.stream().flatMap(saboteur -> saboteur.clauses().stream()))
                .containsAll(CachingClauses.ALL.stream().map(ClauseSpec::id).toList());
    }
}
