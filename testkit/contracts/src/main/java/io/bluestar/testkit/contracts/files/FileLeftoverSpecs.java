package io.bluestar.testkit.contracts.files;

import static io.bluestar.testkit.contracts.clause.ClauseSpec.must;

import io.bluestar.testkit.contracts.clause.ClauseSpec;
import io.bluestar.testkit.contracts.clause.Profile;
import java.util.List;

/** The clauses of what a store leaves behind. */
final class FileLeftoverSpecs {
    static final List<ClauseSpec> ALL = List.of(must(
                    "FILE-74",
                    "Once failureBound() has passed, a write or move that was interrupted has left files behind and nothing else: "
                            + "no parts of an upload, no temporary file.")
            .why("Nobody lists what is no file, so that it is paid for, and kept, for ever.")
            .source(
                    "https://docs.aws.amazon.com/AmazonS3/latest/userguide/mpu-abort-incomplete-mpu-lifecycle-config.html")
            .check(
                    "Abort, in a finally, what was begun and not completed; wait for calls that are still under way, which may "
                            + "leave parts after the abort.")
            .profile(Profile.LEFTOVERS)
            .since(2));

    private FileLeftoverSpecs() {}
}
