package io.bluestar.testkit.certifier.runner;

import io.bluestar.testkit.certifier.RunLoader;
import io.bluestar.testkit.certifier.SkipAfterFailure;
import io.bluestar.testkit.contracts.dynamodb.DynamoDbRulesContract;
import io.bluestar.testkit.contracts.dynamodb.DynamoDbRulesHarness;
import io.bluestar.testkit.contracts.options.RunOptions;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SkipAfterFailure.class)
@AddLifecycleHook(SkipAfterFailure.class)
final class DynamoDbRulesContractRunner extends DynamoDbRulesContract {
    @Override
    public DynamoDbRulesHarness harness() {
        return RunLoader.harnessOf(getClass(), DynamoDbRulesHarness.class);
    }

    @Override
    public RunOptions options() {
        return RunLoader.optionsOf(getClass());
    }
}
