package io.bluestar.persistence.memory;

import io.bluestar.persistence.FileMissingException;
import io.bluestar.persistence.FileStore;
import io.bluestar.persistence.domain.FilePaths;
import io.bluestar.persistence.domain.OpenState;
import io.bluestar.persistence.domain.Utf8;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * Files in memory, for any number of threads. A write to the source of a move while it runs is kept, at the source
 * (capability MOVE_KEEPS_CONCURRENT_WRITE).
 */
public final class MemoryFileStore implements FileStore {
    private final ConcurrentNavigableMap<String, StoredFile> files = new ConcurrentSkipListMap<>(Utf8.BYTE_ORDER);
    private final OpenState open = new OpenState("in-memory file store");

    /** An empty store. */
    public MemoryFileStore() {}

    @Override
    public byte[] read(String path) {
        FilePaths.check("path", path);
        open.check();
        return existing("read", path).bytes();
    }

    @Override
    public String write(String path, byte[] data, String contentType) {
        FilePaths.checkWrite(path, data, contentType);
        open.check();
        files.put(path, StoredFile.of(data, contentType));
        return path;
    }

    @Override
    public void move(String source, String target) {
        FilePaths.checkMove(source, target);
        open.check();
        StoredFile file = existing("move", source);
        if (source.equals(target)) {
            return;
        }
        // A new version, or a move there and back at once could each take the other's file for its own source.
        files.put(target, file.newVersion());
        files.remove(source, file);
    }

    @Override
    public List<String> listFiles(String prefix) {
        FilePaths.checkPrefix(prefix);
        open.check();
        List<String> paths = new ArrayList<>();
        // In the order of bytes the paths with a prefix stand together, and the prefix itself is the least of them.
        for (String path : files.tailMap(prefix).keySet()) {
            if (!path.startsWith(prefix)) {
                break;
            }
            paths.add(path);
        }
        return Collections.unmodifiableList(paths);
    }

    /**
     * The content type of a file, which the protocol keeps but has no way to read.
     *
     * @param path a path as {@link FileStore} describes it
     * @return empty if there is no file at the path
     */
    public Optional<String> contentType(String path) {
        FilePaths.check("path", path);
        open.check();
        return Optional.ofNullable(files.get(path)).map(StoredFile::contentType);
    }

    @Override
    public void close() {
        open.close();
    }

    private StoredFile existing(String operation, String path) {
        StoredFile file = files.get(path);
        if (file == null) {
            throw new FileMissingException(operation, path);
        }
        return file;
    }
}
