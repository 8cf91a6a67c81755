package io.bluestar.contracttests;

import io.bluestar.persistence.FileStore;
import io.bluestar.persistence.memory.MemoryFileStore;
import io.bluestar.testkit.contracts.clause.Capability;
import io.bluestar.testkit.contracts.files.FileStoreHarness;
import java.util.EnumSet;
import java.util.Set;

/** The in-memory file store. */
public final class MemoryFileStoreHarness implements FileStoreHarness {
    @Override
    public String backend() {
        return "in-memory file store";
    }

    @Override
    public FileStore create() {
        return new MemoryFileStore();
    }

    @Override
    public Set<Capability> capabilities() {
        return EnumSet.of(Capability.FLAT_NAMESPACE, Capability.CONTENT_TYPE, Capability.MOVE_KEEPS_CONCURRENT_WRITE);
    }

    @Override
    public String contentType(FileStore store, String path) {
        return ((MemoryFileStore) store).contentType(path).orElseThrow();
    }
}
