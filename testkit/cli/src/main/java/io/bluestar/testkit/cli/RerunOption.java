package io.bluestar.testkit.cli;

import io.bluestar.testkit.certifier.HarnessSource;
import io.bluestar.testkit.certifier.report.ConformanceReport;
import io.bluestar.testkit.certifier.report.FailureReport;
import io.bluestar.testkit.certifier.report.text.Harmless;
import io.bluestar.testkit.certifier.report.text.Words;
import io.bluestar.testkit.certifier.rerun.Difference;
import io.bluestar.testkit.certifier.rerun.Rerun;
import io.bluestar.testkit.certifier.rerun.RerunResult;
import io.bluestar.testkit.contracts.options.RunOptions;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import picocli.CommandLine.Option;

/** The options of {@code verify-report} that run a report again, and what they do. */
final class RerunOption {
    @Option(
            names = "--sample",
            paramLabel = "NUMBER",
            description =
                    "Run so many clauses again, chosen at random, with the seed and the effort of the report. Bundled"
                            + " backends are at hand; of others say where their harness is")
    private Optional<Integer> sample = Optional.empty();

    @Option(names = "--all", description = "Run everything again that the report is about")
    private boolean all;

    @Option(
            names = "--sample-seed",
            paramLabel = "NUMBER",
            description = "Chooses the clauses of --sample, to choose the same again; default: another each time")
    private Optional<Long> sampleSeed = Optional.empty();

    @Option(
            names = "--harness",
            paramLabel = "CLASS",
            description = "Harness of the backend, the one that the report names; without it, those that"
                    + " META-INF/services/io.bluestar.testkit.contracts.harness.Harness on the class path names."
                    + " Repeatable")
    private List<String> harnesses = List.of();

    @Option(
            names = {"--classpath", "-cp"},
            paramLabel = "PATHS",
            description = "Where the harness and its libraries are: jars, folders of classes, and folder/* for all its"
                    + " jars; separated as in Java's own option, or repeated")
    private List<String> classPath = List.of();

    /** What is wrong with the options together, if anything is. */
    Optional<String> whyWrong() {
        if (all && sample.isPresent()) {
            return Optional.of("--all and --sample are both there: run all clauses again, or some");
        }
        if (sample.isPresent() && sample.get() < 1) {
            return Optional.of("--sample: " + sample.get() + " clauses show nothing: 1 is the least");
        }
        if (sample.isEmpty() && sampleSeed.isPresent()) {
            return Optional.of("--sample-seed chooses clauses for --sample: say how many");
        }
        if (!isAsked() && !(harnesses.isEmpty() && classPath.isEmpty())) {
            return Optional.of("--harness and --classpath are for running again: say --sample 20, such as, or --all");
        }
        return Optional.empty();
    }

    private boolean isAsked() {
        return all || sample.isPresent();
    }

    /**
     * Runs the report again, if that was asked for.
     *
     * @param complaints hears why it could not be
     * @return the exit code
     */
    int of(ConformanceReport report, Screen screen, Consumer<String> complaints) {
        if (!isAsked()) {
            return ExitCode.OK;
        }
        Rerun rerun;
        List<HarnessSource> sources;
        try {
            long seed = sampleSeed.orElseGet(RunOptions::randomSeed);
            rerun = all ? Rerun.ofAll(report) : Rerun.ofSample(report, sample.orElseThrow(), seed);
            sources = new RerunSources(harnesses, classPath).of(rerun.harnesses());
            screen.out().println(announcement(report, rerun, seed));
        } catch (IllegalArgumentException e) {
            complaints.accept("cannot run it again: " + Echo.of(Harmless.line(e.getMessage())));
            return ExitCode.COULD_NOT_RUN;
        }
        RerunResult result;
        try (Progress progress = new Progress(screen, false)) {
            result = rerun.run(sources, progress);
        }
        result.differences().forEach(difference -> screen.out().println(told(difference)));
        result.hindrances().forEach(hindrance -> complaints.accept("cannot run it again: " + Harmless.line(hindrance)));
        screen.out().println(conclusion(result));
        if (!result.differences().isEmpty()) {
            return ExitCode.NOT_CERTIFIED;
        }
        return result.agrees() ? ExitCode.OK : ExitCode.COULD_NOT_RUN;
    }

    private String announcement(ConformanceReport report, Rerun rerun, long seed) {
        return "Running again " + (all ? "all " : "") + rerun.clauses().size() + " clauses"
                + (all ? "" : ", chosen by --sample-seed " + seed + ": " + String.join(", ", rerun.clauses()))
                + "; as the report, with effort " + report.effort() + ", " + Words.seeds(report) + ", contract "
                + report.contractVersion();
    }

    private static String told(Difference difference) {
        StringBuilder text = new StringBuilder("Otherwise: ")
                .append(Harmless.line(difference.what()))
                .append("\n  the report says:  ")
                .append(Harmless.line(difference.claimed()))
                .append("\n  this run:         ")
                .append(Harmless.line(difference.seen()));
        for (FailureReport failure : difference.failures()) {
            text.append("\n    ").append(Harmless.line(failure.test()));
            text.append("\n      expected:  ").append(Harmless.folded(failure.expected()));
            text.append("\n      seen:      ").append(Harmless.folded(failure.seen()));
        }
        return text.toString();
    }

    private String conclusion(RerunResult result) {
        String outcomes = Words.number(result.compared(), "outcome");
        if (!result.differences().isEmpty()) {
            return "Disagreed: " + Words.number(result.differences().size(), "difference") + ", " + outcomes
                    + " compared. The report is not true of the backend that ran here, or what differs is chance, such as"
                    + " a race: run it once more";
        }
        if (!result.hindrances().isEmpty()) {
            return "Not run again: nothing is known of what could not be";
        }
        return "Agreed: " + outcomes + " came out as the report says"
                + (all ? "" : "; of the clauses that were not chosen this shows nothing");
    }
}
