package io.bluestar.testkit.certifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bluestar.testkit.certifier.report.ClauseResult;
import io.bluestar.testkit.certifier.report.ConformanceReport;
import io.bluestar.testkit.certifier.report.Outcome;
import io.bluestar.testkit.certifier.report.SubjectReport;
import io.bluestar.testkit.contracts.options.RunOptions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RepetitionsTest {
    private static final RunOptions SEED_40 = RunOptions.standard().withSeed(40);
    private static final ClauseFilter SOME = ClauseFilter.of(List.of("CACHE-01", "CACHE-02", "CACHE-44"));

    @Test
    void each_run_has_the_next_seed_and_a_harness_of_its_own() {
        AtomicInteger made = new AtomicInteger();
        List<Long> seeds = Collections.synchronizedList(new ArrayList<>());
        ConformanceReport report = Certifier.standard()
                .clauses(SOME)
                .options(SEED_40)
                .repetitions(3)
                .reportingTo(new CertificationListener() {
                    @Override
                    public void run(int number, int of, long seed) {
                        assertThat(of).isEqualTo(3);
                        seeds.add(seed);
                    }
                })
                .certify(List.of(HarnessSource.of("honest cache", () -> {
                    made.incrementAndGet();
                    return MemoryHarness.honest("honest cache");
                })));

        assertThat(seeds).containsExactly(40L, 41L, 42L);
        assertThat(made).hasValue(3);
        assertThat(report.repetitions()).isEqualTo(3);
        assertThat(report.seed()).isEqualTo(40);
        SubjectReport subject = report.subjects().get(0);
        assertThat(subject.certified()).isFalse(); // Most clauses were left out.
        assertThat(result(subject, "CACHE-02").outcome()).isEqualTo(Outcome.PASSED);
        assertThat(result(subject, "CACHE-03").reason()).startsWith("left out by the clause filter");
        assertThat(result(subject, "CACHE-44").ran())
                .containsSubsequence("seed 40,", "; ", "seed 41,", "; ", "seed 42,");
    }

    @Test
    void what_failed_once_has_failed_and_the_report_says_in_which_run() {
        SubjectReport subject = runs(false, true, false).subjects().get(0);

        ClauseResult failed = result(subject, "CACHE-02");
        assertThat(failed.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(failed.blocks()).isTrue();
        assertThat(failed.failures())
                .singleElement()
                .satisfies(failure -> assertThat(failure.runs()).isEqualTo("1 of 3 runs, first with seed 41"));
        assertThat(result(subject, "CACHE-01").outcome()).isEqualTo(Outcome.PASSED);
    }

    @Test
    void the_same_failure_of_several_runs_is_told_once() {
        ClauseResult failed = result(runs(true, true, true).subjects().get(0), "CACHE-02");

        assertThat(failed.failures())
                .singleElement()
                .satisfies(failure -> assertThat(failure.runs()).isEqualTo("3 of 3 runs, first with seed 40"));
    }

    @Test
    void a_harness_that_could_not_be_used_once_is_told_with_its_run_beside_what_the_others_found() {
        AtomicInteger made = new AtomicInteger();
        ConformanceReport report = Certifier.standard()
                .clauses(SOME)
                .options(SEED_40)
                .repetitions(2)
                .certify(List.of(HarnessSource.of("moody", () -> {
                    if (made.getAndIncrement() == 1) {
                        throw new HarnessException("the server is gone");
                    }
                    return MemoryHarness.honest("moody");
                })));

        assertThat(report.unavailable())
                .singleElement()
                .satisfies(one ->
                        assertThat(one.reason()).isEqualTo("in 1 of 2 runs, first with seed 41: the server is gone"));
        assertThat(result(report.subjects().get(0), "CACHE-02").outcome()).isEqualTo(Outcome.PASSED);
        assertThat(report.certified()).isFalse();
    }

    @Test
    void no_run_at_all_is_refused() {
        assertThatThrownBy(() -> Certifier.standard().repetitions(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("repetitions is 0");
    }

    /** A run for each, on a cache that forgets or does not. */
    private static ConformanceReport runs(boolean... forgets) {
        AtomicInteger run = new AtomicInteger();
        return Certifier.standard()
                .clauses(SOME)
                .options(SEED_40)
                .repetitions(forgets.length)
                .certify(List.of(HarnessSource.of(
                        "moody",
                        () -> forgets[run.getAndIncrement()]
                                ? MemoryHarness.forgetful("moody")
                                : MemoryHarness.honest("moody"))));
    }

    private static ClauseResult result(SubjectReport subject, String id) {
        return subject.results().stream()
                .filter(result -> result.clause().id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
