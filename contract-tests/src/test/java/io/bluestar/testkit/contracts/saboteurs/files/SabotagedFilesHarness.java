package io.bluestar.testkit.contracts.saboteurs.files;

import io.bluestar.persistence.FileStore;
import io.bluestar.testkit.contracts.clause.Capability;
import io.bluestar.testkit.contracts.files.FileStoreHarness;
import io.bluestar.testkit.contracts.harness.FaultyServer;
import io.bluestar.testkit.contracts.saboteurs.server.FailingServer;
import io.bluestar.testkit.contracts.saboteurs.server.SilentServer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A harness over a store of the gallery's, one whose server does not answer, and, where that is the point, one whose server
 * fails and recovers.
 */
record SabotagedFilesHarness(
        String backend,
        Supplier<? extends TypedFiles> files,
        Supplier<FileStore> withoutServer,
        Duration failureBound,
        Set<Capability> capabilities,
        Optional<Function<FailingServer, TypedFiles>> client,
        Optional<Function<FileStore, List<String>>> leftovers)
        implements FileStoreHarness {

    /** With an honest client of a silent server. */
    static SabotagedFilesHarness of(
            String backend, Supplier<? extends TypedFiles> files, Set<Capability> capabilities) {
        return new SabotagedFilesHarness(
                backend,
                files,
                () -> new UnreachableFiles(new SilentServer()),
                SilentServer.FAILURE_BOUND,
                capabilities,
                Optional.empty(),
                Optional.empty());
    }

    SabotagedFilesHarness unreachable(Supplier<FileStore> another, Duration bound) {
        return new SabotagedFilesHarness(backend, files, another, bound, capabilities, client, leftovers);
    }

    /** The same, with a client of a server that fails and recovers. */
    SabotagedFilesHarness remote(Function<FailingServer, TypedFiles> another) {
        return new SabotagedFilesHarness(
                backend,
                files,
                withoutServer,
                SilentServer.SHORT_FAILURE_BOUND,
                capabilities,
                Optional.of(another),
                leftovers);
    }

    /** The same, telling what is left behind. */
    SabotagedFilesHarness leaving(Function<FileStore, List<String>> behind) {
        return new SabotagedFilesHarness(
                backend, files, withoutServer, failureBound, capabilities, client, Optional.of(behind));
    }

    @Override
    public Optional<Supplier<FaultyServer<FileStore>>> faulty() {
        return client.map(open -> () -> FailingServer.with(server -> new CheckedFiles(open.apply(server))));
    }

    @Override
    public FileStore create() {
        return files.get();
    }

    @Override
    public String contentType(FileStore store, String path) {
        return ((TypedFiles) store).contentType(path);
    }

    @Override
    public Optional<Supplier<FileStore>> unreachable() {
        return Optional.of(withoutServer);
    }

    @Override
    public Set<String> secrets() {
        return Set.of(SilentServer.PASSWORD);
    }
}
