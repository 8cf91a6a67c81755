package io.bluestar.testkit.contracts.saboteurs.rules;

import static io.bluestar.testkit.contracts.saboteurs.rules.BrokenRulesStores.hanging;
import static io.bluestar.testkit.contracts.saboteurs.rules.BrokenRulesStores.server;
import static io.bluestar.testkit.contracts.saboteurs.rules.BrokenRulesStores.unreachable;

import io.bluestar.testkit.contracts.rules.RulesStoreHarness;
import io.bluestar.testkit.contracts.saboteurs.Sabotage;
import io.bluestar.testkit.contracts.saboteurs.server.ServerFaults;
import io.bluestar.testkit.contracts.saboteurs.server.SilentServer;
import java.util.EnumSet;
import java.util.List;

/** Stores without a server that say so in the wrong way. */
final class FailureSaboteurs {
    static final List<Sabotage<RulesStoreHarness>> ALL = List.of(
            unreachable("TakesAFailingServerForEmptyTables", () -> RulesHarness.honest(new SharedRules()))
                    .caughtBy("RULES-60", "and no answer")
                    .alsoBy("RULES-61", "RULES-63", "RULES-64"),
            server("LetsClientExceptionsEscape", ServerFaults.LetsClientExceptionsEscape::new)
                    .caughtBy("RULES-60", "UncheckedIOException")
                    .alsoBy("RULES-61", "RULES-63"),
            server("ForgetsTheKey", ServerFaults.ForgetsWhatWasAskedFor::new).caughtBy("RULES-61", "hold Some-planId"),
            server("ForgetsTheCause", ServerFaults.ForgetsTheCause::new)
                    .caughtBy("RULES-61", "be the failure underneath"),
            hanging("WaitsForEver", ServerFaults.WaitsForEver::new)
                    .caughtBy("RULES-62", "to end within failureBound()")
                    .alsoBy("RULES-60", "RULES-61", "RULES-63"),
            server("TellsThePassword", ServerFaults.TellsThePassword::new)
                    .caughtBy("RULES-63", "no secret of the harness"),
            server("SwallowsInterrupts", ServerFaults.SwallowsInterrupts::new)
                    .caughtBy("RULES-64", "set the interrupt flag again"),
            unreachable(
                            "AsksTheServerFirst",
                            () -> new CarelessRules(
                                    new SilentReader(new SilentServer()), EnumSet.allOf(CarelessRules.Check.class)))
                    .caughtBy("RULES-65", "on a server that does not answer"),
            hanging("WaitsForItsServerInClose", ServerFaults.WaitsForItsServerInClose::new)
                    .caughtBy("RULES-66", "close()")
                    .alsoBy("RULES-65"),
            server("FailsToCloseWithoutItsServer", ServerFaults.FailsToClose::new)
                    .caughtBy("RULES-66", "whose server does not answer")
                    .alsoBy("RULES-65"));

    private FailureSaboteurs() {}
}
