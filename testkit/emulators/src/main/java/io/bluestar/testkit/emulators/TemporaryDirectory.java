package io.bluestar.testkit.emulators;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder for one process; gone with it. This JVM holds the lock of a file in it for as long as it lives, so that a later
 * one can tell, and remove, what was left behind when this one and the process were killed together.
 */
final class TemporaryDirectory implements AutoCloseable {
    static final String PREFIX = "bluestar-emulator-";

    /** Held by the JVM that made the folder. */
    static final String OWNER = ".owner";

    private final Path path;
    private final FileChannel owner;

    private TemporaryDirectory(Path path, FileChannel owner) {
        this.path = path;
        this.owner = owner;
    }

    static TemporaryDirectory create() {
        Path parent = Path.of(System.getProperty("java.io.tmpdir"));
        Swept.before();
        try {
            Path path = Files.createTempDirectory(
                    parent, PREFIX + ProcessHandle.current().pid() + "-");
            Path unlocked = path.resolve(OWNER + "-unlocked");
            FileChannel owner = FileChannel.open(unlocked, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            owner.lock();
            // Only now, or another JVM that looks just then would take it for left behind.
            Files.move(unlocked, path.resolve(OWNER));
            return new TemporaryDirectory(path, owner);
        } catch (IOException e) {
            throw new EmulatorException(
                    "no folder can be made in " + parent
                            + " for a server's temporary files: " + e.getMessage()
                            + "\nWay out: free some space there, or name another folder with -Djava.io.tmpdir.",
                    e);
        }
    }

    Path path() {
        return path;
    }

    @Override
    public void close() {
        try {
            owner.close();
        } catch (IOException e) {
            // The lock ends with the JVM then.
        }
        delete(path);
    }

    static void delete(Path directory) {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(directory)) {
            List<Path> childrenFirst = tree.sorted(Comparator.reverseOrder()).toList();
            for (Path entry : childrenFirst) {
                Files.deleteIfExists(entry);
            }
        } catch (IOException | UncheckedIOException e) {
            // The process deletes its folder too, and what one of the two has deleted the other does not find.
            // What really remains, the next JVM removes.
        }
    }

    /** Once for the JVM, before it makes the first folder of its own. */
    private static final class Swept {
        static {
            LeftBehind.remove(Path.of(System.getProperty("java.io.tmpdir")));
        }

        static void before() {
            // The class is initialized by then.
        }
    }
}
