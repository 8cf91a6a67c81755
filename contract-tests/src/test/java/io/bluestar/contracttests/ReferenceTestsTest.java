package io.bluestar.contracttests;

import static org.assertj.core.api.Assertions.assertThat;

import io.bluestar.testkit.contracts.clause.ClauseRegistry;
import io.bluestar.testkit.contracts.clause.ClauseSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Holds docs/reference-tests.md: each test of the reference plan is covered by what really exists. */
class ReferenceTestsTest {
    private static final Path TABLE = Path.of("..", "docs", "reference-tests.md");
    private static final Pattern ROW = Pattern.compile("\\| (\\d+) \\| (.+?) \\| (.+?) \\|");
    private static final Pattern CLAUSE = Pattern.compile("[A-Z]+-\\d+");
    private static final Pattern TEST = Pattern.compile("`(\\w+)#(\\w+)`");

    private static List<Matcher> rows() throws IOException {
        return Files.readAllLines(TABLE).stream()
                .map(ROW::matcher)
                .filter(Matcher::matches)
                .toList();
    }

    @Test
    void the_43_tests_are_all_there() throws IOException {
        assertThat(rows())
                .extracting(row -> Integer.valueOf(row.group(1)))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 43).boxed().toList());
        assertThat(rows()).extracting(row -> row.group(2)).doesNotHaveDuplicates();
    }

    @Test
    void every_clause_and_test_named_exists() throws IOException {
        Set<String> clauses = ClauseRegistry.all().stream().map(ClauseSpec::id).collect(Collectors.toSet());
        Set<String> tests = Arrays.stream(SeedingTest.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .map(method -> "SeedingTest#" + method.getName())
                .collect(Collectors.toSet());
        for (Matcher row : rows()) {
            List<String> named = named(row.group(3));
            assertThat(named).as("what covers test %s", row.group(1)).isNotEmpty();
            assertThat(named)
                    .as("what covers test %s", row.group(1))
                    .allMatch(name -> clauses.contains(name) || tests.contains(name));
        }
    }

    private static List<String> named(String cell) {
        Matcher test = TEST.matcher(cell);
        if (test.find()) {
            return List.of(test.group(1) + "#" + test.group(2));
        }
        return CLAUSE.matcher(cell).results().map(match -> match.group()).toList();
    }
}
