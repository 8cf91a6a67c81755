package io.bluestar.testkit.emulators.child;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Runs in a child JVM and ends it with its parent: standard input is a pipe whose other end only the parent has, and
 * the operating system closes that however the parent dies.
 */
public final class Lifeline {
    private Lifeline() {}

    /** Begins to watch. To be called first, so that a parent that dies during the start is noticed too. */
    public static void hold() {
        Thread watch = new Thread(Lifeline::awaitParentsEnd, "bluestar-lifeline");
        watch.setDaemon(true);
        watch.start();
    }

    private static void awaitParentsEnd() {
        try {
            System.in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            // A pipe that cannot be read has no parent at its other end either.
        }
        try {
            deleteTemporaryFiles(Path.of(System.getProperty("java.io.tmpdir")));
        } finally {
            // Not exit: no hook of a server may keep the process alive.
            Runtime.getRuntime().halt(0);
        }
    }

    private static void deleteTemporaryFiles(Path directory) {
        try (Stream<Path> tree = Files.walk(directory)) {
            for (Path entry : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(entry);
            }
        } catch (IOException | UncheckedIOException e) {
            // The parent, where it lives, deletes them too.
        }
    }

    /**
     * Tells the parent that the server answers.
     *
     * @param port the port of 127.0.0.1 that it listens on
     */
    public static void ready(int port) {
        System.out.println(READY + port);
        System.out.flush();
    }

    /** Begins the line by which the parent learns the port. */
    public static final String READY = "bluestar-emulator-ready ";
}
