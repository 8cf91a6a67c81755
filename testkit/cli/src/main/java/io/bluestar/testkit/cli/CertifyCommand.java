package io.bluestar.testkit.cli;

import io.bluestar.testkit.certifier.Certifier;
import io.bluestar.testkit.certifier.ClauseFilter;
import io.bluestar.testkit.certifier.HarnessSource;
import io.bluestar.testkit.certifier.console.ConsoleTable;
import io.bluestar.testkit.certifier.report.ConformanceReport;
import io.bluestar.testkit.certifier.report.format.ReportFormat;
import io.bluestar.testkit.contracts.Protocol;
import io.bluestar.testkit.contracts.clause.ClauseRegistry;
import io.bluestar.testkit.contracts.options.Effort;
import io.bluestar.testkit.contracts.options.RunOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code bluestar certify}. */
@Command(
        name = "certify",
        description = {
            "Runs the contracts and writes reports: conformance.json, .html and .md, junit.xml and badge.svg.",
            "Without options, all bundled backends on embedded servers; with --harness or --classpath, yours."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:certified: every MUST clause of the claimed profiles passed on every backend",
            "1:not certified",
            "2:could not run: wrong options, a harness or a server that cannot be had"
        })
final class CertifyCommand implements Callable<Integer> {
    private final Screen screen;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--backend",
            paramLabel = "NAME",
            split = ",",
            description = "Bundled backend to certify: memory, redis, s3, dynamodb, caching. Repeatable; default: all")
    private List<BundledBackend> backends = List.of();

    @Option(
            names = "--harness",
            paramLabel = "CLASS",
            description = "Harness of your backend, such as com.acme.MyHarness; without it, those that"
                    + " META-INF/services/io.bluestar.testkit.contracts.harness.Harness on the class path names."
                    + " Repeatable")
    private List<String> harnesses = List.of();

    @Option(
            names = {"--classpath", "-cp"},
            paramLabel = "PATHS",
            description = "Where the harness and its libraries are: jars, folders of classes, and folder/* for all its"
                    + " jars; separated as in Java's own option, or repeated")
    private List<String> classPath = List.of();

    @Option(
            names = "--protocol",
            paramLabel = "NAME",
            split = ",",
            description = "Run only the contracts of these protocols: ${COMPLETION-CANDIDATES}. The certificate is for"
                    + " them alone, and names them. Repeatable")
    private List<Protocol> protocols = List.of();

    @Option(
            names = "--clause",
            paramLabel = "GLOB",
            split = ",",
            description = "Run only these clauses, such as CACHE-0*. Nothing is certified then. Repeatable")
    private List<String> clauses = List.of();

    @Option(
            names = "--report-dir",
            paramLabel = "FOLDER",
            defaultValue = ".",
            description = "Where to write the reports; default: the current folder")
    private Path reportFolder;

    @Option(
            names = "--format",
            paramLabel = "FORM",
            split = ",",
            description = "Reports to write: json, html, markdown, junit, badge. Repeatable; default: all")
    private List<ReportFormat> formats = List.of(ReportFormat.values());

    @Option(
            names = "--effort",
            paramLabel = "HOW",
            description = "How much the random suites try: quick, thorough (a thousand times as much: hours), or a"
                    + " multiple of quick, such as 20; default: quick")
    private String effort = "quick";

    @Option(
            names = "--seed",
            paramLabel = "NUMBER",
            description =
                    "Where random numbers begin, to make the same calls as an earlier run; default: another each time")
    private long seed = RunOptions.randomSeed();

    @Option(
            names = "--repeat",
            paramLabel = "TIMES",
            description = "Run everything so many times, with the seed and those that follow it; certified is what was"
                    + " certified each time; default: 1")
    private int repetitions = 1;

    @Option(
            names = "--fail-fast",
            description = "Begin nothing any more once a MUST has failed that is no known deviation")
    private boolean failFast;

    @Option(
            names = "--contract",
            paramLabel = "VERSION",
            description = "Certify against an older version of the contracts; default: the newest")
    private int contract = ClauseRegistry.CONTRACT_VERSION;

    CertifyCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() {
        ClauseFilter filter = filter();
        RunOptions options = options();
        checkRepetitions();
        checkReportFolder();
        List<HarnessSource> sources = sources();
        ConformanceReport report;
        try (Progress progress = new Progress(screen, filter.isAll())) {
            report = Certifier.standard()
                    .clauses(filter)
                    .protocols(chosenProtocols())
                    .options(options)
                    .repetitions(repetitions)
                    .failFast(failFast)
                    .reportingTo(progress)
                    .certify(sources);
        }
        screen.out().print(new ConsoleTable(screen.style()).render(report));
        if (!write(report) || !report.unavailable().isEmpty()) {
            return ExitCode.COULD_NOT_RUN;
        }
        return report.certified() ? ExitCode.OK : ExitCode.NOT_CERTIFIED;
    }

    private ClauseFilter filter() {
        try {
            return ClauseFilter.of(clauses);
        } catch (IllegalArgumentException e) {
            throw refused("--clause: " + e.getMessage());
        }
    }

    private RunOptions options() {
        Effort chosen;
        try {
            chosen = Effort.parse(effort);
        } catch (IllegalArgumentException e) {
            throw refused("--effort: " + e.getMessage());
        }
        try {
            return new RunOptions(chosen, seed, contract);
        } catch (IllegalArgumentException e) {
            throw refused("--contract: " + e.getMessage());
        }
    }

    private List<HarnessSource> sources() {
        try {
            return new SourceChoice(backends, harnesses, classPath, chosenProtocols()).sources();
        } catch (IllegalArgumentException e) {
            throw refused(e.getMessage());
        }
    }

    private Set<Protocol> chosenProtocols() {
        return protocols.isEmpty() ? Set.of() : EnumSet.copyOf(protocols);
    }

    private void checkRepetitions() {
        if (repetitions < 1) {
            throw refused("--repeat: " + repetitions + " is no number of runs: 1 is the least");
        }
    }

    /** Before the run: it would be a pity afterwards. */
    private void checkReportFolder() {
        try {
            Files.createDirectories(reportFolder);
        } catch (IOException e) {
            throw refused("--report-dir: " + reportFolder.toAbsolutePath() + " cannot be made: " + e);
        }
        if (!Files.isWritable(reportFolder)) {
            throw refused("--report-dir: " + reportFolder.toAbsolutePath() + " cannot be written to");
        }
    }

    private boolean write(ConformanceReport report) {
        boolean written = true;
        for (ReportFormat format : formats) {
            Path file = reportFolder.resolve(format.fileName());
            try {
                format.write(report, reportFolder);
                screen.out().println("Report: " + file.normalize());
            } catch (IOException e) {
                screen.err().println("bluestar certify: cannot write " + file.toAbsolutePath() + ": " + e);
                written = false;
            }
        }
        return written;
    }

    private ParameterException refused(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
