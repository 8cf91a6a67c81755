package io.bluestar.testkit.certifier.rerun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.bluestar.testkit.certifier.CertificationListener;
import io.bluestar.testkit.certifier.Certifier;
import io.bluestar.testkit.certifier.ClauseFilter;
import io.bluestar.testkit.certifier.HarnessSource;
import io.bluestar.testkit.certifier.MemoryHarness;
import io.bluestar.testkit.certifier.report.ConformanceReport;
import io.bluestar.testkit.certifier.report.Forged;
import io.bluestar.testkit.certifier.report.Outcome;
import io.bluestar.testkit.contracts.clause.Profile;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RerunTest {
    private static MemoryHarness honest() {
        return MemoryHarness.honest("some cache");
    }

    private static MemoryHarness forgetful() {
        return MemoryHarness.forgetful("some cache");
    }

    @Test
    void all_of_an_honest_report_comes_out_as_it_says() {
        ConformanceReport report = certify(RerunTest::honest);

        RerunResult result = run(Rerun.ofAll(report), RerunTest::honest);

        assertThat(result.differences()).isEmpty();
        assertThat(result.hindrances()).isEmpty();
        assertThat(result.agrees()).isTrue();
        assertThat(result.compared())
                .isEqualTo(report.subjects().get(0).results().size());
    }

    @Test
    void an_honest_report_of_a_broken_backend_is_true_too() {
        ConformanceReport report = certify(RerunTest::forgetful, "CACHE-0*");

        assertThat(report.subjects().get(0).count(Outcome.FAILED)).isPositive();
        assertThat(run(Rerun.ofAll(report), RerunTest::forgetful).agrees()).isTrue();
    }

    @Test
    void failures_that_the_report_takes_for_passes_are_told_with_what_happened() {
        ConformanceReport forged = Forged.passed(certify(RerunTest::forgetful, "CACHE-01,CACHE-02"));

        RerunResult result = run(Rerun.ofAll(forged), RerunTest::forgetful);

        assertThat(result.agrees()).isFalse();
        assertThat(result.compared()).isEqualTo(2);
        assertThat(result.differences()).hasSize(1);
        Difference difference = result.differences().get(0);
        assertThat(difference.what()).isEqualTo("CACHE-02 on some cache");
        assertThat(difference.claimed()).isEqualTo("PASSED");
        assertThat(difference.seen()).isEqualTo("FAILED");
        assertThat(difference.failures().get(0).seen()).contains("forgotten").doesNotContain("hunter2");
    }

    @Test
    void a_sample_is_of_what_ran_and_the_same_seed_chooses_the_same() {
        ConformanceReport report = certify(RerunTest::honest, "CACHE-0*");

        Rerun sample = Rerun.ofSample(report, 3, 7);

        assertThat(sample.clauses())
                .hasSize(3)
                .isEqualTo(Rerun.ofSample(report, 3, 7).clauses())
                .allMatch(id -> id.startsWith("CACHE-0"));
        assertThat(Stream.iterate(0L, seed -> seed + 1)
                        .limit(50)
                        .flatMap(seed -> Rerun.ofSample(report, 3, seed).clauses().stream())
                        .distinct())
                .as("every clause can be chosen")
                .hasSize(9);
        assertThat(Rerun.ofSample(report, 1_000, 7).clauses()).hasSize(9);
    }

    @Test
    void a_sample_runs_the_chosen_clauses_and_no_other() {
        ConformanceReport forged = Forged.passed(certify(RerunTest::forgetful, "CACHE-01,CACHE-02"));
        ConcurrentLinkedQueue<Outcome> ran = new ConcurrentLinkedQueue<>();

        for (long seed = 0; seed < 20; seed++) {
            Rerun sample = Rerun.ofSample(forged, 1, seed);
            RerunResult result = run(sample, RerunTest::forgetful);
            assertThat(result.compared()).isOne();
            assertThat(result.agrees())
                    .as("seed " + seed)
                    .isEqualTo(sample.clauses().equals(List.of("CACHE-01")));
            ran.add(result.agrees() ? Outcome.PASSED : Outcome.FAILED);
        }

        assertThat(ran).contains(Outcome.PASSED, Outcome.FAILED);
    }

    @Test
    void a_backend_that_the_report_calls_something_else_is_told() {
        ConformanceReport forged = Forged.backend(certify(RerunTest::honest, "CACHE-01"), "a better cache");

        assertThat(run(Rerun.ofAll(forged), RerunTest::honest).differences())
                .extracting(Difference::claimed, Difference::seen)
                .containsExactly(tuple("a better cache", "some cache"));
    }

    @Test
    void profiles_that_the_report_keeps_quiet_about_are_told() {
        ConformanceReport forged = certify(() -> new Claiming(Set.of(Profile.CORE)), "CACHE-01");

        assertThat(run(Rerun.ofAll(forged), () -> new Claiming(Set.of(Profile.CORE, Profile.COUNTED_ENTRIES)))
                        .differences())
                .extracting(Difference::claimed, Difference::seen)
                .containsExactly(tuple("[CORE]", "[CORE, COUNTED_ENTRIES]"));
    }

    @Test
    void another_harness_is_no_proof_of_the_one_of_the_report() {
        RerunResult result =
                run(Rerun.ofAll(certify(RerunTest::honest, "CACHE-01")), () -> new Claiming(Set.of(Profile.CORE)));

        assertThat(result.agrees()).isFalse();
        assertThat(result.hindrances())
                .hasSize(1)
                .first()
                .asString()
                .contains("no harness " + MemoryHarness.class.getName());
    }

    private static final class Claiming extends MemoryHarness {
        private final Set<Profile> claimed;

        Claiming(Set<Profile> claimed) {
            super("some cache", UnaryOperator.identity());
            this.claimed = claimed;
        }

        @Override
        public Set<Profile> profiles() {
            return claimed;
        }
    }

    @Test
    void a_harness_that_cannot_be_had_hinders_and_does_not_disagree() {
        Rerun rerun = Rerun.ofAll(certify(RerunTest::honest, "CACHE-01"));

        RerunResult result = run(rerun, () -> {
            throw new IllegalStateException("no server here");
        });

        assertThat(result.differences()).isEmpty();
        assertThat(result.agrees()).isFalse();
        assertThat(result.hindrances()).hasSize(1).first().asString().contains("no server here");
    }

    @Test
    void what_this_kit_does_not_have_is_refused_with_the_way_out() {
        ConformanceReport report = certify(RerunTest::honest, "CACHE-01");

        assertThatThrownBy(() -> Rerun.ofAll(Forged.with(report, report.effort(), "0123abcd", report.subjects())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0123abcd")
                .hasMessageContaining("run it again with that kit");
        assertThatThrownBy(
                        () -> Rerun.ofAll(Forged.with(report, "heroic", report.clauseSetDigest(), report.subjects())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("heroic");
        assertThatThrownBy(() -> Rerun.ofAll(Forged.with(report, report.effort(), report.clauseSetDigest(), List.of())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no clause ran");
        assertThatThrownBy(() -> Rerun.ofSample(report, 0, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 is the least");
    }

    private static ConformanceReport certify(Supplier<MemoryHarness> harness, String... clauses) {
        return Certifier.standard()
                .clauses(ClauseFilter.of(Stream.of(clauses)
                        .flatMap(some -> Stream.of(some.split(",")))
                        .toList()))
                .certify(List.of(HarnessSource.of("some cache", harness)));
    }

    private static RerunResult run(Rerun rerun, Supplier<MemoryHarness> harness) {
        return rerun.run(List.of(HarnessSource.of("some cache", harness)), CertificationListener.SILENT);
    }
}
