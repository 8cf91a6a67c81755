package io.bluestar.contracttests;

import io.bluestar.persistence.s3.S3Options;
import io.bluestar.persistence.s3.S3Parts;
import io.bluestar.testkit.cli.bundled.S3FilesHarness;
import io.bluestar.testkit.contracts.files.FileStoreContract;
import io.bluestar.testkit.contracts.files.FileStoreHarness;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The S3 file store keeps the contract with all files but empty ones written and moved by parts, the smallest ones of S3. */
@Execution(ExecutionMode.CONCURRENT)
class S3FilesByPartsContractTest extends FileStoreContract {
    private static final long SMALLEST_PART = 5L << 20;
    private static final S3Parts ALWAYS = S3Parts.defaults()
            .withThreshold(0)
            .withSize(SMALLEST_PART)
            .withCopyLimit(0)
            .withCopySize(SMALLEST_PART);

    @Override
    public FileStoreHarness harness() {
        return new S3FilesHarness(S3Options.defaults().withParts(ALWAYS));
    }
}
