package io.bluestar.contracttests.blind.files;

import io.bluestar.persistence.FileMissingException;
import io.bluestar.persistence.FileStore;
import io.bluestar.persistence.memory.MemoryFileStore;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** An honest file store over the one in memory; each fault overrides what it gets wrong. */
class DelegatingFiles implements FileStore {
    /** Where removed files end, since the protocol has no way to delete: never listed, and nobody guesses it. */
    private static final String BIN = UUID.randomUUID().toString();

    /** The honest store. */
    final MemoryFileStore files = new MemoryFileStore();

    @Override
    public byte[] read(String path) {
        return files.read(path);
    }

    @Override
    public String write(String path, byte[] data, String contentType) {
        return files.write(path, data, contentType);
    }

    @Override
    public void move(String source, String target) {
        files.move(source, target);
    }

    @Override
    public List<String> listFiles(String prefix) {
        return files.listFiles(prefix).stream()
                .filter(path -> !path.equals(BIN))
                .toList();
    }

    /** The content type of a file, for the harness. */
    Optional<String> contentType(String path) {
        return files.contentType(path);
    }

    /** Deletes a file, if it is there. */
    final void remove(String path) {
        try {
            files.move(path, BIN);
        } catch (FileMissingException e) {
            return; // Somebody else was first.
        }
    }

    @Override
    public void close() {
        files.close();
    }
}
