package io.bluestar.testkit.cli;

import io.bluestar.testkit.certifier.ClauseFilter;
import io.bluestar.testkit.certifier.console.ClauseList;
import io.bluestar.testkit.contracts.Protocol;
import io.bluestar.testkit.contracts.clause.ClauseRegistry;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code bluestar clauses}. */
@Command(name = "clauses", description = "Lists the clauses of the contracts.", mixinStandardHelpOptions = true)
final class ClausesCommand implements Callable<Integer> {
    private final Screen screen;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "GLOB", arity = "0..*", description = "Only these, such as CACHE-0*")
    private List<String> globs = List.of();

    @Option(
            names = "--protocol",
            paramLabel = "NAME",
            split = ",",
            description = "Only those of a protocol: ${COMPLETION-CANDIDATES}")
    private List<Protocol> protocols = List.of();

    @Option(
            names = {"-l", "--long"},
            description = "Also why each matters, where it comes from and what to check when it fails")
    private boolean detailed;

    @Option(
            names = "--contract",
            paramLabel = "VERSION",
            description = "Those of an older version of the contracts; default: the newest")
    private int contract = ClauseRegistry.CONTRACT_VERSION;

    ClausesCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() {
        ClauseFilter filter;
        try {
            filter = ClauseFilter.of(globs);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        }
        try {
            ClauseRegistry.checkVersion(contract);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--contract: " + e.getMessage());
        }
        List<Protocol> chosen = protocols.isEmpty() ? List.of(Protocol.values()) : protocols;
        screen.out().print(new ClauseList(screen.style(), detailed).render(chosen, filter, contract));
        return ExitCode.OK;
    }
}
