package io.bluestar.contracttests.blind.files;

import io.bluestar.persistence.domain.FilePaths;
import java.util.Objects;

/**
 * Looks at the content type last, when the store has been found open. A closed store blames itself for a content type that
 * is none.
 *
 * <p>Violates: "Order of checks: null, then domain, then closed".
 */
final class ContentTypeCheckedAfterClosed extends DelegatingFiles {
    @Override
    public String write(String path, byte[] data, String contentType) {
        Objects.requireNonNull(path, "path must not be null");
        Objects.requireNonNull(data, "data must not be null");
        Objects.requireNonNull(contentType, "contentType must not be null");
        FilePaths.check("path", path);
        super.listFiles(path); // Refused if closed.
        return super.write(path, data, contentType);
    }
}
