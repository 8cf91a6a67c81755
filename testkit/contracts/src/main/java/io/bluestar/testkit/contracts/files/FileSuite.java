package io.bluestar.testkit.contracts.files;

import io.bluestar.testkit.contracts.clause.ClauseSpec;
import io.bluestar.testkit.contracts.trial.ContractSuite;

/** What the themes of the file store's contract share. */
interface FileSuite extends ContractSuite<FileStoreHarness, FileTrial> {
    @Override
    default FileTrial trial(FileStoreHarness harness, ClauseSpec clause) {
        return FileTrial.open(harness, clause);
    }
}
