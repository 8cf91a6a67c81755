package io.bluestar.contracttests.blind.files;

import io.bluestar.persistence.FileMissingException;
import io.bluestar.persistence.domain.FilePaths;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * Takes a copy of the target before a move and puts it back if the move fails. What another wrote to the target meanwhile
 * is lost, though its write returned.
 *
 * <p>Violates: "a missing source → FileMissingException and the target untouched".
 */
final class FailedMoveRestoresTarget extends DelegatingFiles {
    private static final long WINDOW_NANOS = 30_000;

    @Override
    public void move(String source, String target) {
        FilePaths.checkMove(source, target);
        Optional<Copy> former = copy(target);
        LockSupport.parkNanos(WINDOW_NANOS);
        try {
            super.move(source, target);
        } catch (FileMissingException e) {
            if (former.isPresent()) {
                super.write(target, former.get().bytes, former.get().contentType);
            }
            throw e;
        }
    }

    private Optional<Copy> copy(String path) {
        try {
            byte[] bytes = super.read(path);
            return super.contentType(path).map(type -> new Copy(bytes, type));
        } catch (FileMissingException e) {
            return Optional.empty();
        }
    }

    private static final class Copy {
        private final byte[] bytes;
        private final String contentType;

        Copy(byte[] bytes, String contentType) {
            this.bytes = bytes;
            this.contentType = contentType;
        }
    }
}
