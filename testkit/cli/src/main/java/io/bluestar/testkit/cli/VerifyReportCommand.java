package io.bluestar.testkit.cli;

import io.bluestar.testkit.certifier.report.ClauseSet;
import io.bluestar.testkit.certifier.report.ConformanceFile;
import io.bluestar.testkit.certifier.report.ConformanceFile.Verification;
import io.bluestar.testkit.certifier.report.ConformanceReader;
import io.bluestar.testkit.certifier.report.ConformanceReport;
import io.bluestar.testkit.certifier.report.ContradictoryReportException;
import io.bluestar.testkit.certifier.report.UnreadableReportException;
import io.bluestar.testkit.certifier.report.signature.ReportSignature;
import io.bluestar.testkit.certifier.report.signature.TrustedKeys;
import io.bluestar.testkit.certifier.report.signature.UnreadableSignatureException;
import io.bluestar.testkit.certifier.report.text.Harmless;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code bluestar verify-report}. */
@Command(
        name = "verify-report",
        description = {
            "Says whether conformance.json is as it was written, who signed it, and whether it is true.",
            "The digest in it tells accidental changes, not forgery. A signature beside it, conformance.json.sig, tells"
                    + " who stands for it, if you name the key that you trust. Only a run of your own, of all clauses or"
                    + " of some chosen at random, tells whether it is true."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:each report is as it was written, whatever it says of its backends, and what else was asked for agreed",
            "1:one was changed or contradicts itself, its signature is wrong or the one asked for is missing, or a clause"
                    + " came out otherwise",
            "2:could not tell: one cannot be read, or not be run again"
        })
final class VerifyReportCommand implements Callable<Integer> {
    private final Screen screen;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "The conformance.json of a certification")
    private List<Path> files = List.of();

    @Option(
            names = "--public-key",
            paramLabel = "FILE",
            description =
                    "The public key that you trust, or several, a line each, as in id_ed25519.pub: one of them must"
                            + " have signed each report")
    private Optional<Path> publicKey = Optional.empty();

    @Mixin
    private RerunOption rerun = new RerunOption();

    VerifyReportCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() {
        Optional<String> wrong = rerun.whyWrong();
        if (wrong.isPresent()) {
            throw new ParameterException(spec.commandLine(), wrong.get());
        }
        Optional<TrustedKeys> trusted = publicKey.map(this::trusted);
        int worst = ExitCode.OK;
        for (Path file : files) {
            worst = Math.max(worst, verify(file, trusted));
        }
        return worst;
    }

    private TrustedKeys trusted(Path file) {
        try {
            return TrustedKeys.read(file);
        } catch (IOException e) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--public-key: cannot read " + file + ": " + e.getClass().getSimpleName());
        } catch (UnreadableSignatureException e) {
            throw new ParameterException(spec.commandLine(), "--public-key: " + e.getMessage());
        }
    }

    private int verify(Path file, Optional<TrustedKeys> trusted) {
        try {
            // Once: what is compared, checked and run again has to be the same.
            byte[] bytes = Files.readAllBytes(file);
            Verification verification = ConformanceFile.verify(file, bytes);
            screen.out().println(verification.message());
            ReportSignature.Check signature = ReportSignature.check(file, bytes, trusted);
            screen.out().println(signature.message());
            if (!verification.isUnchanged() || !signature.isFine()) {
                return ExitCode.NOT_CERTIFIED;
            }
            return verify(ConformanceReader.read(file, bytes));
        } catch (IOException e) {
            complain("cannot read " + Echo.of(file.toString()) + ": " + Echo.of(e.toString()));
            return ExitCode.COULD_NOT_RUN;
        } catch (ContradictoryReportException e) {
            screen.out().println(e.getMessage());
            return ExitCode.NOT_CERTIFIED;
        } catch (UnreadableReportException e) {
            complain(e.getMessage());
            return ExitCode.COULD_NOT_RUN;
        }
    }

    private int verify(ConformanceReport report) {
        if (ClauseSet.isOfThisKit(report)) {
            List<String> contradictions = ClauseSet.contradictions(report);
            contradictions.forEach(one -> screen.out().println("Contradiction: " + Harmless.line(one)));
            if (!contradictions.isEmpty()) {
                return ExitCode.NOT_CERTIFIED;
            }
        }
        return rerun.of(report, screen, this::complain);
    }

    private void complain(String message) {
        screen.err().println("bluestar verify-report: " + message);
    }
}
