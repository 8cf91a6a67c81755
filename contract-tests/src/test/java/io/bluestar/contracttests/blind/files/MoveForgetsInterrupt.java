package io.bluestar.contracttests.blind.files;

import io.bluestar.persistence.FileStoreException;
import io.bluestar.persistence.domain.FilePaths;
import java.util.concurrent.Semaphore;

/**
 * Lets eight moves run at a time. Who is interrupted gets the exception of the protocol, but not the interrupt flag, which
 * waiting has cleared.
 *
 * <p>Violates: "Interrupted: the protocol's exception, with the interrupt flag set again".
 */
final class MoveForgetsInterrupt extends DelegatingFiles {
    private final Semaphore permits = new Semaphore(8);

    @Override
    public void move(String source, String target) {
        FilePaths.checkMove(source, target);
        try {
            permits.acquire();
        } catch (InterruptedException e) {
            throw new FileStoreException("move", source, "the caller was interrupted", e);
        }
        try {
            super.move(source, target);
        } finally {
            permits.release();
        }
    }
}
