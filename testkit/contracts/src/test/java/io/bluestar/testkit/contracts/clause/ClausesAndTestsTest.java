package io.bluestar.testkit.contracts.clause;

import static org.assertj.core.api.Assertions.assertThat;

import io.bluestar.testkit.contracts.Clause;
import io.bluestar.testkit.contracts.Protocol;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Clauses and tests belong together: no clause without a test, no test without a clause. */
class ClausesAndTestsTest {
    private static final Set<Class<? extends Annotation>> TESTS = Set.of(Test.class, Property.class);

    private static List<ClauseTest> testsOf(Protocol protocol) {
        return protocol.themes().stream()
                .flatMap(theme -> theme.tests().stream())
                .toList();
    }

    private static Stream<Method> methodsOf(Protocol protocol) {
        return protocol.themes().stream()
                .flatMap(theme -> Arrays.stream(theme.suite().getDeclaredMethods()));
    }

    private static List<String> names(Stream<ClauseTest> tests) {
        return tests.map(ClauseTest::name).toList();
    }

    @ParameterizedTest
    @EnumSource
    void every_clause_has_a_test(Protocol protocol) {
        List<String> untested = protocol.clauses().stream()
                .map(ClauseSpec::id)
                .filter(id -> testsOf(protocol).stream()
                        .noneMatch(test -> test.clause().equals(id) && !test.refusal()))
                .toList();
        assertThat(untested).as("clauses that no test checks").isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void every_test_names_a_clause_of_its_protocol(Protocol protocol) {
        List<String> ids = protocol.clauses().stream().map(ClauseSpec::id).toList();
        assertThat(names(testsOf(protocol).stream().filter(test -> !ids.contains(test.clause()))))
                .as("tests whose clause is none of %s", protocol)
                .isEmpty();
        assertThat(methodsOf(protocol)
                        .filter(method -> TESTS.stream().anyMatch(method::isAnnotationPresent)
                                != method.isAnnotationPresent(Clause.class)))
                .as("methods with @Test or @Property and without @Clause, or the other way round")
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void all_tests_of_a_clause_stand_in_one_theme_and_are_run_by_one_engine(Protocol protocol) {
        for (ClauseSpec clause : protocol.clauses()) {
            Set<String> runs = testsOf(protocol).stream()
                    .filter(test -> test.clause().equals(clause.id()))
                    .map(test -> test.suite() + " by " + test.engine().title())
                    .collect(Collectors.toSet());
            assertThat(runs).as("where the tests of %s run", clause.id()).hasSizeLessThanOrEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void only_what_needs_a_capability_can_be_refused_for_want_of_it(Protocol protocol) {
        assertThat(names(testsOf(protocol).stream()
                        .filter(ClauseTest::refusal)
                        .filter(test ->
                                ClauseRegistry.get(test.clause()).needs().isEmpty())))
                .as("refusal tests of clauses that need no capability")
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void themes_divide_the_clauses(Protocol protocol) {
        assertThat(protocol.themes().stream().flatMap(theme -> theme.clauses().stream()))
                .containsExactlyInAnyOrderElementsOf(protocol.clauses());
        assertThat(protocol.themes()).extracting(ThemeSpec::title).doesNotHaveDuplicates();
    }
}
