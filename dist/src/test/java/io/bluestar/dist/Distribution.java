package io.bluestar.dist;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The zip that the build has made. */
final class Distribution {
    static final String VERSION = System.getProperty("bluestar.version");
    static final Path ZIP = Path.of(System.getProperty("bluestar.zip"));

    private Distribution() {}

    /** Unpacks it into a folder, as unzip does, and gives the folder with bin and lib. */
    static Path unpackInto(Path folder) throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(ZIP, Map.of("enablePosixFileAttributes", true))) {
            Path root = zip.getPath("/");
            for (Path entry : walk(root)) {
                Path target = folder.resolve(root.relativize(entry).toString());
                if (Files.isDirectory(entry)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(entry, target);
                    Files.setPosixFilePermissions(target, Files.getPosixFilePermissions(entry));
                }
            }
        }
        return folder.resolve("bluestar-" + VERSION);
    }

    /** A folder and what is in it, parents first. */
    static List<Path> walk(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
