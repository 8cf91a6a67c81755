package io.bluestar.testkit.cli;

import io.bluestar.persistence.seed.SeedCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command. */
@Command(
        name = "bluestar",
        description = "Persistence for payroll agents, and the testkit that proves any backend right.",
        mixinStandardHelpOptions = true,
        versionProvider = BlueStar.Version.class,
        synopsisSubcommandLabel = "COMMAND")
public final class BlueStar implements Runnable {
    @Spec
    private CommandSpec spec;

    private BlueStar() {}

    /** Runs the command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        Logging.keepQuiet();
        System.exit(run(Screen.ofProcess(), arguments));
    }

    /**
     * Runs the command.
     *
     * @return 0 done or certified, 1 not certified or failed, 2 could not run
     */
    public static int run(Screen screen, String... arguments) {
        CommandLine command = new CommandLine(new BlueStar())
                .addSubcommand(new CertifyCommand(screen))
                .addSubcommand(new ClausesCommand(screen))
                .addSubcommand(new VerifyReportCommand(screen))
                .addSubcommand(new CompareCommand(screen))
                .addSubcommand(new EmulatorsCommand(screen))
                .addSubcommand(new SeedCommand(new BackendSeedTargets(screen.out())));
        // The last: they apply to the subcommands that were added before.
        command.setOut(screen.out())
                .setErr(screen.err())
                .setColorScheme(CommandLine.Help.defaultColorScheme(
                        screen.style().colours() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF))
                .setCaseInsensitiveEnumValuesAllowed(true)
                // Or -http://host would be taken for -h, and answered with help and success.
                .setPosixClusteredShortOptionsAllowed(false)
                .setParameterExceptionHandler(BlueStar::refuse)
                .setExecutionExceptionHandler((failure, failed, parsed) -> {
                    failed.getErr().println("bluestar " + failed.getCommandName() + " failed; this is a fault of it:");
                    failure.printStackTrace(failed.getErr());
                    return ExitCode.COULD_NOT_RUN;
                });
        int exitCode = command.execute(arguments);
        screen.out().flush();
        screen.err().flush();
        return exitCode;
    }

    private static int refuse(ParameterException wrong, String[] arguments) {
        CommandLine command = wrong.getCommandLine();
        String name = command.getCommandSpec().qualifiedName();
        command.getErr().println(name + ": " + Echo.of(wrong.getMessage()));
        if (!CommandLine.UnmatchedArgumentException.printSuggestions(wrong, command.getErr())) {
            command.getErr().println("See " + name + " --help");
        }
        return ExitCode.COULD_NOT_RUN;
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "say what to do: certify, clauses, verify-report, compare, emulators or seed");
    }

    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = BlueStar.class.getPackage().getImplementationVersion();
            return new String[] {"bluestar " + (version == null ? "development" : version)};
        }
    }
}
