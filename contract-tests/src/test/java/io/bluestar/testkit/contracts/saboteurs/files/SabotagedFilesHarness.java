package io.bluestar.testkit.contracts.saboteurs.files;

import io.bluestar.persistence.FileStore;
import io.bluestar.testkit.contracts.clause.Capability;
import io.bluestar.testkit.contracts.files.FileStoreHarness;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** A harness over a store of the gallery's, and one whose server does not answer. */
record SabotagedFilesHarness(
        String backend,
        Supplier<? extends BrokenFiles> files,
        Supplier<FileStore> withoutServer,
        Set<Capability> capabilities)
        implements FileStoreHarness {

    @Override
    public FileStore create() {
        return files.get();
    }

    @Override
    public String contentType(FileStore store, String path) {
        return ((BrokenFiles) store).contentType(path);
    }

    @Override
    public Optional<Supplier<FileStore>> unreachable() {
        return Optional.of(withoutServer);
    }

    @Override
    public Duration failureBound() {
        return Duration.ofMillis(500);
    }

    @Override
    public Set<String> secrets() {
        return Set.of(UnreachableFiles.PASSWORD);
    }
}
