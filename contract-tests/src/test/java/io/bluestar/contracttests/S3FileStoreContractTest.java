package io.bluestar.contracttests;

import io.bluestar.testkit.cli.bundled.S3FilesHarness;
import io.bluestar.testkit.contracts.files.FileStoreContract;
import io.bluestar.testkit.contracts.files.FileStoreHarness;

/** The S3 file store keeps the whole contract on the embedded server. */
class S3FileStoreContractTest extends FileStoreContract {
    @Override
    public FileStoreHarness harness() {
        return new S3FilesHarness();
    }
}
