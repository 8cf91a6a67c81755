package io.bluestar.testkit.emulators;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;

/** The folders of JVMs that were killed together with their servers, so that neither could delete them. */
final class LeftBehind {
    /** A folder without a lock in it may be one that is just being made. */
    private static final Duration BEING_MADE = Duration.ofHours(1);

    private LeftBehind() {}

    /** Removes them. What cannot be read or locked belongs to somebody else and stays. */
    static void remove(Path temporary) {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(temporary, TemporaryDirectory.PREFIX + "*")) {
            for (Path folder : folders) {
                if (!isOwn(folder) && isDead(folder)) {
                    TemporaryDirectory.delete(folder);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            // Whoever needs a folder there hears of it when he makes one.
        }
    }

    /**
     * Whether this JVM has made it, maybe by another class loader: to open and close the file of a lock would release it.
     * Process ids alone tell nothing: they are used again, and each container has its own.
     */
    private static boolean isOwn(Path folder) {
        String own = TemporaryDirectory.PREFIX + ProcessHandle.current().pid() + "-";
        return folder.getFileName().toString().startsWith(own);
    }

    private static boolean isDead(Path folder) {
        Path owner = folder.resolve(TemporaryDirectory.OWNER);
        try {
            if (!Files.exists(owner)) {
                Instant changed = Files.getLastModifiedTime(folder).toInstant();
                return changed.isBefore(Instant.now().minus(BEING_MADE));
            }
            try (FileChannel channel = FileChannel.open(owner, StandardOpenOption.WRITE);
                    FileLock lock = channel.tryLock()) {
                return lock != null;
            }
        } catch (IOException | OverlappingFileLockException e) {
            return false;
        }
    }
}
