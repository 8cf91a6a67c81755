package io.bluestar.testkit.cli;

import io.bluestar.testkit.certifier.console.ComparisonTable;
import io.bluestar.testkit.certifier.report.ConformanceReader;
import io.bluestar.testkit.certifier.report.UnreadableReportException;
import io.bluestar.testkit.certifier.report.comparison.ComparedReport;
import io.bluestar.testkit.certifier.report.comparison.Comparison;
import io.bluestar.testkit.certifier.report.comparison.Grouping;
import io.bluestar.testkit.certifier.report.format.ComparisonFormat;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bluestar compare}. */
@Command(
        name = "compare",
        description = {
            "Tells what differs between reports: backends, environments or versions, clause by clause.",
            "Each conformance.json has to be as it was written, as verify-report checks it."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:compared; with --exit-code: and nothing differs",
            "1:with --exit-code: a clause differs, a report lacks what another has, or not the same could be run",
            "2:could not compare: a report that cannot be read or was changed, or nothing to hold against another"
        })
final class CompareCommand implements Callable<Integer> {
    private final Screen screen;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "A conformance.json; one alone: its backends")
    private List<String> files = List.of();

    @Option(
            names = "--by",
            paramLabel = "WHAT",
            defaultValue = "protocol",
            description = "What is held against each other: protocol (all backends under it) or backend (each with"
                    + " itself in the other reports, by its name); default: ${DEFAULT-VALUE}")
    private Grouping grouping;

    @Option(names = "--all", description = "Also show the clauses that are equal everywhere")
    private boolean all;

    @Option(names = "--exit-code", description = "Exit with 1 where something differs")
    private boolean differencesMatter;

    @Option(
            names = "--report-dir",
            paramLabel = "FOLDER",
            description = "Where to write comparison.html and comparison.md; default: the current folder if there is"
                    + " --format, else nowhere")
    private Optional<Path> folder = Optional.empty();

    @Option(
            names = "--format",
            paramLabel = "FORM",
            split = ",",
            description = "What to write: html, markdown. Repeatable; default: both if there is --report-dir")
    private List<ComparisonFormat> formats = List.of();

    CompareCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() {
        List<ComparedReport> reports = new ArrayList<>();
        for (String file : files) {
            read(file).ifPresent(reports::add);
        }
        if (reports.size() < files.size()) {
            return ExitCode.COULD_NOT_RUN;
        }
        Comparison comparison = Comparison.of(reports, grouping);
        if (!comparison.isComparable()) {
            complain(whyNot());
            return ExitCode.COULD_NOT_RUN;
        }
        screen.out().print(new ComparisonTable(screen.style(), all).render(comparison));
        if (!write(comparison)) {
            return ExitCode.COULD_NOT_RUN;
        }
        return differencesMatter && comparison.differs() ? ExitCode.NOT_CERTIFIED : ExitCode.OK;
    }

    private Optional<ComparedReport> read(String file) {
        try {
            return Optional.of(new ComparedReport(file, ConformanceReader.read(Path.of(file))));
        } catch (UnreadableReportException e) {
            complain(Echo.of(e.getMessage()));
        } catch (IOException e) {
            complain("cannot read " + Echo.of(file) + ": " + reason(e)
                    + "; name the conformance.json of a certification");
        } catch (InvalidPathException e) {
            complain(Echo.of(file) + " is no path: " + e.getReason());
        }
        return Optional.empty();
    }

    /** Without the path, which is told in the words of the user: what Java makes of a URI no longer looks like one. */
    private static String reason(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "there is no such file";
        }
        return e instanceof FileSystemException failure
                ? e.getClass().getSimpleName() + (failure.getReason() == null ? "" : ", " + failure.getReason())
                : Echo.of(e.toString());
    }

    private String whyNot() {
        return grouping == Grouping.BACKEND
                ? "no backend is in two of the reports under one name; --by protocol holds all backends of a protocol"
                        + " against each other"
                : "no protocol has two backends in " + (files.size() == 1 ? "this report" : "these reports")
                        + "; name reports of the same protocol";
    }

    private boolean write(Comparison comparison) {
        List<ComparisonFormat> asked =
                formats.isEmpty() && folder.isPresent() ? List.of(ComparisonFormat.values()) : formats;
        boolean written = true;
        for (ComparisonFormat format : asked) {
            Path file = folder.orElse(Path.of(".")).resolve(format.fileName());
            try {
                format.write(comparison, all, folder.orElse(Path.of(".")));
                screen.out().println("Comparison: " + file.normalize());
            } catch (IOException e) {
                complain("cannot write " + Echo.of(file.toAbsolutePath().toString()) + ": " + reason(e));
                written = false;
            }
        }
        return written;
    }

    private void complain(String message) {
        screen.err().println("bluestar compare: " + message);
    }
}
