package io.bluestar.contracttests.othermakes;

import io.bluestar.persistence.FileStore;
import io.bluestar.persistence.domain.FilePaths;
import io.bluestar.persistence.domain.OpenState;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Files as they are in folders as they are, for one process: what a file is called, no file's folder can be called. It
 * keeps no content types.
 */
final class DirectoryTreeFileStore implements FileStore {
    private final OpenState open = new OpenState("directory tree");
    private final Disk disk;

    /** Held while files get other places, so that no folder comes or goes meanwhile. */
    private final Object places = new Object();

    /** @param root a folder that the store has for itself, made if need be */
    DirectoryTreeFileStore(Path root) {
        this.disk = new Disk(root);
    }

    @Override
    public byte[] read(String path) {
        FilePaths.check("path", path);
        open.check();
        Path file = place(path);
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw disk.failure("read", path, isNoFile(file) ? new NoSuchFileException(file.toString()) : e);
        }
    }

    @Override
    public String write(String path, byte[] data, String contentType) {
        FilePaths.checkWrite(path, data, contentType);
        open.check();
        try {
            Path received = disk.received(data);
            try {
                putAt(place(path), received);
            } finally {
                Files.deleteIfExists(received);
            }
            return path;
        } catch (IOException e) {
            throw Disk.refusal("write", path, e);
        }
    }

    @Override
    public void move(String source, String target) {
        FilePaths.checkMove(source, target);
        open.check();
        Path from = place(source);
        synchronized (places) {
            try {
                if (isNoFile(from)) {
                    throw new NoSuchFileException(from.toString());
                }
                Files.readAttributes(from, BasicFileAttributes.class);
                if (!source.equals(target)) {
                    putAt(place(target), from);
                }
            } catch (IOException e) {
                throw disk.failure("move", source, e);
            }
        }
    }

    @Override
    public List<String> listFiles(String prefix) {
        FilePaths.checkPrefix(prefix);
        open.check();
        try {
            return disk.paths(prefix);
        } catch (IOException e) {
            throw Disk.refusal("listFiles", prefix, e);
        }
    }

    @Override
    public void close() {
        open.close();
    }

    private Path place(String path) {
        Path place = disk.files();
        for (String segment : path.split("/", -1)) {
            place = DiskNames.in(place, segment);
        }
        return place;
    }

    private void putAt(Path place, Path file) throws IOException {
        synchronized (places) {
            if (Files.isDirectory(place)) {
                removeEmpty(place);
            }
            Disk.rename(file, place);
        }
    }

    /** Folders stay when the last file has left them; what has none in it is no obstacle. */
    private static void removeEmpty(Path folder) throws IOException {
        List<Path> inside;
        try (Stream<Path> walk = Files.walk(folder)) {
            inside = walk.sorted(Comparator.reverseOrder()).toList();
        }
        if (!inside.stream().allMatch(Files::isDirectory)) {
            throw new DirectoryNotEmptyException(folder.toString());
        }
        for (Path empty : inside) {
            Files.delete(empty);
        }
    }

    /** Whether there is a folder at the place, or a file above it: then there is no file, whatever the disk says. */
    private boolean isNoFile(Path place) {
        return Files.isDirectory(place)
                || Stream.iterate(place.getParent(), above -> !above.equals(disk.files()), Path::getParent)
                        .anyMatch(Files::isRegularFile);
    }
}
