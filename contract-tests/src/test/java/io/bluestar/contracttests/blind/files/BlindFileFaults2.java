package io.bluestar.contracttests.blind.files;

import io.bluestar.contracttests.blind.Fault;
import java.util.List;
import java.util.function.Supplier;

/** More faults of file stores, of other kinds than the first ones. */
public final class BlindFileFaults2 {
    private BlindFileFaults2() {}

    /** Each fault once. */
    public static List<Fault> all() {
        return List.of(
                fault(
                        "MovedAwayTargetStaysHidden",
                        "move: target has the bytes and the content type",
                        MovedAwayTargetStaysHidden::new),
                fault("MoveBelowItselfRefused", "a and a/b coexist", MoveBelowItselfRefused::new),
                fault("ListsTreeBySegments", "in UTF-8 byte order", ListsTreeBySegments::new),
                fault("PrefixSuccessorByCodePoint", "the prefix is plain text", PrefixSuccessorByCodePoint::new),
                fault("SameBytesKeepType", "content type is stored", SameBytesKeepType::new),
                fault("BlobsByAdler32", "write is whole or nothing", BlobsByAdler32::new),
                fault(
                        "MoveForgetsInterrupt",
                        "the protocol's exception, with the interrupt flag set again",
                        MoveForgetsInterrupt::new),
                fault("MissingPathCutForMessage", "FileMissingException has path()", MissingPathCutForMessage::new),
                fault(
                        "FailedMoveRestoresTarget",
                        "a missing source → FileMissingException and the target untouched",
                        FailedMoveRestoresTarget::new),
                fault(
                        "PagesByOffset",
                        "Files that nobody touches during a listing appear in it exactly once",
                        PagesByOffset::new));
    }

    private static Fault fault(String name, String violates, Supplier<DelegatingFiles> factory) {
        return new Fault(name, violates, () -> new BlindFilesHarness(name, factory));
    }
}
