package io.bluestar.contracttests;

import static org.assertj.core.api.Assertions.assertThat;

import io.bluestar.contracttests.broken.AliasesIds;
import io.bluestar.contracttests.broken.IgnoresTtl;
import io.bluestar.contracttests.broken.ListsInInsertionOrder;
import io.bluestar.contracttests.broken.MixesHolds;
import io.bluestar.contracttests.broken.MoveOntoItselfDeletes;
import io.bluestar.contracttests.broken.NumbersThroughDouble;
import io.bluestar.persistence.RuleDocument;
import io.bluestar.testkit.certifier.console.Style;
import io.bluestar.testkit.cli.BlueStar;
import io.bluestar.testkit.cli.Screen;
import io.bluestar.testkit.contracts.harness.Harness;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The command refuses backends with the faults of the past, and names the promise that they break. */
class CertifyBrokenBackendsTest {

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of(IgnoresTtl.class, "CACHE-17"),
                Arguments.of(ListsInInsertionOrder.class, "FILE-29"),
                Arguments.of(MoveOntoItselfDeletes.class, "FILE-19"),
                Arguments.of(MixesHolds.class, "RULES-28"),
                Arguments.of(NumbersThroughDouble.class, "RULES-35"),
                Arguments.of(AliasesIds.class, "RULES-32"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void a_broken_backend_is_not_certified(Class<? extends Harness> harness, String clause, @TempDir Path folder)
            throws IOException {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Screen screen = new Screen(new PrintWriter(out), new PrintWriter(err), Style.PLAIN, false);

        int exitCode =
                BlueStar.run(screen, "certify", "--harness", harness.getName(), "--report-dir", folder.toString());

        assertThat(exitCode).as(out + "\n" + err).isOne();
        assertThat(failedClauses(folder)).as(out.toString()).contains(clause);
        assertThat(out.toString()).contains("X " + clause + "  ").contains("NOT certified");
    }

    private static List<String> failedClauses(Path folder) throws IOException {
        RuleDocument report = RuleDocument.parse(Files.readString(folder.resolve("conformance.json")));
        return report.getList("subjects").stream()
                .flatMap(subject -> ((RuleDocument) subject).getList("results").stream())
                .map(RuleDocument.class::cast)
                .filter(result -> result.getText("outcome").equals("FAILED"))
                .map(result -> result.getText("clause"))
                .toList();
    }
}
