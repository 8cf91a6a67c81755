package io.bluestar.contracttests.blind.files;

import io.bluestar.persistence.FileMissingException;
import io.bluestar.persistence.domain.FilePaths;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Marks the source of a move as gone. A write takes the mark away, and so does moving the same file back; moving another
 * file there does not, so that it is at neither path: after {@code a} to {@code b}, {@code c} to {@code a} loses {@code c}.
 *
 * <p>Violates: "move: target has the bytes and the content type".
 */
final class MovedAwayTargetStaysHidden extends DelegatingFiles {
    private final Map<String, String> movedTo = new HashMap<>();

    @Override
    public synchronized byte[] read(String path) {
        requireVisible("read", path);
        return super.read(path);
    }

    @Override
    public synchronized String write(String path, byte[] data, String contentType) {
        super.write(path, data, contentType);
        movedTo.remove(path);
        return path;
    }

    @Override
    public synchronized void move(String source, String target) {
        FilePaths.checkMove(source, target);
        requireVisible("move", source);
        super.move(source, target);
        if (!source.equals(target)) {
            movedTo.remove(target, source);
            movedTo.put(source, target);
        }
    }

    @Override
    public synchronized List<String> listFiles(String prefix) {
        return super.listFiles(prefix).stream()
                .filter(path -> !movedTo.containsKey(path))
                .toList();
    }

    @Override
    synchronized Optional<String> contentType(String path) {
        return super.contentType(path).filter(type -> !movedTo.containsKey(path));
    }

    private void requireVisible(String operation, String path) {
        if (super.contentType(path).isPresent() && movedTo.containsKey(path)) {
            throw new FileMissingException(operation, path);
        }
    }
}
