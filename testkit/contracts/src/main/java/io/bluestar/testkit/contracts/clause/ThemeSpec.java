package io.bluestar.testkit.contracts.clause;

import io.bluestar.testkit.contracts.Clause;
import io.bluestar.testkit.contracts.Theme;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * A section of a contract: the clauses that one suite checks.
 *
 * @param title the heading
 * @param text one or two sentences of introduction
 * @param suite the suite
 * @param clauses the clauses that its tests name, in the order of their ids
 * @param tests the tests, clause by clause
 */
public record ThemeSpec(String title, String text, Class<?> suite, List<ClauseSpec> clauses, List<ClauseTest> tests) {
    private static final Comparator<ClauseTest> IN_ORDER = Comparator.comparing(ClauseTest::clause)
            .thenComparing(ClauseTest::refusal)
            .thenComparing(ClauseTest::method);

    public ThemeSpec {
        clauses = List.copyOf(clauses);
        tests = List.copyOf(tests);
    }

    /**
     * The theme of a suite.
     *
     * @param suite an interface with {@link Theme}
     * @param contract the clauses of the whole contract, in the order of their ids
     * @throws IllegalStateException if the suite has no {@link Theme}
     */
    public static ThemeSpec of(Class<?> suite, List<ClauseSpec> contract) {
        Theme theme = suite.getAnnotation(Theme.class);
        if (theme == null) {
            throw new IllegalStateException(suite.getSimpleName() + " is a suite without @Theme");
        }
        List<ClauseTest> tests = Arrays.stream(suite.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Clause.class))
                .map(ClauseTest::of)
                .sorted(IN_ORDER)
                .toList();
        List<ClauseSpec> clauses = contract.stream()
                .filter(clause -> tests.stream().anyMatch(test -> test.clause().equals(clause.id())))
                .toList();
        return new ThemeSpec(theme.title(), theme.text(), suite, clauses, tests);
    }

    /** The tests of a clause; those of its refusal last. */
    public List<ClauseTest> testsOf(ClauseSpec clause) {
        return tests.stream().filter(test -> test.clause().equals(clause.id())).toList();
    }
}
