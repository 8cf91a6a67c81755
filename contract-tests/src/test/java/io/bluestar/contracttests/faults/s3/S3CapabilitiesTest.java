package io.bluestar.contracttests.faults.s3;

import static org.assertj.core.api.Assertions.assertThat;

import io.bluestar.testkit.cli.bundled.S3FilesHarness;
import io.bluestar.testkit.contracts.clause.Capability;
import org.junit.jupiter.api.Test;

/** What the harness of the S3 file store declares of the server that it runs on, having asked it. */
class S3CapabilitiesTest {
    @Test
    void the_embedded_server_honours_conditional_deletes_which_the_harness_declares() {
        try (S3FilesHarness harness = new S3FilesHarness()) {
            assertThat(harness.capabilities()).contains(Capability.MOVE_KEEPS_CONCURRENT_WRITE);
        }
    }
}
