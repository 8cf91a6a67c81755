package io.bluestar.contracttests.blind.files;

import io.bluestar.persistence.domain.FilePaths;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps content types in a table of its own and moves the entry before the file. If there is no file at the source, the
 * target's bytes stay, but its content type has become the default one.
 *
 * <p>Violates: "a missing source → FileMissingException and the target untouched".
 */
final class FailedMoveResetsTargetType extends DelegatingFiles {
    private final Map<String, String> types = new HashMap<>();

    @Override
    public synchronized String write(String path, byte[] data, String contentType) {
        super.write(path, data, contentType);
        types.put(path, contentType);
        return path;
    }

    @Override
    public synchronized void move(String source, String target) {
        FilePaths.checkMove(source, target);
        types.put(target, types.getOrDefault(source, DEFAULT_CONTENT_TYPE));
        super.move(source, target);
        if (!source.equals(target)) {
            types.remove(source);
        }
    }

    @Override
    synchronized Optional<String> contentType(String path) {
        return super.contentType(path).map(honest -> types.get(path));
    }
}
