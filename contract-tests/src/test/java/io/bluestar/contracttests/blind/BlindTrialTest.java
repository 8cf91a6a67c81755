package io.bluestar.contracttests.blind;

import static org.assertj.core.api.Assertions.assertThat;

import io.bluestar.contracttests.blind.cache.BlindCacheFaults;
import io.bluestar.contracttests.blind.cache.BlindCacheFaults2;
import io.bluestar.contracttests.blind.caching.BlindCachingFaults;
import io.bluestar.contracttests.blind.caching.BlindCachingFaults2;
import io.bluestar.contracttests.blind.files.BlindFileFaults;
import io.bluestar.contracttests.blind.files.BlindFileFaults2;
import io.bluestar.contracttests.blind.rules.BlindRulesFaults;
import io.bluestar.contracttests.blind.rules.BlindRulesFaults2;
import io.bluestar.testkit.certifier.Certifier;
import io.bluestar.testkit.certifier.HarnessSource;
import io.bluestar.testkit.certifier.report.ConformanceReport;
import io.bluestar.testkit.certifier.report.Outcome;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What was broken without a look at the clauses is caught by some clause; several at a time, since they also wait. */
@Execution(ExecutionMode.CONCURRENT)
class BlindTrialTest {
    private static final Certifier CERTIFIER = Certifier.standard();

    /** Races need not show in the first run. */
    private static final int RUNS = 3;

    @TestFactory
    Stream<DynamicTest> faults_that_no_clause_was_written_for_are_caught() {
        return Stream.of(
                        BlindCacheFaults.all(),
                        BlindCacheFaults2.all(),
                        BlindFileFaults.all(),
                        BlindFileFaults2.all(),
                        BlindRulesFaults.all(),
                        BlindRulesFaults2.all(),
                        BlindCachingFaults.all(),
                        BlindCachingFaults2.all())
                .flatMap(List::stream)
                .map(fault -> DynamicTest.dynamicTest(
                        fault.name(),
                        () -> assertThat(Stream.generate(() -> clausesFailedBy(fault))
                                        .limit(RUNS)
                                        .anyMatch(clauses -> !clauses.isEmpty()))
                                .as("whether a clause catches " + fault.name() + ", which breaks: " + fault.violates())
                                .isTrue()));
    }

    private static Set<String> clausesFailedBy(Fault fault) {
        ConformanceReport report = CERTIFIER.certify(
                List.of(HarnessSource.of(fault.name(), () -> fault.harness().get())));
        assertThat(report.unavailable()).as("what kept harnesses from running").isEmpty();
        Set<String> failed = new TreeSet<>();
        report.subjects().stream()
                .flatMap(subject -> subject.results().stream())
                .filter(result -> result.outcome() == Outcome.FAILED)
                .forEach(result -> failed.add(result.clause().id()));
        return failed;
    }
}
