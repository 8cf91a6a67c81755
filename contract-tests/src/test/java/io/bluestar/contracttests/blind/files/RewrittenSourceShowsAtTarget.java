package io.bluestar.contracttests.blind.files;

import java.util.HashMap;
import java.util.Map;

/**
 * Moves names only: the content stays at the place of the path that it was written to. Once that path is written again,
 * the moved file has the new content too.
 *
 * <p>Violates: "move: target has the bytes and the content type, source is gone".
 */
final class RewrittenSourceShowsAtTarget extends DelegatingFiles {
    /** Of the files that were moved: the path at whose place their content is. */
    private final Map<String, String> places = new HashMap<>();

    @Override
    public synchronized String write(String path, byte[] data, String contentType) {
        super.write(path, data, contentType);
        places.remove(path);
        places.forEach((moved, place) -> {
            if (place.equals(path)) {
                super.write(moved, data, contentType);
            }
        });
        return path;
    }

    @Override
    public synchronized void move(String source, String target) {
        super.move(source, target);
        if (!source.equals(target)) {
            String place = places.remove(source);
            places.put(target, place == null ? source : place);
        }
    }
}
