package io.bluestar.contracttests.othermakes;

import io.bluestar.persistence.FileStore;
import io.bluestar.testkit.contracts.clause.Capability;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;

/** The file store on a directory tree: neither a flat namespace nor content types. */
public final class DirectoryTreeHarness extends DiskHarness {
    @Override
    public String backend() {
        return "directory tree files";
    }

    @Override
    public Set<Capability> capabilities() {
        return EnumSet.of(Capability.ATOMIC_MOVE);
    }

    @Override
    FileStore over(Path folder) {
        return new DirectoryTreeFileStore(folder);
    }
}
