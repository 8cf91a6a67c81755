package io.bluestar.testkit.certifier.runner;

import io.bluestar.testkit.certifier.RunLoader;
import io.bluestar.testkit.certifier.SkipAfterFailure;
import io.bluestar.testkit.contracts.files.FileStoreContract;
import io.bluestar.testkit.contracts.files.FileStoreHarness;
import io.bluestar.testkit.contracts.options.RunOptions;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SkipAfterFailure.class)
@AddLifecycleHook(SkipAfterFailure.class)
final class FileStoreContractRunner extends FileStoreContract {
    @Override
    public FileStoreHarness harness() {
        return RunLoader.harnessOf(getClass(), FileStoreHarness.class);
    }

    @Override
    public RunOptions options() {
        return RunLoader.optionsOf(getClass());
    }
}
