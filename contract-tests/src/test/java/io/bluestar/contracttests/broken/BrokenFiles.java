package io.bluestar.contracttests.broken;

import io.bluestar.persistence.FileStore;
import io.bluestar.persistence.memory.MemoryFileStore;
import io.bluestar.testkit.contracts.clause.Capability;
import io.bluestar.testkit.contracts.files.FileStoreHarness;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What the harnesses over broken file stores share. */
abstract class BrokenFiles implements FileStoreHarness {
    @Override
    public Set<Capability> capabilities() {
        return EnumSet.of(Capability.FLAT_NAMESPACE, Capability.CONTENT_TYPE);
    }

    @Override
    public abstract Files create();

    @Override
    public String contentType(FileStore store, String path) {
        return ((Files) store).honest.contentType(path).orElseThrow();
    }

    /** An honest store, to be broken. */
    static class Files implements FileStore {
        final MemoryFileStore honest = new MemoryFileStore();

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
            return honest.listFiles(prefix);
        }

        @Override
        public void close() {
            honest.close();
        }
    }
}
