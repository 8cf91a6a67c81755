package io.bluestar.contracttests.blind.files;

import io.bluestar.persistence.FileStoreException;
import io.bluestar.persistence.domain.FilePaths;

/**
 * Refuses to move a file below itself, as if it were a folder: {@code a} to {@code a/b}, though both may be files and are
 * written and moved elsewhere without trouble.
 *
 * <p>Violates: "The namespace is flat: a and a/b coexist (capability FLAT_NAMESPACE)".
 */
final class MoveBelowItselfRefused extends DelegatingFiles {
    @Override
    public void move(String source, String target) {
        FilePaths.checkMove(source, target);
        if (target.startsWith(source + "/")) {
            super.move(source, source); // Refused if closed or missing.
            throw new FileStoreException("move", source, "it cannot be moved below itself", null);
        }
        super.move(source, target);
    }
}
