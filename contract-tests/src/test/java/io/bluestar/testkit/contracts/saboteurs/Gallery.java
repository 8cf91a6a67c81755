package io.bluestar.testkit.contracts.saboteurs;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.bluestar.testkit.certifier.HarnessSource;
import io.bluestar.testkit.certifier.report.FailureReport;
import io.bluestar.testkit.certifier.report.Outcome;
import io.bluestar.testkit.contracts.Protocol;
import io.bluestar.testkit.contracts.clause.ClauseSpec;
import io.bluestar.testkit.contracts.harness.Harness;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestReporter;

/**
 * Every clause of a contract catches a broken backend and says in words what is wrong with it, a broken backend fails the
 * clauses that it breaks and no others, and honest backends pass every clause.
 */
public abstract class Gallery<H extends Harness> {
    /**
     * Histories show what threads happen to do, which no seed decides: what they catch beyond what is declared is reported
     * and not a failure. What is declared they have to catch.
     */
    private static final Set<String> HISTORIES = Set.of("CACHE-45", "FILE-65", "FILE-66", "RULES-68");

    protected abstract Protocol protocol();

    protected abstract List<Sabotage<H>> saboteurs();

    /** Honest backends which between them run every test: with every profile, with and without each capability. */
    protected abstract List<HarnessSource> honest();

    @TestFactory
    Stream<DynamicTest> saboteurs_fail_what_they_break_and_nothing_else(TestReporter reporter) {
        return saboteurs().stream()
                .map(sabotage -> dynamicTest(sabotage.name() + " is caught by " + sabotage.certain(), () -> {
                    Findings findings = Findings.of(HarnessSource.of(sabotage.name(), sabotage.harness()));
                    assertThat(findings.troubles())
                            .as("what kept clauses from running")
                            .isEmpty();
                    expectExactlyTheDeclared(sabotage, findings, reporter);
                    sabotage.caughtBy().forEach((clause, words) -> expectWords(findings, clause, words));
                    assertThat(findings.incompleteMessages())
                            .as("what the messages of failures lack")
                            .isEmpty();
                }));
    }

    private static void expectExactlyTheDeclared(Sabotage<?> sabotage, Findings findings, TestReporter reporter) {
        Set<String> failed = findings.clauses(Outcome.FAILED);
        Set<String> missing = new TreeSet<>(sabotage.certain());
        missing.removeAll(failed);
        Set<String> extra = new TreeSet<>(failed);
        extra.removeAll(sabotage.certain());
        extra.removeAll(sabotage.perhapsBy());
        Set<String> further = new TreeSet<>(extra);
        further.retainAll(HISTORIES);
        if (!further.isEmpty()) {
            reporter.publishEntry(sabotage.name() + " is also caught by", further.toString());
        }
        extra.removeAll(HISTORIES);
        assertThat(missing.isEmpty() && extra.isEmpty())
                .withFailMessage(() -> "the backend that " + sabotage.name()
                        + "\n  is declared to fail, and passed: " + missing
                        + "\n  failed, and is not declared to:  " + extra
                        + extra.stream()
                                .flatMap(clause -> findings.failures(clause).stream())
                                .map(failure -> "\n" + failure.message())
                                .collect(joining()))
                .isTrue();
    }

    private static void expectWords(Findings findings, String clause, String words) {
        assertThat(findings.failures(clause))
                .as("what the failures of %s say", clause)
                .extracting(Gallery::story)
                .anySatisfy(story -> assertThat(story).contains(words));
    }

    private static String story(FailureReport failure) {
        return failure.expected() + "\n" + failure.seen();
    }

    @Test
    void every_clause_catches_a_saboteur() {
        assertThat(saboteurs().stream().flatMap(sabotage -> sabotage.caughtBy().keySet().stream()))
                .as("clauses that catch someone")
                .containsAll(ids(protocol().clauses()));
    }

    @Test
    void each_saboteur_declares_a_clause_once() {
        assertThat(saboteurs()).allSatisfy(sabotage -> {
            assertThat(sabotage.caughtBy())
                    .as("the clauses that are the point of the backend that %s", sabotage)
                    .isNotEmpty()
                    .doesNotContainValue("")
                    .doesNotContainKeys(sabotage.alsoBy().toArray(String[]::new));
            assertThat(sabotage.perhapsBy())
                    .as("the clauses that may catch the backend that %s", sabotage)
                    .doesNotContainAnyElementsOf(sabotage.certain());
        });
    }

    @Test
    void names_are_unique() {
        assertThat(saboteurs().stream().map(Sabotage::name)).doesNotHaveDuplicates();
    }

    @Test
    void honest_backends_pass_every_test() {
        Set<String> passed = new TreeSet<>();
        Set<String> notSupported = new TreeSet<>();
        for (HarnessSource source : honest()) {
            Findings findings = Findings.of(source);
            assertThat(findings.troubles())
                    .as("what kept clauses from running on the %s", source.name())
                    .isEmpty();
            assertThat(findings.clauses(Outcome.FAILED))
                    .as("clauses that failed on the %s", source.name())
                    .isEmpty();
            passed.addAll(findings.clauses(Outcome.PASSED));
            notSupported.addAll(findings.clauses(Outcome.NOT_SUPPORTED));
        }
        assertThat(passed).as("clauses that passed").containsAll(ids(protocol().clauses()));
        assertThat(notSupported)
                .as("clauses that were seen without the capability that they need")
                .containsAll(ids(protocol().clauses().stream()
                        .filter(clause -> clause.needs().isPresent())
                        .toList()));
    }

    private static List<String> ids(List<ClauseSpec> clauses) {
        return clauses.stream().map(ClauseSpec::id).toList();
    }
}
