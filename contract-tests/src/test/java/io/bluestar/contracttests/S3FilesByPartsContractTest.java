package io.bluestar.contracttests;

import io.bluestar.persistence.s3.S3Options;
import io.bluestar.persistence.s3.S3Parts;
import io.bluestar.testkit.cli.bundled.S3FilesHarness;
import io.bluestar.testkit.contracts.files.FileStoreContract;
import io.bluestar.testkit.contracts.files.FileStoreHarness;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * The S3 file store keeps the contract with every file but empty ones moved by parts, and all but short ones written so: those
 * that hold no more than the word 'content', which listings have by the thousand, go in one piece.
 */
@Execution(ExecutionMode.CONCURRENT)
class S3FilesByPartsContractTest extends FileStoreContract {
    private static final long SMALLEST_PART = 5L << 20;
    private static final S3Parts LOWERED = S3Parts.defaults()
            .withThreshold("content".length())
            .withSize(SMALLEST_PART)
            .withCopyLimit(0)
            .withCopySize(SMALLEST_PART);

    @Override
    public FileStoreHarness harness() {
        return new S3FilesHarness(S3Options.defaults().withParts(LOWERED));
    }
}
