package io.bluestar.contracttests.blind.files;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/**
 * Writes the bytes, then the content type. Of two writes of one path at the same time, one may leave its bytes and the
 * other its content type.
 *
 * <p>Violates: "write is whole or nothing".
 */
final class BytesAndTypeWrittenApart extends DelegatingFiles {
    private static final long WINDOW_NANOS = 20_000;

    private final Map<String, String> types = new ConcurrentHashMap<>();

    @Override
    public String write(String path, byte[] data, String contentType) {
        super.write(path, data, contentType);
        LockSupport.parkNanos(WINDOW_NANOS);
        types.put(path, contentType);
        return path;
    }

    @Override
    public void move(String source, String target) {
        String type = source == null ? null : types.get(source);
        super.move(source, target);
        if (!source.equals(target) && type != null) {
            types.put(target, type);
            types.remove(source, type);
        }
    }

    @Override
    Optional<String> contentType(String path) {
        return super.contentType(path).map(written -> types.getOrDefault(path, written));
    }
}
