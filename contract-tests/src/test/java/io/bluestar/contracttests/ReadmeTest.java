package io.bluestar.contracttests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the README shows is what runs. */
class ReadmeTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    @Test
    void its_java_is_the_test_of_the_agent_team() throws IOException {
        Matcher shown = JAVA.matcher(Files.readString(ROOT.resolve("README.md")));
        assertThat(shown.find()).as("README.md shows Java").isTrue();
        List<String> run = Files.readAllLines(
                ROOT.resolve("examples/agent-team/src/test/java/com/acme/payroll/MatchRuleTest.java"));
        assertThat(run).containsSubsequence(shown.group(1).lines().toList());
    }

    @Test
    void ci_runs_its_test_command() throws IOException {
        assertThat(Files.readAllLines(ROOT.resolve("README.md")))
                .anyMatch(line -> line.startsWith("    mvn -B verify "));
        assertThat(Files.readString(ROOT.resolve(".ci/run"))).contains("mvn -B -ntp verify");
    }
}
