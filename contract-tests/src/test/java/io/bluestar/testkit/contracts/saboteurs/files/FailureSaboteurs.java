package io.bluestar.testkit.contracts.saboteurs.files;

import static io.bluestar.testkit.contracts.saboteurs.files.BrokenFileStores.hanging;
import static io.bluestar.testkit.contracts.saboteurs.files.BrokenFileStores.server;
import static io.bluestar.testkit.contracts.saboteurs.files.BrokenFileStores.unreachable;

import io.bluestar.persistence.FileMissingException;
import io.bluestar.persistence.FileStoreException;
import io.bluestar.testkit.contracts.files.FileStoreHarness;
import io.bluestar.testkit.contracts.saboteurs.Sabotage;
import io.bluestar.testkit.contracts.saboteurs.server.ServerFaults;
import io.bluestar.testkit.contracts.saboteurs.server.SilentServer;
import java.util.List;

/** Stores without a server that say so in the wrong way. */
final class FailureSaboteurs {
    static final List<Sabotage<FileStoreHarness>> ALL = List.of(
            server("LetsClientExceptionsEscape", ServerFaults.LetsClientExceptionsEscape::new)
                    .caughtBy("FILE-57", "read to throw FileStoreException"),
            server("ForgetsTheCause", ServerFaults.ForgetsTheCause::new)
                    .caughtBy("FILE-57", "the cause of the exception from read"),
            server("ForgetsThePath", ServerFaults.ForgetsWhatWasAskedFor::new)
                    .caughtBy("FILE-57", "path() of the exception from read"),
            unreachable("TakesAFailingServerForAMissingFile", TakesAFailingServerForAMissingFile::new)
                    .caughtBy("FILE-57", "to be no FileMissingException"),
            unreachable("TakesAFailingServerForAnEmptyStore", TakesAFailingServerForAnEmptyStore::new)
                    .caughtBy("FILE-57", "listFiles to throw FileStoreException")
                    .alsoBy("FILE-58", "FILE-59", "FILE-60"),
            hanging("WaitsForEver", ServerFaults.WaitsForEver::new)
                    .caughtBy("FILE-58", "read to end within 2000 ms")
                    .alsoBy("FILE-57", "FILE-59"),
            server("TellsThePassword", ServerFaults.TellsThePassword::new)
                    .caughtBy("FILE-59", "no secret in what read throws"),
            server("SwallowsInterrupts", ServerFaults.SwallowsInterrupts::new)
                    .caughtBy("FILE-60", "the interrupt flag to be set again"),
            unreachable("AsksTheServerFirst", AsksTheServerFirst::new)
                    .caughtBy("FILE-61", "read(null) while the server fails")
                    .alsoBy("FILE-62"),
            hanging("WaitsForItsServerInClose", ServerFaults.WaitsForItsServerInClose::new)
                    .caughtBy("FILE-62", "close to end within 2000 ms")
                    .alsoBy("FILE-61"),
            server("FailsToCloseWithoutItsServer", ServerFaults.FailsToClose::new)
                    .caughtBy("FILE-62", "close to return")
                    .alsoBy("FILE-61"));

    private FailureSaboteurs() {}

    private static final class TakesAFailingServerForAMissingFile extends UnreachableFiles {
        TakesAFailingServerForAMissingFile() {
            super(new SilentServer());
        }

        @Override
        public byte[] read(String path) {
            try {
                return super.read(path);
            } catch (FileStoreException e) {
                throw new FileMissingException("read", path, e);
            }
        }
    }

    private static final class TakesAFailingServerForAnEmptyStore extends UnreachableFiles {
        TakesAFailingServerForAnEmptyStore() {
            super(new SilentServer());
        }

        @Override
        public List<String> listFiles(String prefix) {
            try {
                return super.listFiles(prefix);
            } catch (FileStoreException e) {
                return List.of();
            }
        }
    }

    private static final class AsksTheServerFirst extends UnreachableFiles {
        AsksTheServerFirst() {
            super(new SilentServer());
        }

        @Override
        public byte[] read(String path) {
            throw failure("read", path);
        }
    }
}
