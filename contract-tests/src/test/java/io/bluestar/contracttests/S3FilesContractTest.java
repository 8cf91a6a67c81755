package io.bluestar.contracttests;

import io.bluestar.testkit.cli.bundled.S3FilesHarness;
import io.bluestar.testkit.contracts.files.FileStoreContract;
import io.bluestar.testkit.contracts.files.FileStoreHarness;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The S3 file store keeps the contract of file stores on the embedded server. */
@Execution(ExecutionMode.CONCURRENT)
class S3FilesContractTest extends FileStoreContract {
    @Override
    public FileStoreHarness harness() {
        return new S3FilesHarness();
    }
}
