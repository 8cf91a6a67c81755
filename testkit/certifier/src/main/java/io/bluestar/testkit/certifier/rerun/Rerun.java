package io.bluestar.testkit.certifier.rerun;

import io.bluestar.testkit.certifier.CertificationListener;
import io.bluestar.testkit.certifier.Certifier;
import io.bluestar.testkit.certifier.ClauseFilter;
import io.bluestar.testkit.certifier.HarnessSource;
import io.bluestar.testkit.certifier.report.ClauseResult;
import io.bluestar.testkit.certifier.report.ClauseSet;
import io.bluestar.testkit.certifier.report.ConformanceReport;
import io.bluestar.testkit.certifier.report.Outcome;
import io.bluestar.testkit.certifier.report.SubjectReport;
import io.bluestar.testkit.certifier.report.text.Hindrance;
import io.bluestar.testkit.contracts.options.Effort;
import io.bluestar.testkit.contracts.options.RunOptions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/**
 * Runs clauses of a report again, on the same harnesses, with its seeds, its effort and its version of the contracts, and
 * compares what comes out. Of clauses chosen at random it tells as much as a random sample does; immutable.
 */
public final class Rerun {
    private final ConformanceReport claimed;
    private final RunOptions options;
    private final ClauseFilter filter;
    private final List<String> clauses;

    private Rerun(ConformanceReport claimed, RunOptions options, ClauseFilter filter, List<String> clauses) {
        this.claimed = claimed;
        this.options = options;
        this.filter = filter;
        this.clauses = clauses;
    }

    /**
     * A rerun of everything that the report is about.
     *
     * @throws IllegalArgumentException if this kit cannot run it again, with the reason and the way out
     */
    public static Rerun ofAll(ConformanceReport claimed) {
        RunOptions options = optionsOf(claimed);
        List<String> clauses = clauses(claimed, false);
        return new Rerun(claimed, options, filterOf(claimed), clauses);
    }

    /**
     * A rerun of clauses chosen at random from those that the report says anything of but that they did not run.
     *
     * @param size how many, 1 or more; all, if there are no more
     * @param seed chooses: the same one the same clauses. It should not be known to whoever made the report.
     * @throws IllegalArgumentException if this kit cannot run it again, with the reason and the way out
     */
    public static Rerun ofSample(ConformanceReport claimed, int size, long seed) {
        if (size < 1) {
            throw new IllegalArgumentException("a sample of " + size + " clauses shows nothing: 1 is the least");
        }
        RunOptions options = optionsOf(claimed);
        List<String> all = new ArrayList<>(clauses(claimed, true));
        // Mixed first: seeds beside each other would begin with the same choice.
        Collections.shuffle(all, new Random(new SplittableRandom(seed).nextLong()));
        List<String> some = all.stream().limit(size).sorted().toList();
        return new Rerun(claimed, options, ClauseFilter.of(some), some);
    }

    private static RunOptions optionsOf(ConformanceReport claimed) {
        if (!ClauseSet.isOfThisKit(claimed)) {
            throw new IllegalArgumentException("it is of kit " + claimed.kitVersion() + " and version "
                    + claimed.contractVersion() + " of the contracts, clause set " + claimed.clauseSetDigest()
                    + ", which this kit does not have: run it again with that kit");
        }
        return new RunOptions(Effort.parse(claimed.effort()), claimed.seed(), claimed.contractVersion());
    }

    private static ClauseFilter filterOf(ConformanceReport claimed) {
        return claimed.clauseFilter().isEmpty() ? ClauseFilter.ALL : ClauseFilter.of(claimed.clauseFilter());
    }

    /** The clauses that were not left out; as a sample only those of which there is more to see. */
    private static List<String> clauses(ConformanceReport claimed, boolean ran) {
        ClauseFilter filter = filterOf(claimed);
        List<String> clauses = claimed.subjects().stream()
                .flatMap(subject -> subject.results().stream())
                .filter(result -> !ran || result.outcome() != Outcome.NOT_RUN)
                .map(result -> result.clause().id())
                .filter(filter::matches)
                .distinct()
                .sorted()
                .toList();
        if (clauses.isEmpty()) {
            throw new IllegalArgumentException("it claims nothing that could be run again: no clause ran");
        }
        return clauses;
    }

    /** The ids of the clauses that are run again, in their order. */
    public List<String> clauses() {
        return clauses;
    }

    /** The class names of the harnesses that it takes. */
    public Set<String> harnesses() {
        return claimed.subjects().stream().map(SubjectReport::harness).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Runs them.
     *
     * @param sources make the {@link #harnesses()}
     * @param listener hears how it goes
     */
    public RerunResult run(List<HarnessSource> sources, CertificationListener listener) {
        ConformanceReport seen = Certifier.standard()
                .clauses(filter)
                .protocols(
                        claimed.subjects().stream().map(SubjectReport::protocol).collect(Collectors.toSet()))
                .options(options)
                .repetitions(claimed.repetitions())
                .reportingTo(listener)
                .certify(sources);
        return compared(seen);
    }

    private RerunResult compared(ConformanceReport seen) {
        List<Difference> differences = new ArrayList<>();
        List<String> hindrances = new ArrayList<>(seen.unavailable().stream()
                .map(one -> one.name() + " could not be run: " + one.reason())
                .toList());
        int compared = 0;
        for (SubjectReport subject : claimed.subjects()) {
            List<SubjectReport> again = seen.subjects().stream()
                    .filter(other -> other.protocol() == subject.protocol()
                            && other.harness().equals(subject.harness()))
                    .toList();
            if (again.isEmpty() && seen.unavailable().isEmpty()) {
                hindrances.add(subject.backend() + " under " + subject.protocol() + ": no harness " + subject.harness()
                        + " for it was run");
            }
            for (SubjectReport other : again) {
                ClaimCheck check = new ClaimCheck(subject, other);
                differences.addAll(check.ofDeclarations());
                List<ClauseResult> results = results(subject);
                compared += results.size();
                results.forEach(result -> check.of(result).ifPresent(differences::add));
            }
        }
        return new RerunResult(compared, differences, hindrances);
    }

    private List<ClauseResult> results(SubjectReport subject) {
        return subject.results().stream()
                .filter(result -> clauses.contains(result.clause().id()))
                .filter(result -> !Hindrance.isLeftOut(claimed, result))
                .toList();
    }
}
