package io.bluestar.contracttests;

import io.bluestar.testkit.contracts.files.FileStoreContract;
import io.bluestar.testkit.contracts.files.FileStoreHarness;

/** The in-memory file store keeps the whole contract. */
class MemoryFileStoreContractTest extends FileStoreContract {
    @Override
    public FileStoreHarness harness() {
        return new MemoryFileStoreHarness();
    }
}
