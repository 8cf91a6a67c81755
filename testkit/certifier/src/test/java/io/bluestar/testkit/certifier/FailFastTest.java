package io.bluestar.testkit.certifier;

import static org.assertj.core.api.Assertions.assertThat;

import io.bluestar.testkit.certifier.report.ClauseResult;
import io.bluestar.testkit.certifier.report.ConformanceReport;
import io.bluestar.testkit.certifier.report.Outcome;
import io.bluestar.testkit.certifier.report.SubjectReport;
import io.bluestar.testkit.certifier.report.Unavailable;
import io.bluestar.testkit.contracts.harness.KnownDeviation;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class FailFastTest {
    private static final String ENDED = "--fail-fast after CACHE-";

    @Test
    void what_has_not_begun_after_a_failure_is_not_run_and_says_so_by_both_engines() {
        ConformanceReport report = forgetful(true);

        List<ClauseResult> results = report.subjects().get(0).results();
        assertThat(results).extracting(ClauseResult::outcome).contains(Outcome.FAILED);
        assertThat(results)
                .as("what Jupiter and jqwik had not begun")
                .filteredOn(result -> result.reason().startsWith(ENDED))
                .hasSizeGreaterThan(results.size() / 2)
                .allSatisfy(result -> {
                    assertThat(result.outcome()).isEqualTo(Outcome.NOT_RUN);
                    assertThat(result.reason()).endsWith(" failed on forgetful cache of ***");
                })
                .extracting(result -> result.clause().id())
                .as("a property")
                .contains("CACHE-44");
        assertThat(report.certified()).isFalse();
    }

    @Test
    void without_it_everything_runs() {
        assertThat(forgetful(false).subjects().get(0).results())
                .noneMatch(result -> result.reason().contains("--fail-fast"));
    }

    @Test
    void a_backend_that_fails_nothing_is_certified_with_it() {
        ConformanceReport report =
                Certifier.standard().failFast(true).certify(List.of(source(MemoryHarness.honest("honest cache"))));

        assertThat(report.certified()).isTrue();
    }

    @Test
    void a_harness_that_cannot_be_used_ends_the_others_and_every_further_run() {
        CountDownLatch told = new CountDownLatch(1);
        ConformanceReport report = Certifier.standard()
                .failFast(true)
                .repetitions(3)
                .reportingTo(new CertificationListener() {
                    @Override
                    public void unavailable(Unavailable unavailable) {
                        told.countDown();
                    }
                })
                .certify(List.of(
                        HarnessSource.of("no server", () -> {
                            throw new HarnessException("redis-server is not installed");
                        }),
                        HarnessSource.of("late", () -> {
                            await(told);
                            return MemoryHarness.honest("late");
                        })));

        assertThat(report.subjects().get(0).results())
                .as("what the other harness had not begun")
                .filteredOn(result -> result.reason().equals("--fail-fast after no server could not run"))
                .hasSizeGreaterThan(30);

        assertThat(report.repetitions()).isOne();
        assertThat(report.unavailable())
                .singleElement()
                .satisfies(one -> assertThat(one.reason()).isEqualTo("redis-server is not installed"));
    }

    @Test
    void a_harness_that_cannot_be_closed_ends_every_further_run() {
        ConformanceReport report = Certifier.standard()
                .failFast(true)
                .repetitions(3)
                .certify(List.of(HarnessSource.of("leaky", () -> new MemoryHarness("leaky", UnaryOperator.identity()) {
                    @Override
                    public void close() {
                        throw new IllegalStateException("still open");
                    }
                })));

        assertThat(report.repetitions()).isOne();
        assertThat(report.certified()).isFalse();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_known_deviation_ends_nothing() {
        List<KnownDeviation> known = new ArrayList<>();
        for (SubjectReport subject : forgetful(false).subjects()) {
            subject.results().stream()
                    .filter(result -> result.outcome() == Outcome.FAILED)
                    .forEach(result -> known.add(new KnownDeviation(
                            result.clause().id(),
                            "forgets",
                            LocalDate.now(ZoneOffset.UTC).plusYears(1))));
        }
        MemoryHarness declaring = new MemoryHarness("forgetful", Forgetful::new) {
            @Override
            public List<KnownDeviation> knownDeviations() {
                return known;
            }
        };

        ConformanceReport report = Certifier.standard().failFast(true).certify(List.of(source(declaring)));

        assertThat(report.subjects().get(0).results())
                .noneMatch(result -> result.reason().contains("--fail-fast"))
                .anyMatch(result -> result.outcome() == Outcome.FAILED);
    }

    private static ConformanceReport forgetful(boolean early) {
        return Certifier.standard()
                .parallelism(1)
                .failFast(early)
                .certify(List.of(source(MemoryHarness.forgetful("forgetful cache of hunter2"))));
    }

    private static HarnessSource source(MemoryHarness harness) {
        return HarnessSource.of(harness.backend(), () -> harness);
    }
}
