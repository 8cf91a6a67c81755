package io.bluestar.contracttests.othermakes;

import io.bluestar.persistence.FileStore;
import io.bluestar.testkit.contracts.clause.Capability;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;

/** The file store on the local disk, which can do everything. */
public final class LocalDiskHarness extends DiskHarness {
    @Override
    public String backend() {
        return "local disk files";
    }

    @Override
    public Set<Capability> capabilities() {
        return EnumSet.of(Capability.FLAT_NAMESPACE, Capability.CONTENT_TYPE, Capability.ATOMIC_MOVE);
    }

    @Override
    FileStore over(Path folder) {
        return new LocalDiskFileStore(folder);
    }

    @Override
    public String contentType(FileStore store, String path) {
        try {
            return ((LocalDiskFileStore) store).contentType(path);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the content type of " + path, e);
        }
    }
}
