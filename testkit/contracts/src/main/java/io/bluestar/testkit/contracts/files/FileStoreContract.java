package io.bluestar.testkit.contracts.files;

/**
 * The whole contract of {@link io.bluestar.persistence.FileStore}. Extend it and return a harness:
 *
 * <pre>{@code
 * class AzureBlobContractTest extends FileStoreContract {
 *     @Override
 *     public FileStoreHarness harness() {
 *         return new AzureBlobHarness();
 *     }
 * }
 * }</pre>
 *
 * <p>One test holds a file of 64 MiB several times over: give the JVM half a gigabyte.
 */
public abstract class FileStoreContract
        implements FileContentClauses,
                FilePathClauses,
                FileMoveClauses,
                FileListingClauses,
                FileContentTypeClauses,
                FileNamespaceClauses,
                FileDomainClauses,
                FileLifecycleClauses,
                FileConcurrencyClauses,
                FileFailureClauses,
                FileFaultClauses,
                FileLeftoverClauses,
                FileSequenceClauses,
                FileHistoryClauses {}
