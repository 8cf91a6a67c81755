package io.bluestar.testkit.certifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.bluestar.testkit.certifier.report.ClauseResult;
import io.bluestar.testkit.certifier.report.FailureReport;
import io.bluestar.testkit.certifier.report.Outcome;
import io.bluestar.testkit.contracts.Clause;
import io.bluestar.testkit.contracts.Protocol;
import io.bluestar.testkit.contracts.clause.Capability;
import io.bluestar.testkit.contracts.clause.ClauseSpec;
import io.bluestar.testkit.contracts.clause.Profile;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The outcome of a clause comes from what should have run minus what did, on a suite with every kind of mishap. */
class JudgeTest {

    @Test
    void a_clause_whose_tests_all_passed_holds() {
        assertThat(judge("FIX-01").outcome()).isEqualTo(Outcome.PASSED);
    }

    @Test
    void one_failing_test_of_several_breaks_the_clause() {
        ClauseResult result = judge("FIX-02");
        assertThat(result.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(result.blocks()).isTrue();
        assertThat(result.failures()).extracting(FailureReport::test).containsExactly("Suite.fails");
        assertThat(result.failures().get(0).cause().orElseThrow())
                .contains("boom")
                .contains("JudgeTest");
    }

    @Test
    void one_aborted_test_of_several_leaves_the_clause_not_run() {
        ClauseResult result = judge("FIX-03");
        assertThat(result.outcome()).isEqualTo(Outcome.NOT_RUN);
        assertThat(result.reason()).contains("Suite.is_aborted was aborted").contains("no such luck");
        assertThat(result.blocks()).isTrue();
    }

    @Test
    void a_skipped_test_leaves_the_clause_not_run() {
        ClauseResult result = judge("FIX-04");
        assertThat(result.outcome()).isEqualTo(Outcome.NOT_RUN);
        assertThat(result.reason()).contains("skipped").contains("too slow today");
    }

    @Test
    void a_clause_without_a_test_is_not_run() {
        assertThat(judge("FIX-05").outcome()).isEqualTo(Outcome.NOT_RUN);
        assertThat(judge("FIX-05").reason()).isEqualTo("no test checks it");
    }

    @Test
    void a_factory_without_a_single_test_is_not_run() {
        assertThat(judge("FIX-06").outcome()).isEqualTo(Outcome.NOT_RUN);
        assertThat(judge("FIX-07").outcome()).isEqualTo(Outcome.PASSED);
    }

    @Test
    void a_test_that_the_engine_was_not_told_of_is_not_run() {
        List<TestRecord> others = recordsOf(Suite.class).stream()
                .filter(test -> !test.name().equals("Suite.passes"))
                .toList();
        ClauseResult result = judge(clause("FIX-01"), Set.of(), Suite.class, others);
        assertThat(result.outcome()).isEqualTo(Outcome.NOT_RUN);
        assertThat(result.reason()).isEqualTo("Suite.passes did not run");
    }

    @Test
    void a_suite_that_fails_before_its_tests_leaves_all_not_run_and_is_a_failure_of_its_own() {
        List<TestRecord> records = recordsOf(FailsBeforehand.class);
        ClauseResult result = judge(clause("FIX-01"), Set.of(), FailsBeforehand.class, records);
        assertThat(result.outcome()).isEqualTo(Outcome.NOT_RUN);
        assertThat(result.reason()).contains("the suite failed: no server");
        assertThat(new Failures(new Redactor(Set.of())).stray(records))
                .singleElement()
                .satisfies(failure -> assertThat(failure.seen()).contains("no server"));
    }

    @Test
    void a_failing_test_without_a_clause_is_a_failure_of_its_own() {
        assertThat(new Failures(new Redactor(Set.of("no clause"))).stray(recordsOf(Suite.class)))
                .singleElement()
                .satisfies(failure -> {
                    assertThat(failure.test()).isEqualTo("Suite.names_no_clause");
                    assertThat(failure.message()).isEqualTo("has ***");
                });
    }

    @Test
    void an_undeclared_capability_is_not_supported_once_its_refusal_passed() {
        ClauseSpec refused = needing("FIX-08");
        assertThat(judge(refused, Set.of()).outcome()).isEqualTo(Outcome.NOT_SUPPORTED);
        assertThat(judge(refused, Set.of()).reason()).contains("FLAT_NAMESPACE").contains("refused");
        assertThat(judge(refused, Set.of(Capability.FLAT_NAMESPACE)).outcome()).isEqualTo(Outcome.FAILED);
    }

    @Test
    void an_undeclared_capability_that_is_not_refused_is_a_failure() {
        ClauseSpec unrefused = needing("FIX-09");
        assertThat(judge(unrefused, Set.of()).outcome()).isEqualTo(Outcome.FAILED);
        assertThat(judge(unrefused, Set.of(Capability.FLAT_NAMESPACE)).outcome())
                .isEqualTo(Outcome.PASSED);
    }

    @Test
    void an_undeclared_capability_without_a_refusal_is_not_supported() {
        assertThat(judge(needing("FIX-01"), Set.of()).outcome()).isEqualTo(Outcome.NOT_SUPPORTED);
    }

    @Test
    void a_should_that_fails_does_not_block() {
        ClauseSpec should =
                ClauseSpec.should("FIX-02", "Text.").why("Why.").check("Check.").since(1);
        assertThat(judge(should, Set.of()).outcome()).isEqualTo(Outcome.FAILED);
        assertThat(judge(should, Set.of()).blocks()).isFalse();
    }

    private static ClauseSpec clause(String id) {
        return ClauseSpec.must(id, "Text.").why("Why.").check("Check.").since(1);
    }

    private static ClauseSpec needing(String id) {
        return ClauseSpec.must(id, "Text.")
                .why("Why.")
                .check("Check.")
                .needs(Capability.FLAT_NAMESPACE)
                .since(1);
    }

    private static ClauseResult judge(String id) {
        return judge(clause(id), Set.of());
    }

    private static ClauseResult judge(ClauseSpec clause, Set<Capability> capabilities) {
        return judge(clause, capabilities, Suite.class, recordsOf(Suite.class));
    }

    private static ClauseResult judge(
            ClauseSpec clause, Set<Capability> capabilities, Class<?> suite, List<TestRecord> records) {
        return new Judge(
                        declared(capabilities),
                        ClauseFilter.ALL,
                        TestMethod.ofSuite(suite),
                        records,
                        new Failures(new Redactor(Set.of())),
                        new FailFast(false))
                .judge(clause);
    }

    private static Declared declared(Set<Capability> capabilities) {
        return new Declared(
                List.of(Protocol.CACHE),
                "fixture",
                "this JVM",
                capabilities,
                Set.of(Profile.CORE),
                Duration.ofSeconds(1),
                Optional.empty(),
                Set.of(),
                List.of());
    }

    private static List<TestRecord> recordsOf(Class<?> suite) {
        return new SuiteRun(ChosenTests.of(ClauseFilter.ALL, 2), 2, Duration.ofSeconds(30), Duration.ofMinutes(1))
                .run(suite, tests -> {}, test -> {});
    }

    static final class FailsBeforehand {
        @BeforeAll
        static void fail() {
            Assertions.fail("no server");
        }

        @Test
        @Clause("FIX-01")
        void passes() {}
    }

    static final class Suite {
        @Test
        @Clause("FIX-01")
        void passes() {}

        @Test
        @Clause("FIX-02")
        void passes_too() {}

        @Test
        @Clause("FIX-02")
        void fails() {
            Assertions.fail("boom");
        }

        @Test
        @Clause("FIX-03")
        void passes_as_well() {}

        @Test
        @Clause("FIX-03")
        void is_aborted() {
            assumeTrue(false, "no such luck");
        }

        @Test
        @Clause("FIX-04")
        @ExtendWith(Skipping.class)
        void is_skipped() {}

        @TestFactory
        @Clause("FIX-06")
        Stream<DynamicTest> makes_nothing() {
            return Stream.empty();
        }

        @TestFactory
        @Clause("FIX-07")
        Stream<DynamicTest> makes_two() {
            return Stream.of(DynamicTest.dynamicTest("a", () -> {}), DynamicTest.dynamicTest("b", () -> {}));
        }

        @Test
        @Clause("FIX-08")
        void fails_with_the_capability() {
            Assertions.fail("boom");
        }

        @Test
        @Clause(value = "FIX-08", refusal = true)
        void refuses() {}

        @Test
        @Clause("FIX-09")
        void works_with_the_capability() {}

        @Test
        @Clause(value = "FIX-09", refusal = true)
        void does_not_refuse() {
            Assertions.fail("accepted");
        }

        @Test
        void names_no_clause() {
            Assertions.fail("has no clause");
        }
    }

    /** As the annotations do by which authors of backends leave tests out. */
    private static final class Skipping implements ExecutionCondition {
        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            return ConditionEvaluationResult.disabled("too slow today");
        }
    }
}
