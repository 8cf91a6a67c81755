package io.bluestar.contracttests.othermakes;

import io.bluestar.persistence.FileMissingException;
import io.bluestar.persistence.FileStoreException;
import io.bluestar.persistence.domain.Utf8;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;

/**
 * A folder for files and, beside it, one for what is being written. A process that is killed may leave something in the
 * latter, which no listing shows.
 */
final class Disk {
    private static final int SLICE = 64 << 10;

    private final Path files;
    private final Path incoming;

    Disk(Path root) {
        files = root.resolve("files");
        incoming = root.resolve("incoming");
        try {
            Files.createDirectories(files);
            Files.createDirectories(incoming);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make the folders in " + root, e);
        }
    }

    /** Where the files are. */
    Path files() {
        return files;
    }

    /** Writes a file beside, through to the disk, to be renamed; nothing stays of one that fails. */
    Path received(byte[]... parts) throws IOException {
        Path file = incoming.resolve(UUID.randomUUID().toString());
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            for (byte[] part : parts) {
                write(channel, part);
            }
            channel.force(false);
            return file;
        } catch (IOException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    /** In slices, since the channel copies what it gets. */
    private static void write(FileChannel channel, byte[] part) throws IOException {
        for (int start = 0; start < part.length; start += SLICE) {
            ByteBuffer slice = ByteBuffer.wrap(part, start, Math.min(SLICE, part.length - start));
            while (slice.hasRemaining()) {
                channel.write(slice);
            }
        }
    }

    /** Puts a file in its place, whatever was there, at once. */
    static void rename(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }

    /** The paths of the files that begin with a prefix, in the order of their bytes. */
    List<String> paths(String prefix) throws IOException {
        TreeSet<String> paths = new TreeSet<>(Utf8.BYTE_ORDER);
        Files.walkFileTree(files, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                String path = DiskNames.at(files.relativize(file));
                if (path.startsWith(prefix)) {
                    paths.add(path);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                if (e instanceof NoSuchFileException && isThere()) {
                    return FileVisitResult.CONTINUE; // It was moved meanwhile.
                }
                throw e;
            }
        });
        return List.copyOf(paths);
    }

    /** What a failure of the disk says of a file that was asked for: of a disk that is gone nobody knows what it holds. */
    FileStoreException failure(String operation, String path, IOException e) {
        return e instanceof NoSuchFileException && isThere()
                ? new FileMissingException(operation, path, e)
                : refusal(operation, path, e);
    }

    /** What a failure of the disk says where no file is asked for. */
    static FileStoreException refusal(String operation, String path, IOException e) {
        return new FileStoreException(operation, path, "the disk did not do it; look at the cause", e);
    }

    private boolean isThere() {
        return Files.isDirectory(files);
    }
}
