package io.bluestar.testkit.cli;

import io.bluestar.testkit.certifier.report.ConformanceFile;
import io.bluestar.testkit.certifier.report.ConformanceFile.Verification;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code bluestar verify-report}. */
@Command(
        name = "verify-report",
        description = {
            "Says whether conformance.json is as it was written.",
            "It tells accidental changes, not forgery: only a run of your own, or a signature, tells whether a report is true."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:each report is as it was written, whatever it says of its backends",
            "1:one was changed, or is no report whose digest can be compared",
            "2:one cannot be read"
        })
final class VerifyReportCommand implements Callable<Integer> {
    private final Screen screen;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "The conformance.json of a certification")
    private List<Path> files = List.of();

    VerifyReportCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() {
        int worst = ExitCode.OK;
        for (Path file : files) {
            worst = Math.max(worst, verify(file));
        }
        return worst;
    }

    private int verify(Path file) {
        try {
            Verification verification = ConformanceFile.verify(file);
            screen.out().println(verification.message());
            return verification.isUnchanged() ? ExitCode.OK : ExitCode.NOT_CERTIFIED;
        } catch (IOException e) {
            screen.err()
                    .println("bluestar verify-report: cannot read " + Echo.of(file.toString()) + ": "
                            + Echo.of(e.toString()));
            return ExitCode.COULD_NOT_RUN;
        }
    }
}
