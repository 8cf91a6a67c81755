package io.bluestar.testkit.contracts.trial;

import io.bluestar.testkit.contracts.Clause;
import io.bluestar.testkit.contracts.clause.Capability;
import io.bluestar.testkit.contracts.clause.ClauseSpec;
import io.bluestar.testkit.contracts.harness.Harness;
import io.bluestar.testkit.contracts.options.RunOptions;
import java.util.Optional;

/** Whether a test of a clause applies to a backend. */
final class Applicability {
    private Applicability() {}

    /** Why the test is not to be run; empty if it is. */
    static Optional<String> whyNot(Clause test, ClauseSpec clause, Harness harness, RunOptions options) {
        if (clause.since() > options.contract()) {
            return Optional.of(clause.id() + " was not run: it stands since version " + clause.since()
                    + " of the contract, and version " + options.contract() + " was asked for");
        }
        if (!harness.profiles().contains(clause.profile())) {
            return Optional.of(clause.id() + " was not run: the harness does not claim the profile " + clause.profile()
                    + " (" + clause.profile().meaning() + ")");
        }
        Optional<Capability> needed = clause.needs();
        boolean declared = needed.map(harness::can).orElse(true);
        if (declared == test.refusal()) {
            return Optional.of(clause.id() + " does not apply here: the capability " + needed.orElseThrow() + " is "
                    + (declared ? "" : "not ") + "declared");
        }
        return Optional.empty();
    }
}
