package io.bluestar.testkit.contracts.saboteurs.files;

import static io.bluestar.testkit.contracts.saboteurs.files.BrokenFileStores.files;
import static io.bluestar.testkit.contracts.saboteurs.files.BrokenFileStores.folders;

import io.bluestar.persistence.FileStoreException;
import io.bluestar.persistence.domain.FilePaths;
import io.bluestar.testkit.contracts.files.FileStoreHarness;
import io.bluestar.testkit.contracts.saboteurs.Sabotage;
import java.util.List;

/** Stores whose namespace is, or pretends to be, one of folders. */
final class NamespaceSaboteurs {
    static final List<Sabotage<FileStoreHarness>> ALL = List.of(
            files("DeclaresAFlatNamespaceInVain", HasFolders::new)
                    .caughtBy("FILE-43", "a is a file, not a folder")
                    .caughtBy("FILE-44", "a is a file, not a folder")
                    .alsoBy("FILE-64"),
            folders("IsFlatWithoutDeclaringIt", BrokenFiles::new)
                    .caughtBy("FILE-43", "write of a/b beside the file a to throw FileStoreException")
                    .caughtBy("FILE-44", "move to a/b beside the file a to throw FileStoreException")
                    .alsoBy("FILE-64"),
            folders("ReplacesWhatStandsInTheWay", ReplacesWhatStandsInTheWay::new)
                    .caughtBy("FILE-43", "write of a/b beside the file a to throw FileStoreException")
                    .alsoBy("FILE-11", "FILE-64"),
            folders("LosesTheSourceOfARefusedMove", LosesTheSourceOfARefusedMove::new)
                    .caughtBy("FILE-44", "there is no file at this path")
                    .alsoBy("FILE-64"));

    private NamespaceSaboteurs() {}

    /** Honest where it does not declare a flat namespace, a saboteur where it does. */
    static class HasFolders extends BrokenFiles {
        @Override
        public synchronized String write(String path, byte[] data, String contentType) {
            FilePaths.checkWrite(path, data, contentType);
            refuseFoldersAndFilesAtOnce("write", path, path);
            return honest.write(path, data, contentType);
        }

        @Override
        public synchronized void move(String source, String target) {
            FilePaths.checkMove(source, target);
            if (exists(source)) {
                refuseFoldersAndFilesAtOnce("move", source, target);
            }
            honest.move(source, target);
        }

        private void refuseFoldersAndFilesAtOnce(String operation, String ofPath, String target) {
            if (honest.listFiles(target).stream().anyMatch(path -> path.startsWith(target + "/"))) {
                throw new FileStoreException(operation, ofPath, target + " is a folder", null);
            }
            for (int slash = target.indexOf('/'); slash >= 0; slash = target.indexOf('/', slash + 1)) {
                if (exists(target.substring(0, slash))) {
                    throw new FileStoreException(
                            operation, ofPath, target.substring(0, slash) + " is a file, not a folder", null);
                }
            }
        }
    }

    /** Refuses, but has removed the source already. */
    static final class LosesTheSourceOfARefusedMove extends HasFolders {
        @Override
        public synchronized void move(String source, String target) {
            try {
                super.move(source, target);
            } catch (FileStoreException e) {
                if (exists(source)) {
                    remove(source);
                }
                throw e;
            }
        }
    }

    /** Puts the new file in the place of the one that stands in its way. */
    static final class ReplacesWhatStandsInTheWay extends HasFolders {
        @Override
        public synchronized String write(String path, byte[] data, String contentType) {
            FilePaths.checkWrite(path, data, contentType);
            honest.write(path, data, contentType);
            listFiles(path + "/").forEach(this::remove);
            for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
                if (exists(path.substring(0, slash))) {
                    remove(path.substring(0, slash));
                }
            }
            return path;
        }
    }
}
