package io.bluestar.testkit.emulators;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The user's local Maven repository, as Maven itself would find it. */
record LocalMavenRepository(Path root) {

    /**
     * Finds it: {@code -Dmaven.repo.local}, else what Surefire says that its build uses, else {@code <localRepository>}
     * of the user's or the installation's settings.xml, else {@code ~/.m2/repository}.
     */
    static LocalMavenRepository find(MavenSettings settings) {
        return new LocalMavenRepository(
                Stream.of(System.getProperty("maven.repo.local"), System.getProperty("localRepository"))
                        .filter(path -> path != null && !path.isBlank())
                        .findFirst()
                        .or(settings::localRepository)
                        .map(Path::of)
                        .orElse(settings.home().resolve(".m2").resolve("repository"))
                        .toAbsolutePath());
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
        String[] parts = coordinates.split(":", -1);
        return root.resolve(parts[0].replace('.', '/'))
                .resolve(parts[1])
                .resolve(parts[2])
                .resolve(parts[1] + "-" + parts[2] + ".jar");
    }
}
