package io.bluestar.contracttests.faults.s3;

import io.bluestar.contracttests.faults.wire.WireFault;
import java.util.EnumSet;
import java.util.Set;

/**
 * Something that may be wrong between a client and S3.
 *
 * @param wire what
 * @param steps where
 */
record S3Fault(WireFault wire, Set<FileStep> steps) {

    static S3Fault everywhere(WireFault wire) {
        return new S3Fault(wire, FileStep.inOnePiece());
    }

    /** Wherever files go by parts. */
    static S3Fault byParts(WireFault wire) {
        return new S3Fault(wire, FileStep.byParts());
    }

    boolean isEverywhere() {
        return steps.equals(FileStep.inOnePiece());
    }

    static S3Fault at(FileStep first, WireFault wire) {
        return new S3Fault(wire, EnumSet.of(first));
    }

    /** Where an answer has a body. */
    static S3Fault inBodies(WireFault wire) {
        return new S3Fault(wire, EnumSet.of(FileStep.READ, FileStep.MOVE_COPY, FileStep.LIST));
    }

    S3Fault without(FileStep step) {
        Set<FileStep> others = EnumSet.copyOf(steps);
        others.remove(step);
        return new S3Fault(wire, others);
    }

    S3Fault once() {
        return new S3Fault(wire.once(), steps);
    }

    S3Fault named(String name) {
        return new S3Fault(wire.named(name), steps);
    }
}
