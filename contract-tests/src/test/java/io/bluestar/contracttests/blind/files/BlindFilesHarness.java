package io.bluestar.contracttests.blind.files;

import io.bluestar.persistence.FileStore;
import io.bluestar.testkit.contracts.clause.Capability;
import io.bluestar.testkit.contracts.files.FileStoreHarness;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;

/** Opens one of the broken file stores of this package, which claim all that the honest one can do. */
final class BlindFilesHarness implements FileStoreHarness {
    private final String name;
    private final Supplier<DelegatingFiles> factory;

    BlindFilesHarness(String name, Supplier<DelegatingFiles> factory) {
        this.name = name;
        this.factory = factory;
    }

    @Override
    public String backend() {
        return name;
    }

    @Override
    public Set<Capability> capabilities() {
        return EnumSet.of(Capability.FLAT_NAMESPACE, Capability.CONTENT_TYPE, Capability.MOVE_KEEPS_CONCURRENT_WRITE);
    }

    @Override
    public FileStore create() {
        return factory.get();
    }

    @Override
    public String contentType(FileStore store, String path) {
        return ((DelegatingFiles) store).contentType(path).orElseThrow();
    }
}
