package io.bluestar.contracttests.blind.files;

import io.bluestar.persistence.FileMissingException;
import io.bluestar.persistence.domain.FilePaths;
import java.util.concurrent.locks.LockSupport;

/**
 * Copies, then removes the source unless it was written meanwhile, which it tells by the length. A write of as many bytes
 * to the source of a running move is lost.
 *
 * <p>Violates: "With capability MOVE_KEEPS_CONCURRENT_WRITE … a write to the source during a move is not lost".
 */
final class MoveTellsVersionsByLength extends DelegatingFiles {
    private static final long WINDOW_NANOS = 30_000;

    @Override
    public void move(String source, String target) {
        FilePaths.checkMove(source, target);
        if (source.equals(target)) {
            super.move(source, target);
            return;
        }
        try {
            byte[] copied = files.read(source);
            String type = files.contentType(source).orElseThrow(() -> new FileMissingException("move", source));
            files.write(target, copied, type);
            LockSupport.parkNanos(WINDOW_NANOS);
            removeUnlessLongerOrShorter(source, copied.length);
        } catch (FileMissingException e) {
            throw new FileMissingException("move", source, e);
        }
    }

    private void removeUnlessLongerOrShorter(String source, int length) {
        boolean written;
        try {
            written = files.read(source).length != length;
        } catch (FileMissingException e) {
            return; // Another move was first.
        }
        if (!written) {
            remove(source);
        }
    }
}
