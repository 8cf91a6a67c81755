package io.bluestar.contracttests.othermakes;

import io.bluestar.testkit.contracts.files.FileStoreContract;
import io.bluestar.testkit.contracts.files.FileStoreHarness;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A file store on the local disk keeps the contract of file stores. */
@Execution(ExecutionMode.CONCURRENT)
class LocalDiskFilesContractTest extends FileStoreContract {
    @Override
    public FileStoreHarness harness() {
        return new LocalDiskHarness();
    }
}
