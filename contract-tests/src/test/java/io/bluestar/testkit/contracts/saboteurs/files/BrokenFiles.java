package io.bluestar.testkit.contracts.saboteurs.files;

import io.bluestar.persistence.memory.MemoryFileStore;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** An honest file store of which a saboteur breaks one thing; by itself it is honest. */
class BrokenFiles implements TypedFiles {
    /** Where removed files go, since the protocol cannot remove: last in every listing, and never shown. */
    private static final String REMOVED = "\uDBFF\uDFFFremoved";

    final MemoryFileStore honest = new MemoryFileStore();

    @Override
    public String contentType(String path) {
        return honest.contentType(path).orElseThrow();
    }

    final boolean exists(String path) {
        return honest.contentType(path).isPresent();
    }

    final void remove(String path) {
        honest.move(path, REMOVED);
    }

    /** Opens the window in which another thread shows the fault. */
    static void letOthersRun() {
        LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(500));
    }

    @Override
    public byte[] read(String path) {
        return honest.read(path);
    }

    @Override
    public String write(String path, byte[] data, String contentType) {
        return honest.write(path, data, contentType);
    }

    @Override
    public void move(String source, String target) {
        honest.move(source, target);
    }

    @Override
    public List<String> listFiles(String prefix) {
        return honest.listFiles(prefix).stream()
                .filter(path -> !path.equals(REMOVED))
                .toList();
    }

    @Override
    public void close() {
        honest.close();
    }
}
