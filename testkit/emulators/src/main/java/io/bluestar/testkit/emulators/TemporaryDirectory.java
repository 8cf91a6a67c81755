package io.bluestar.testkit.emulators;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder for one process; gone with it. */
record TemporaryDirectory(Path path) implements AutoCloseable {

    static TemporaryDirectory create() {
        try {
            return new TemporaryDirectory(Files.createTempDirectory("bluestar-emulator-"));
        } catch (IOException e) {
            throw new EmulatorException(
                    "no folder can be made in " + System.getProperty("java.io.tmpdir")
                            + " for a server's temporary files: " + e.getMessage()
                            + "\nWay out: free some space there, or name another folder with -Djava.io.tmpdir.",
                    e);
        }
    }

    @Override
    public void close() {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(path)) {
            List<Path> childrenFirst = tree.sorted(Comparator.reverseOrder()).toList();
            for (Path entry : childrenFirst) {
                Files.deleteIfExists(entry);
            }
        } catch (IOException | UncheckedIOException e) {
            // The process deletes its folder too, and what one of the two has deleted the other does not find.
            // What really remains is left to the operating system's cleaning of temporary files.
        }
    }
}
