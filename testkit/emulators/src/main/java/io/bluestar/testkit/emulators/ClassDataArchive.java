package io.bluestar.testkit.emulators;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * Class-data sharing for a child JVM: its first run leaves an archive of its loaded classes in the cache as it ends, and
 * later ones start in half the time. The JVM itself checks that an archive fits it and its class path, and does without
 * one that does not.
 */
final class ClassDataArchive {
    // From this release on the JVM makes and renews the archive by itself.
    private static final int RENEWS = 19;

    private ClassDataArchive() {}

    /** The options for this class path; none where a folder is on it, which the JVM archives nothing from. */
    static List<String> options(String name, List<Path> classPath, Cache cache) {
        if (classPath.stream().anyMatch(Files::isDirectory)) {
            return List.of();
        }
        String owner = Runtime.version() + "\n" + System.getProperty("java.home") + "\n" + classPath;
        Path archive = cache.root()
                .resolve("archives")
                .resolve(name + "-" + UUID.nameUUIDFromBytes(owner.getBytes(StandardCharsets.UTF_8)) + ".jsa");
        try {
            Files.createDirectories(archive.getParent());
            if (Runtime.version().feature() >= RENEWS) {
                return List.of("-XX:+AutoCreateSharedArchive", "-XX:SharedArchiveFile=" + archive);
            }
            return List.of((isNewerThanAll(archive, classPath) ? "-XX:SharedArchiveFile=" : "-XX:ArchiveClassesAtExit=")
                    + archive);
        } catch (IOException e) {
            throw cache.unusable(e);
        }
    }

    private static boolean isNewerThanAll(Path archive, List<Path> classPath) throws IOException {
        if (!Files.exists(archive) || !isWhole(archive)) {
            return false;
        }
        for (Path jar : classPath) {
            if (Files.getLastModifiedTime(jar).compareTo(Files.getLastModifiedTime(archive)) > 0) {
                return false;
            }
        }
        return true;
    }

    /** The JVM writes the header last: it is missing where the JVM was killed while it wrote. */
    private static boolean isWhole(Path archive) throws IOException {
        try (InputStream content = Files.newInputStream(archive)) {
            byte[] magic = content.readNBytes(Integer.BYTES);
            return magic.length == Integer.BYTES && !Arrays.equals(magic, new byte[Integer.BYTES]);
        }
    }
}
