package io.bluestar.contracttests.othermakes;

import io.bluestar.persistence.FileStore;
import io.bluestar.testkit.contracts.files.FileStoreHarness;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.function.Supplier;

/** What stores on the local disk share: a temporary folder for each, gone when the harness is closed. */
abstract class DiskHarness implements FileStoreHarness {
    private final Path folders;

    DiskHarness() {
        try {
            folders = Files.createTempDirectory("bluestar-other-makes-");
        } catch (IOException e) {
            throw new UncheckedIOException("no temporary folder", e);
        }
    }

    private Path folder() {
        try {
            return Files.createTempDirectory(folders, "store-");
        } catch (IOException e) {
            throw new UncheckedIOException("no temporary folder", e);
        }
    }

    /** A store over the folder given. */
    abstract FileStore over(Path folder);

    @Override
    public final FileStore create() {
        return over(folder());
    }

    /** A store whose disk went away. */
    @Override
    public final Optional<Supplier<FileStore>> unreachable() {
        return Optional.of(() -> {
            Path folder = folder();
            FileStore store = over(folder);
            remove(folder);
            return store;
        });
    }

    @Override
    public final String environment() {
        try {
            return Files.getFileStore(folders).type() + " on " + System.getProperty("os.name");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot look at the temporary folder", e);
        }
    }

    @Override
    public final void close() {
        remove(folders);
    }

    private static void remove(Path folder) {
        try {
            Files.walkFileTree(folder, new Removal());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove the temporary folder " + folder, e);
        }
    }

    private static final class Removal extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, IOException e) throws IOException {
            if (e != null) {
                throw e;
            }
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
        }
    }
}
