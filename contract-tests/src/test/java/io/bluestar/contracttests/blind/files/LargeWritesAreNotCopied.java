package io.bluestar.contracttests.blind.files;

import java.util.HashMap;
import java.util.Map;

/**
 * Saves the copy where it costs most: files of 1 MiB and more are kept in the caller's own array, so that changing it
 * afterwards changes the file.
 *
 * <p>Violates: "Nothing passed in or handed out shares state with what is stored: arrays are copied".
 */
final class LargeWritesAreNotCopied extends DelegatingFiles {
    private static final int LARGE = 1 << 20;

    private final Map<String, byte[]> large = new HashMap<>();

    @Override
    public synchronized byte[] read(String path) {
        byte[] honest = super.read(path);
        byte[] shared = large.get(path);
        return shared == null ? honest : shared.clone();
    }

    @Override
    public synchronized String write(String path, byte[] data, String contentType) {
        super.write(path, data, contentType);
        keep(path, data.length >= LARGE ? data : null);
        return path;
    }

    @Override
    public synchronized void move(String source, String target) {
        super.move(source, target);
        if (!source.equals(target)) {
            keep(target, large.remove(source));
        }
    }

    private void keep(String path, byte[] shared) {
        if (shared == null) {
            large.remove(path);
        } else {
            large.put(path, shared);
        }
    }
}
