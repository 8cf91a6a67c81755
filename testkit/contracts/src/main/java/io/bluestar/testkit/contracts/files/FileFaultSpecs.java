package io.bluestar.testkit.contracts.files;

import static io.bluestar.testkit.contracts.clause.ClauseSpec.must;

import io.bluestar.testkit.contracts.clause.ClauseSpec;
import io.bluestar.testkit.contracts.clause.Profile;
import java.util.List;

/** The clauses of a file store whose server fails under it and recovers. */
final class FileFaultSpecs {
    static final List<ClauseSpec> ALL = List.of(
            must(
                            "FILE-69",
                            "While its server fails in any way, a call answers as it would otherwise or throws "
                                    + "FileStoreException with operation, path and cause, but no secret, within failureBound(): never "
                                    + "FileMissingException, part of a file or part of a listing.")
                    .why("Half a payment file is worse than none, and a file that is held to be missing is "
                            + "made anew.")
                    .check("Compare the length that was announced with what has come; tell the server's own \"not "
                            + "there\" from every other failure.")
                    .profile(Profile.FAULTS)
                    .since(2),
            must(
                            "FILE-70",
                            "A write that failed as its server did has left the former content or the whole new "
                                    + "one.")
                    .why("Nobody can tell a truncated file from a short one.")
                    .check("Write by one request, or by parts that are made visible at once; do not delete "
                            + "before you write.")
                    .profile(Profile.FAULTS)
                    .since(2),
            must(
                            "FILE-71",
                            "A move that meets a fault of its server loses nothing: the file is whole at the "
                                    + "source, the target or both, with its content type; after a move that returned it is "
                                    + "at the target alone.")
                    .why("A file that is lost in the middle of a move is lost for good.")
                    .source("https://docs.aws.amazon.com/AmazonS3/latest/API/API_CopyObject.html")
                    .check("Copy, see the copy confirmed, then remove; take an answer that is no confirmation "
                            + "for a failure.")
                    .profile(Profile.FAULTS)
                    .since(2),
            must(
                            "FILE-72",
                            "The same store works again once its server has recovered: its first answer comes "
                                    + "within failureBound(), and from then on every call works.")
                    .why("A server is restarted more often than the services that use it; one that has to be "
                            + "restarted with it is down twice.")
                    .check("Let broken connections be replaced by new ones; keep no failed client, name lookup "
                            + "or state for longer than a pause.")
                    .profile(Profile.FAULTS)
                    .since(2),
            must(
                            "FILE-73",
                            "A write or move that failed is not made again afterwards: what a later call has "
                                    + "written is not undone by it.")
                    .why("A caller who was told of a failure acts on it; a call that takes effect after that "
                            + "undoes what was done since.")
                    .check("Cancel what nobody waits for any more; keep no queue of work that failed.")
                    .profile(Profile.FAULTS)
                    .since(2));

    private FileFaultSpecs() {}
}
