package io.bluestar.contracttests.othermakes;

import io.bluestar.testkit.contracts.files.FileStoreContract;
import io.bluestar.testkit.contracts.files.FileStoreHarness;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A file store that is a directory tree keeps the contract of file stores, refusing what it cannot. */
@Execution(ExecutionMode.CONCURRENT)
class DirectoryTreeFilesContractTest extends FileStoreContract {
    @Override
    public FileStoreHarness harness() {
        return new DirectoryTreeHarness();
    }
}
