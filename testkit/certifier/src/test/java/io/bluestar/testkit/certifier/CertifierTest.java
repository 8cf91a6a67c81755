package io.bluestar.testkit.certifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bluestar.persistence.CacheBackend;
import io.bluestar.testkit.certifier.report.ClauseResult;
import io.bluestar.testkit.certifier.report.ConformanceJson;
import io.bluestar.testkit.certifier.report.ConformanceReport;
import io.bluestar.testkit.certifier.report.Outcome;
import io.bluestar.testkit.certifier.report.SubjectReport;
import io.bluestar.testkit.contracts.Protocol;
import io.bluestar.testkit.contracts.cache.CacheLimits;
import io.bluestar.testkit.contracts.clause.Level;
import io.bluestar.testkit.contracts.clause.Profile;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CertifierTest {

    @Test
    void an_honest_backend_is_certified_and_every_clause_has_a_verdict() {
        MemoryHarness harness = MemoryHarness.honest("honest cache");

        ConformanceReport report = certify(harness);

        SubjectReport subject = report.subjects().get(0);
        assertThat(subject.strayFailures()).isEmpty();
        assertThat(subject.results()).extracting(ClauseResult::clause).isEqualTo(Protocol.CACHE.clauses());
        assertThat(subject.results())
                .filteredOn(result -> result.clause().profile() == Profile.CORE)
                .allSatisfy(result -> assertThat(result.outcome())
                        .as(result.clause().id() + " " + result.failures() + result.reason())
                        .isEqualTo(Outcome.PASSED));
        assertThat(report.certified()).isTrue();
        assertThat(harness.timesClosed())
                .as("closed by the certification alone")
                .isOne();
    }

    @Test
    void a_profile_that_is_not_claimed_is_named_and_does_not_block() {
        ConformanceReport report = certify(MemoryHarness.honest("honest cache"));

        assertThat(report.subjects().get(0).results())
                .filteredOn(result -> result.clause().profile() == Profile.FAILING_SERVER)
                .isNotEmpty()
                .allSatisfy(result -> {
                    assertThat(result.outcome()).isEqualTo(Outcome.NOT_RUN);
                    assertThat(result.reason()).contains("FAILING_SERVER");
                    assertThat(result.blocks()).isFalse();
                });
    }

    @Test
    void a_broken_backend_fails_the_clause_with_its_story_and_without_secrets() throws IOException {
        ConformanceReport report = certify(MemoryHarness.forgetful("forgetful cache of hunter2"));

        assertThat(report.certified()).isFalse();
        ClauseResult result = result(report, "CACHE-02");
        assertThat(result.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(result.failures().get(0).script()).anyMatch(line -> line.startsWith("cache.setex("));
        assertThat(result.failures().get(0).expected()).contains("Optional[");
        assertThat(result.failures().get(0).seen()).contains("forgotten by ").doesNotContain("hunter2");
        assertThat(result.failures().get(0).check()).isEqualTo(result.clause().check());
        assertThat(json(report)).contains("forgetful cache of ***").doesNotContain("hunter2");
    }

    @Test
    void clauses_left_out_are_not_run_and_nothing_is_certified() {
        ConformanceReport report = Certifier.standard()
                .clauses(ClauseFilter.of(List.of("cache-01")))
                .certify(List.of(source(MemoryHarness.honest("honest cache"))));

        assertThat(result(report, "CACHE-01").outcome()).isEqualTo(Outcome.PASSED);
        assertThat(result(report, "CACHE-02").outcome()).isEqualTo(Outcome.NOT_RUN);
        assertThat(result(report, "CACHE-02").reason()).contains("CACHE-01");
        assertThat(report.certified()).isFalse();
    }

    @Test
    void a_filter_that_matches_nothing_is_refused() {
        assertThatThrownBy(() -> ClauseFilter.of(List.of("CASH-*")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("CASH-*")
                .hasMessageContaining("CACHE-");
    }

    @Test
    void a_harness_that_answers_null_is_told_which_method_and_what_to_return() {
        MemoryHarness harness = new MemoryHarness("null limits", UnaryOperator.identity()) {
            @Override
            public CacheLimits limits() {
                return null;
            }
        };

        ConformanceReport report = certify(harness);

        assertThat(report.subjects()).isEmpty();
        assertThat(report.certified()).isFalse();
        assertThat(report.unavailable().get(0).reason())
                .contains("limits() of " + harness.getClass().getName() + " returned null: return a CacheLimits");
        assertThat(harness.timesClosed()).isOne();
    }

    @Test
    void a_harness_that_does_not_claim_the_core_is_refused() {
        ConformanceReport report = certify(new MemoryHarness("nothing claimed", UnaryOperator.identity()) {
            @Override
            public Set<Profile> profiles() {
                return Set.of();
            }
        });

        assertThat(report.certified()).isFalse();
        assertThat(report.unavailable().get(0).reason())
                .contains("profiles() of ")
                .contains("lacks CORE")
                .contains("do not override it");
    }

    @Test
    void a_harness_that_cannot_create_is_told_so_without_its_secrets() {
        ConformanceReport report = certify(new MemoryHarness("refused", UnaryOperator.identity()) {
            @Override
            public CacheBackend create() {
                throw new IllegalStateException("connection refused for hunter2");
            }
        });

        assertThat(report.unavailable().get(0).reason())
                .contains("create() of")
                .contains("connection refused for ***")
                .contains("an open CacheBackend");
    }

    @Test
    void a_source_that_throws_is_unavailable_and_the_others_are_certified() {
        ConformanceReport report = Certifier.standard()
                .certify(List.of(
                        HarnessSource.of("no server", () -> {
                            throw new HarnessException("redis-server is not installed: apt-get install redis-server");
                        }),
                        source(MemoryHarness.honest("honest cache"))));

        assertThat(report.certified()).isFalse();
        assertThat(report.unavailable()).singleElement().satisfies(one -> {
            assertThat(one.name()).isEqualTo("no server");
            assertThat(one.reason()).isEqualTo("redis-server is not installed: apt-get install redis-server");
        });
        assertThat(report.subjects()).singleElement().matches(SubjectReport::certified);
    }

    @Test
    void a_harness_that_cannot_be_closed_is_a_failure() {
        ConformanceReport report = certify(new MemoryHarness("sticky", UnaryOperator.identity()) {
            @Override
            public void close() {
                throw new IllegalStateException("still in use");
            }
        });

        assertThat(report.certified()).isFalse();
        assertThat(report.subjects().get(0).strayFailures())
                .singleElement()
                .satisfies(failure -> assertThat(failure.seen()).contains("still in use"));
    }

    @Test
    void certifications_at_the_same_time_do_not_mix_their_harnesses() {
        CyclicBarrier together = new CyclicBarrier(6);
        List<HarnessSource> sources = IntStream.range(0, 6)
                .mapToObj(i -> {
                    MemoryHarness harness = i % 2 == 0
                            ? MemoryHarness.honest("honest " + i)
                            : MemoryHarness.forgetful("forgetful " + i);
                    return HarnessSource.of(harness.backend(), () -> {
                        await(together);
                        return harness;
                    });
                })
                .toList();

        ConformanceReport report = Certifier.standard().certify(sources);

        List<String> verdicts = new ArrayList<>();
        report.subjects().forEach(subject -> verdicts.add(subject.backend() + " " + subject.certified()));
        assertThat(verdicts)
                .containsExactly(
                        "honest 0 true",
                        "forgetful 1 false",
                        "honest 2 true",
                        "forgetful 3 false",
                        "honest 4 true",
                        "forgetful 5 false");
    }

    @Test
    void every_protocol_has_its_runner() {
        for (Protocol protocol : Protocol.values()) {
            assertThat(new RunLoader(getClass().getClassLoader(), MemoryHarness.honest("any")).runnerOf(protocol))
                    .matches(runner -> protocol.suite().isAssignableFrom(runner))
                    .matches(runner -> runner.getClassLoader() instanceof RunLoader);
        }
    }

    @Test
    void every_must_has_a_test_or_the_kit_certifies_nobody() {
        for (Protocol protocol : Protocol.values()) {
            List<TestMethod> tests = TestMethod.ofSuite(protocol.suite());
            assertThat(protocol.clauses())
                    .filteredOn(clause -> clause.level() == Level.MUST)
                    .allSatisfy(clause ->
                            assertThat(tests).as(clause.id()).anyMatch(test -> test.checks(clause.id(), false)));
        }
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static HarnessSource source(MemoryHarness harness) {
        return HarnessSource.of(harness.backend(), () -> harness);
    }

    private static ConformanceReport certify(MemoryHarness harness) {
        return Certifier.standard().certify(List.of(source(harness)));
    }

    private static ClauseResult result(ConformanceReport report, String id) {
        return report.subjects().get(0).results().stream()
                .filter(result -> result.clause().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static String json(ConformanceReport report) throws IOException {
        StringWriter json = new StringWriter();
        ConformanceJson.write(report, json);
        return json.toString();
    }
}
