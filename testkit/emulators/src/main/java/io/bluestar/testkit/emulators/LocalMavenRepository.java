package io.bluestar.testkit.emulators;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The user's local Maven repository, as Maven itself would find it.
 *
 * @param root where missing jars are resolved
 * @param others where they may be too, such as the user's own repository when a build runs on one of its own: looked at before
 *     anything is resolved
 */
record LocalMavenRepository(Path root, List<Path> others) {

    /**
     * Finds it: {@code -Dmaven.repo.local}, else what Surefire says that its build uses, else {@code <localRepository>}
     * of the user's or the installation's settings.xml, else {@code ~/.m2/repository}. Those that come later in this order
     * are the others.
     */
    static LocalMavenRepository find(MavenSettings settings) {
        List<Path> candidates = Stream.of(
                        Optional.ofNullable(System.getProperty("maven.repo.local")),
                        Optional.ofNullable(System.getProperty("localRepository")),
                        settings.localRepository(),
                        Optional.of(settings.home()
                                .resolve(".m2")
                                .resolve("repository")
                                .toString()))
                .flatMap(Optional::stream)
                .filter(path -> !path.isBlank())
                .map(path -> Path.of(path).toAbsolutePath())
                .distinct()
                .toList();
        return new LocalMavenRepository(candidates.get(0), candidates.subList(1, candidates.size()));
    }

    /** Whether the jar of these coordinates, {@code group:artifact:version}, is there. */
    boolean has(String coordinates) {
        return Files.isRegularFile(jarPath(coordinates));
    }

    /**
     * The jar of these coordinates.
     *
     * @param cache remembers what was verified: hashing 30 MB in a JVM that has just begun takes a quarter of a second
     * @throws EmulatorException if it is not what the checksum says
     */
    Path verified(String coordinates, String sha256, Cache cache) {
        Path jar = jarPath(coordinates);
        String found;
        try {
            String identity = jar + "\n" + Files.size(jar) + "\n" + Files.getLastModifiedTime(jar);
            if (cache.remembers(sha256, identity)) {
                return jar;
            }
            found = Checksum.sha256(jar);
            if (found.equals(sha256)) {
                cache.remember(sha256, identity);
                return jar;
            }
        } catch (IOException e) {
            throw new EmulatorException(jar + " cannot be read: " + e, e);
        }
        throw new EmulatorException(jar + " is not the published " + coordinates + ": its sha-256 is " + found
                + ", expected was " + sha256 + ".\nWay out: delete the file and run `bluestar emulators --fetch`.");
    }

    /** Where the jar of these coordinates is, or would be. */
    Path jarPath(String coordinates) {
        return Stream.concat(Stream.of(root), others.stream())
                .map(repository -> jarPath(repository, coordinates))
                .filter(Files::isRegularFile)
                .findFirst()
                .orElseGet(() -> jarPath(root, coordinates));
    }

    private static Path jarPath(Path repository, String coordinates) {
        String[] parts = coordinates.split(":", -1);
        return repository
                .resolve(parts[0].replace('.', '/'))
                .resolve(parts[1])
                .resolve(parts[2])
                .resolve(parts[1] + "-" + parts[2] + ".jar");
    }
}
