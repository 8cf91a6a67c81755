package io.bluestar.contracttests.blind.files;

import io.bluestar.contracttests.blind.Fault;
import java.util.List;
import java.util.function.Supplier;

/** The faults of file stores, which the kit is to find without having been written for them. */
public final class BlindFileFaults {
    private BlindFileFaults() {}

    /** Each fault once. */
    public static List<Fault> all() {
        return List.of(
                fault("CountsSurrogatesApart", "path: 1 to 1,024 UTF-8 bytes", CountsSurrogatesApart::new),
                fault(
                        "FailedMoveResetsTargetType",
                        "a missing source → FileMissingException and the target untouched",
                        FailedMoveResetsTargetType::new),
                fault("BytesAndTypeWrittenApart", "write is whole or nothing", BytesAndTypeWrittenApart::new),
                fault(
                        "RewrittenSourceShowsAtTarget",
                        "move: target has the bytes and the content type",
                        RewrittenSourceShowsAtTarget::new),
                fault(
                        "MoveDecodesEscapes",
                        "Exact: no trimming, folding, decoding or normalising",
                        MoveDecodesEscapes::new),
                fault("PageMarkerSkipsExtensions", "every match (2,500 too), once", PageMarkerSkipsExtensions::new),
                fault("ListingsShareOneBuffer", "lists are immutable snapshots", ListingsShareOneBuffer::new),
                fault("LargeWritesAreNotCopied", "arrays are copied", LargeWritesAreNotCopied::new),
                fault(
                        "MoveTellsVersionsByLength",
                        "a write to the source during a move is not lost",
                        MoveTellsVersionsByLength::new),
                fault(
                        "ContentTypeCheckedAfterClosed",
                        "Order of checks: null, then domain, then closed",
                        ContentTypeCheckedAfterClosed::new));
    }

    private static Fault fault(String name, String violates, Supplier<DelegatingFiles> factory) {
        return new Fault(name, violates, () -> new BlindFilesHarness(name, factory));
    }
}
