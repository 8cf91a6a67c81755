package io.bluestar.testkit.certifier.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.bluestar.testkit.certifier.Certifier;
import io.bluestar.testkit.certifier.ClauseFilter;
import io.bluestar.testkit.certifier.HarnessSource;
import io.bluestar.testkit.certifier.MemoryHarness;
import io.bluestar.testkit.contracts.clause.ClauseSpec;
import io.bluestar.testkit.contracts.clause.Level;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ClauseSetTest {
    private final ConformanceReport report = Certifier.standard()
            .clauses(ClauseFilter.of(List.of("CACHE-01")))
            .certify(List.of(HarnessSource.of(
                    "honest cache", () -> new MemoryHarness("honest cache", UnaryOperator.identity()))));

    @Test
    void a_report_of_this_kit_has_its_clauses() {
        assertThat(ClauseSet.isOfThisKit(report)).isTrue();
        assertThat(ClauseSet.contradictions(report)).isEmpty();
    }

    @Test
    void a_clause_that_was_left_out_is_missed() {
        ConformanceReport forged = Forged.results(
                report,
                results -> results.filter(result -> !result.clause().id().equals("CACHE-02")));

        assertThat(ClauseSet.contradictions(forged)).containsExactly("honest cache has no result of CACHE-02");
    }

    @Test
    void a_must_that_was_made_a_may_is_noticed() {
        ConformanceReport forged = Forged.results(report, results -> results.map(ClauseSetTest::asMay));

        assertThat(ClauseSet.contradictions(forged))
                .hasSize(1)
                .first()
                .asString()
                .contains("CACHE-02 as MAY")
                .contains("not what the contract says");
    }

    private static ClauseResult asMay(ClauseResult result) {
        ClauseSpec clause = result.clause();
        return !clause.id().equals("CACHE-02")
                ? result
                : new ClauseResult(
                        new ClauseSpec(
                                clause.id(),
                                Level.MAY,
                                clause.text(),
                                clause.why(),
                                clause.source(),
                                clause.check(),
                                clause.needs(),
                                clause.profile(),
                                clause.since()),
                        result.outcome(),
                        result.reason(),
                        result.claimed(),
                        result.duration(),
                        result.ran(),
                        result.deviation(),
                        result.failures());
    }

    @Test
    void a_clause_of_another_contract_is_noticed() {
        ClauseResult other = report.subjects().get(0).results().get(0);
        ClauseResult strange = new ClauseResult(
                new ClauseSpec(
                        "CACHE-999",
                        Level.MAY,
                        "It shines.",
                        "Why not.",
                        ClauseSpec.OUR_DECISION,
                        "Look.",
                        other.clause().needs(),
                        other.clause().profile(),
                        1),
                other.outcome(),
                other.reason(),
                other.claimed(),
                other.duration(),
                other.ran(),
                other.deviation(),
                other.failures());
        ConformanceReport forged = Forged.results(report, results -> Stream.concat(results, Stream.of(strange)));

        assertThat(ClauseSet.contradictions(forged))
                .containsExactly("honest cache has a result of CACHE-999, which the contract does not have");
    }
}
