package io.bluestar.testkit.contracts.saboteurs.rules;

import io.bluestar.testkit.contracts.rules.RulesStoreContract;
import io.bluestar.testkit.contracts.rules.RulesStoreHarness;
import io.bluestar.testkit.contracts.saboteurs.Verdicts;

/** The contract, over whatever backend is on trial; named so that no test runner picks it up by itself. */
final class RulesSuiteUnderTest extends RulesStoreContract {
    @Override
    public RulesStoreHarness harness() {
        return Verdicts.harness(RulesStoreHarness.class);
    }
}
