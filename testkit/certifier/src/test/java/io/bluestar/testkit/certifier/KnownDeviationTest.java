package io.bluestar.testkit.certifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bluestar.testkit.certifier.console.ConsoleTable;
import io.bluestar.testkit.certifier.console.Style;
import io.bluestar.testkit.certifier.report.ClauseResult;
import io.bluestar.testkit.certifier.report.ConformanceReport;
import io.bluestar.testkit.certifier.report.Outcome;
import io.bluestar.testkit.contracts.cache.CacheBackendContract;
import io.bluestar.testkit.contracts.cache.CacheBackendHarness;
import io.bluestar.testkit.contracts.harness.KnownDeviation;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What is known to be broken is told and not forgiven by a certification, forgiven by a build until its date. */
class KnownDeviationTest {
    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    private static MemoryHarness harness(boolean forgetful, String clause, LocalDate until) {
        return new MemoryHarness("known", forgetful ? Forgetful::new : UnaryOperator.identity()) {
            @Override
            public List<KnownDeviation> knownDeviations() {
                return List.of(new KnownDeviation(clause, "see issue 4711", until));
            }
        };
    }

    private static ConformanceReport certified(MemoryHarness harness, String clause) {
        return Certifier.standard()
                .clauses(ClauseFilter.of(List.of(clause)))
                .certify(List.of(HarnessSource.of("known", () -> harness)));
    }

    private static ClauseResult result(ConformanceReport report, String clause) {
        return report.subjects().get(0).results().stream()
                .filter(one -> one.clause().id().equals(clause))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_known_failure_is_a_failure_with_its_reason() {
        ConformanceReport report = certified(harness(true, "CACHE-02", today()), "CACHE-02");
        assertThat(result(report, "CACHE-02").outcome()).isEqualTo(Outcome.FAILED);
        assertThat(result(report, "CACHE-02").blocks()).isTrue();
        assertThat(new ConsoleTable(Style.PLAIN).render(report))
                .contains("known: CACHE-02 is known not to hold, accepted until " + today() + " (see issue 4711)");
    }

    @Test
    void a_deviation_that_is_no_longer_there_prevents_the_certificate() {
        ConformanceReport report = certified(harness(false, "CACHE-02", today()), "CACHE-02");
        assertThat(result(report, "CACHE-02").outcome()).isEqualTo(Outcome.PASSED);
        assertThat(result(report, "CACHE-02").blocks()).isTrue();
        assertThat(new ConsoleTable(Style.PLAIN).render(report)).contains("CACHE-02 holds, but knownDeviations()");
    }

    @Test
    void after_its_date_it_is_none() {
        ConformanceReport report = certified(harness(true, "CACHE-02", today().minusDays(1)), "CACHE-02");
        assertThat(result(report, "CACHE-02").deviation()).isEmpty();
    }

    @Test
    void it_needs_a_reason_and_a_clause_of_the_contract() {
        assertThatThrownBy(() -> new KnownDeviation("CACHE-02", " ", today()))
                .hasMessageContaining("CACHE-02 has no reason");
        assertThat(certified(harness(false, "FILE-01", today()), "CACHE-02").unavailable())
                .singleElement()
                .satisfies(one -> assertThat(one.reason()).contains("knownDeviations()", "FILE-01"));
    }

    @Test
    void a_build_forgives_it_until_its_date_and_no_longer_than_it_is_there() {
        assertThat(ends(Forgives.class)).containsExactly("ABORTED");
        assertThat(ends(Expired.class)).containsExactly("FAILED");
        assertThat(ends(Passes.class)).containsExactlyInAnyOrder("PASSED", "FAILED");
    }

    /** How the test of CACHE-02, and the class if it failed, ended in a build's own run of the contract. */
    private static List<String> ends(Class<?> suite) {
        TestRecorder recorder = new TestRecorder(test -> {});
        new JupiterRun(1, Duration.ofMinutes(1), Duration.ofMinutes(1))
                .run(suite, ChosenTests.of(ClauseFilter.of(List.of("CACHE-02")), 1), recorder);
        return recorder.records().stream().map(one -> one.end().name()).toList();
    }

    static final class Forgives extends CacheBackendContract {
        @Override
        public CacheBackendHarness harness() {
            return KnownDeviationTest.harness(true, "CACHE-02", today());
        }
    }

    static final class Expired extends CacheBackendContract {
        @Override
        public CacheBackendHarness harness() {
            return KnownDeviationTest.harness(true, "CACHE-02", today().minusDays(1));
        }
    }

    static final class Passes extends CacheBackendContract {
        @Override
        public CacheBackendHarness harness() {
            return KnownDeviationTest.harness(false, "CACHE-02", today());
        }
    }
}
