package io.bluestar.testkit.contracts.saboteurs.files;

import io.bluestar.persistence.FileStore;
import io.bluestar.testkit.contracts.clause.Capability;
import io.bluestar.testkit.contracts.files.FileStoreHarness;
import io.bluestar.testkit.contracts.saboteurs.Sabotage;
import io.bluestar.testkit.contracts.saboteurs.server.FailingServer;
import io.bluestar.testkit.contracts.saboteurs.server.SilentServer;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** Makes saboteurs of file stores, for tables that read well. */
final class BrokenFileStores {
    private static final Set<Capability> EVERYTHING =
            EnumSet.of(Capability.FLAT_NAMESPACE, Capability.CONTENT_TYPE, Capability.MOVE_KEEPS_CONCURRENT_WRITE);
    private static final Set<Capability> WITH_FOLDERS = EnumSet.of(Capability.CONTENT_TYPE);

    private BrokenFileStores() {}

    /** A store that declares every capability, and refuses wrong calls as it should. */
    static Sabotage<FileStoreHarness> files(String name, Supplier<TypedFiles> files) {
        return unchecked(name, () -> new CheckedFiles(files.get()));
    }

    /** A store that declares every capability, and looks after its arguments itself. */
    static Sabotage<FileStoreHarness> unchecked(String name, Supplier<TypedFiles> files) {
        return Sabotage.of(name, () -> SabotagedFilesHarness.of(name, files, EVERYTHING));
    }

    /** A store that declares every capability, and that a move of it happens at one moment. */
    static Sabotage<FileStoreHarness> atomic(String name, Supplier<TypedFiles> files) {
        Set<Capability> more = EnumSet.copyOf(EVERYTHING);
        more.add(Capability.ATOMIC_MOVE);
        return Sabotage.of(name, () -> SabotagedFilesHarness.of(name, () -> new CheckedFiles(files.get()), more));
    }

    /** A store that declares content types only. */
    static Sabotage<FileStoreHarness> folders(String name, Supplier<TypedFiles> files) {
        return Sabotage.of(name, () -> SabotagedFilesHarness.of(name, files, WITH_FOLDERS));
    }

    /** A store that keeps uploads beside its files. */
    static Sabotage<FileStoreHarness> uploading(String name, Supplier<TypedFiles> files) {
        return Sabotage.of(
                name,
                () -> SabotagedFilesHarness.of(name, () -> new CheckedFiles(files.get()), EVERYTHING)
                        .leaving(store -> ((CheckedFiles) store).leftovers()));
    }

    /** An honest one, and a client of a server that fails and recovers. */
    static Sabotage<FileStoreHarness> remote(String name, Function<FailingServer, TypedFiles> client) {
        return Sabotage.of(
                name,
                () -> SabotagedFilesHarness.of(name, BrokenFiles::new, EVERYTHING)
                        .remote(client));
    }

    /** An honest one, and a client of a server that does not answer. */
    static Sabotage<FileStoreHarness> server(String name, Supplier<SilentServer> server) {
        return unreachable(name, () -> new UnreachableFiles(server.get()), SilentServer.FAILURE_BOUND);
    }

    /** An honest one, and a client that waits for its server for ever. */
    static Sabotage<FileStoreHarness> hanging(String name, Supplier<SilentServer> server) {
        return unreachable(name, () -> new UnreachableFiles(server.get()), SilentServer.SHORT_FAILURE_BOUND);
    }

    /** An honest one, and one whose server does not answer. */
    static Sabotage<FileStoreHarness> unreachable(String name, Supplier<FileStore> withoutServer) {
        return unreachable(name, withoutServer, SilentServer.FAILURE_BOUND);
    }

    private static Sabotage<FileStoreHarness> unreachable(
            String name, Supplier<FileStore> withoutServer, Duration bound) {
        return Sabotage.of(
                name,
                () -> SabotagedFilesHarness.of(name, BrokenFiles::new, EVERYTHING)
                        .unreachable(withoutServer, bound));
    }
}
