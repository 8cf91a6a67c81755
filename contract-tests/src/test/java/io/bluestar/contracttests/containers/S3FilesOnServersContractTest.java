package io.bluestar.contracttests.containers;

import io.bluestar.persistence.s3.S3Options;
import io.bluestar.testkit.cli.bundled.S3FilesHarness;
import io.bluestar.testkit.contracts.files.FileStoreContract;
import io.bluestar.testkit.contracts.files.FileStoreHarness;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The S3 file store keeps the contract of file stores on LocalStack. */
@NeedsDocker
@Execution(ExecutionMode.CONCURRENT)
class S3FilesOnServersContractTest extends FileStoreContract {
    @Override
    public FileStoreHarness harness() {
        return new OneMoveAtATime(new S3FilesHarness(RealServers.s3(), S3Options.defaults()));
    }
}
