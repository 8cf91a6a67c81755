package io.bluestar.contracttests;

import io.bluestar.testkit.cli.bundled.MemoryFilesHarness;
import io.bluestar.testkit.contracts.files.FileStoreContract;
import io.bluestar.testkit.contracts.files.FileStoreHarness;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The in-memory file store keeps the contract of file stores. */
@Execution(ExecutionMode.CONCURRENT)
class MemoryFilesContractTest extends FileStoreContract {
    @Override
    public FileStoreHarness harness() {
        return new MemoryFilesHarness();
    }
}
