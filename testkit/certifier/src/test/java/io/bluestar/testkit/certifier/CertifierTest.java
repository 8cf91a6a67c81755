package io.bluestar.testkit.certifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bluestar.persistence.CacheBackend;
import io.bluestar.testkit.certifier.report.ClauseResult;
import io.bluestar.testkit.certifier.report.ConformanceJson;
import io.bluestar.testkit.certifier.report.ConformanceReport;
import io.bluestar.testkit.certifier.report.Outcome;
import io.bluestar.testkit.certifier.report.SubjectReport;
import io.bluestar.testkit.certifier.report.Unavailable;
import io.bluestar.testkit.contracts.Protocol;
import io.bluestar.testkit.contracts.cache.CacheLimits;
import io.bluestar.testkit.contracts.clause.Level;
import io.bluestar.testkit.contracts.clause.Profile;
import io.bluestar.testkit.contracts.options.RunOptions;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
    void a_call_that_ignores_interrupts_fails_its_tests_and_the_run_goes_on() {
        ConformanceReport report = Certifier.standard()
                .clauses(ClauseFilter.of(List.of("CACHE-0*")))
                .testTimeout(Duration.ofMillis(500))
                .certify(List.of(source(new MemoryHarness("stuck get", cache -> new Stuck(cache, Stuck.Call.GET)))));

        assertThat(report.unavailable()).isEmpty();
        assertThat(result(report, "CACHE-01").outcome()).isEqualTo(Outcome.FAILED);
        assertThat(result(report, "CACHE-01").failures().get(0).seen()).contains("timed out after 500 milliseconds");
    }

    @Test
    void a_close_that_never_returns_after_the_check_ends_the_run() {
        AtomicBoolean checked = new AtomicBoolean();
        ConformanceReport report = Certifier.standard()
                .testTimeout(Duration.ofMillis(500))
                .harnessTimeout(Duration.ofSeconds(1))
                .certify(List.of(source(new MemoryHarness(
                        "stuck close",
                        cache -> checked.getAndSet(true) ? new Stuck(cache, Stuck.Call.CLOSE) : cache))));

        assertThat(report.certified()).isFalse();
        assertThat(report.subjects().get(0).strayFailures())
                .anySatisfy(failure -> assertThat(failure.seen()).contains("nothing moved for 1500 ms, in "));
    }

    @Test
    void what_never_returns_before_the_run_could_not_run() {
        MemoryHarness creating = new MemoryHarness("stuck create", UnaryOperator.identity()) {
            @Override
            public CacheBackend create() {
                throw Stuck.forEver();
            }
        };
        MemoryHarness closing = new MemoryHarness("stuck close", cache -> new Stuck(cache, Stuck.Call.CLOSE));

        ConformanceReport report = Certifier.standard()
                .harnessTimeout(Duration.ofMillis(300))
                .certify(List.of(
                        HarnessSource.of("stuck constructor", () -> {
                            throw Stuck.forEver();
                        }),
                        source(creating),
                        source(closing)));

        assertThat(report.subjects()).isEmpty();
        assertThat(report.unavailable())
                .extracting(Unavailable::reason)
                .satisfiesExactly(
                        reason -> assertThat(reason)
                                .startsWith("opening stuck constructor (its constructor) did not return within 300 ms")
                                .contains("Stuck.forEver"),
                        reason -> assertThat(reason)
                                .startsWith("create() of ")
                                .contains("did not return within 300 ms")
                                .contains("Stuck.forEver"),
                        reason -> assertThat(reason)
                                .startsWith("close() of what create() of ")
                                .contains("did not return within 300 ms"));
    }

    @Test
    void a_harness_whose_close_never_returns_keeps_its_verdicts_and_is_not_certified() {
        ConformanceReport report = Certifier.standard()
                .harnessTimeout(Duration.ofSeconds(2))
                .certify(List.of(source(new MemoryHarness("stuck", UnaryOperator.identity()) {
                    @Override
                    public void close() {
                        throw Stuck.forEver();
                    }
                })));

        assertThat(report.certified()).isFalse();
        assertThat(result(report, "CACHE-01").outcome()).isEqualTo(Outcome.PASSED);
        assertThat(report.subjects().get(0).strayFailures())
                .singleElement()
                .satisfies(failure -> assertThat(failure.seen()).contains("did not return within 2000 ms"));
    }

    @Test
    void what_a_harness_says_of_itself_is_asked_before_the_run_alone() {
        AtomicBoolean over = new AtomicBoolean();
        CertificationListener atTheFirstTest = new CertificationListener() {
            @Override
            public void started(Protocol protocol, String backend, long tests) {
                over.set(true);
            }
        };
        MemoryHarness forgetting = new MemoryHarness("forgetting", UnaryOperator.identity()) {
            @Override
            public String environment() {
                if (over.get()) {
                    throw new IllegalStateException("the server is gone");
                }
                return "a server";
            }

            @Override
            public String backend() {
                return over.get() ? null : super.backend();
            }
        };

        ConformanceReport report =
                Certifier.standard().reportingTo(atTheFirstTest).certify(List.of(source(forgetting)));

        assertThat(report.certified()).isTrue();
        assertThat(report.subjects().get(0).environment()).isEqualTo("a server");
    }

    @Test
    void an_error_of_one_harness_leaves_the_others_their_reports() {
        CertificationListener broken = new CertificationListener() {
            @Override
            public void started(Protocol protocol, String backend, long tests) {
                if (backend.equals("broken")) {
                    throw new AssertionError("boom for hunter2");
                }
            }
        };
        MemoryHarness harness = MemoryHarness.honest("broken");

        ConformanceReport report = Certifier.standard()
                .reportingTo(broken)
                .certify(List.of(source(harness), source(MemoryHarness.honest("honest cache"))));

        assertThat(report.unavailable())
                .singleElement()
                .satisfies(one -> assertThat(one.reason()).contains("boom for ***"));
        assertThat(report.subjects()).singleElement().matches(SubjectReport::certified);
        assertThat(harness.timesClosed()).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "-PT1S", "PT2M0.001S", "PT999999999H"})
    void a_failure_bound_that_no_test_can_keep_is_refused(Duration bound) {
        ConformanceReport report = certify(new MemoryHarness("out of bounds", UnaryOperator.identity()) {
            @Override
            public Duration failureBound() {
                return bound;
            }
        });

        assertThat(report.unavailable().get(0).reason())
                .startsWith("failureBound() of ")
                .contains("returned " + bound)
                .contains("from 1 ms to 2 min");
    }

    @ParameterizedTest
    @CsvSource({"PT1S, PT1S, PT2M", "PT15S, PT1S, PT5M", "PT2M, PT1S, PT40M", "PT1M, PT2M, PT30M"})
    void a_test_has_the_time_that_the_declared_bounds_need(Duration bound, Duration granularity, Duration timeout) {
        Declared declared = new Declared(
                List.of(Protocol.CACHE),
                "slow",
                "a server",
                Set.of(),
                Set.of(Profile.CORE),
                bound,
                Optional.of(new CacheLimits(8 << 20, granularity)),
                Set.of(),
                List.of());

        assertThat(declared.testTimeout(Duration.ofMinutes(2))).isEqualTo(timeout);
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
            RunLoader loader = new RunLoader(
                    getClass().getClassLoader(),
                    MemoryHarness.honest("any"),
                    RunOptions.standard(),
                    new FailFast(false));
            assertThat(loader.runnerOf(protocol))
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
