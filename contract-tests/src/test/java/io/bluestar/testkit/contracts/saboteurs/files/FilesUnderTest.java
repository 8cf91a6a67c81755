package io.bluestar.testkit.contracts.saboteurs.files;

import io.bluestar.testkit.contracts.files.FileStoreContract;
import io.bluestar.testkit.contracts.files.FileStoreHarness;
import io.bluestar.testkit.contracts.saboteurs.SuiteRun.HandsOverHarness;
import io.bluestar.testkit.contracts.saboteurs.SuiteRun.TakesHarness;
import org.junit.jupiter.api.extension.ExtendWith;

/** The whole contract on whatever store it is handed; run by the gallery only. */
@ExtendWith(HandsOverHarness.class)
class FilesUnderTest extends FileStoreContract implements TakesHarness<FileStoreHarness> {
    private FileStoreHarness harness;

    @Override
    public void take(FileStoreHarness handedOver) {
        harness = handedOver;
    }

    @Override
    public FileStoreHarness harness() {
        return harness;
    }
}
