package io.bluestar.testkit.emulators;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The user's folder for what our jar carries and a process needs as files. A file lies under its own checksum, so that
 * versions do not meet, and appears there whole or not at all, so that any number of JVMs may fill the cache at once.
 */
record Cache(Path root) {
    /** Names another folder than the platform's. */
    static final String VARIABLE = "BLUESTAR_TESTKIT_CACHE";

    private static final String ANSWER = "\nanswered\n";

    static Cache of(Map<String, String> environment) {
        String chosen = environment.getOrDefault(VARIABLE, "");
        return new Cache(
                chosen.isBlank() ? platformFolder(environment) : Path.of(chosen).toAbsolutePath());
    }

    private static Path platformFolder(Map<String, String> environment) {
        Path home = Path.of(System.getProperty("user.home"));
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        Path caches;
        if (os.startsWith("windows")) {
            String local = environment.getOrDefault("LOCALAPPDATA", "");
            caches = local.isBlank() ? home.resolve("AppData").resolve("Local") : Path.of(local);
        } else if (os.startsWith("mac")) {
            caches = home.resolve("Library").resolve("Caches");
        } else {
            // The XDG specification has relative paths ignored.
            Path xdg = Path.of(environment.getOrDefault("XDG_CACHE_HOME", ""));
            caches = xdg.isAbsolute() ? xdg : home.resolve(".cache");
        }
        return caches.resolve("bluestar-testkit");
    }

    /**
     * The file of this resource, unpacked if it is not there.
     *
     * @param resource its name, absolute
     * @param sha256 what it must be; a resource that is anything else is refused
     */
    Path file(String resource, String sha256) {
        URL carried = Cache.class.getResource(resource);
        if (carried == null) {
            throw new EmulatorException("the BlueStar emulators' jar lacks " + resource
                    + ".\nWay out: use the published jar as it is; a repackaged one must keep META-INF/bluestar.");
        }
        Path target = root.resolve(sha256.substring(0, 16)).resolve(resource.substring(resource.lastIndexOf('/') + 1));
        try {
            var connection = carried.openConnection();
            connection.setUseCaches(false);
            try (InputStream content = connection.getInputStream()) {
                if (Files.isRegularFile(target) && Files.size(target) == connection.getContentLengthLong()) {
                    return target;
                }
                Files.createDirectories(target.getParent());
                Path whole = Files.createTempFile(target.getParent(), "unpacking-", ".tmp");
                try {
                    Files.copy(content, whole, StandardCopyOption.REPLACE_EXISTING);
                    String found = Checksum.sha256(whole);
                    if (!found.equals(sha256)) {
                        throw new EmulatorException("the BlueStar emulators' jar is damaged: " + resource + " has the"
                                + " sha-256 " + found + " and not " + sha256
                                + ".\nWay out: delete it from your Maven repository and build again.");
                    }
                    publish(whole, target);
                } finally {
                    Files.deleteIfExists(whole);
                }
            }
            return target;
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    /** Whether a file of this identity was found to have this checksum before. */
    boolean remembers(String sha256, String identity) {
        Path note = note(sha256);
        try {
            return Files.isRegularFile(note) && Files.readString(note).equals(identity);
        } catch (IOException e) {
            // Nothing that can be read is remembered.
            return false;
        }
    }

    /** Notes that a file of this identity (its path, size and time, say) has this checksum. */
    void remember(String sha256, String identity) {
        try {
            Files.createDirectories(note(sha256).getParent());
            Files.writeString(note(sha256), identity);
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    /** What was answered to a question, if it was remembered with this identity. */
    Optional<String> answer(String question, String identity) {
        String known = identity + ANSWER;
        try {
            Path note = answerNote(question);
            return Files.isRegularFile(note)
                    ? Optional.of(Files.readString(note))
                            .filter(text -> text.startsWith(known))
                            .map(text -> text.substring(known.length()))
                    : Optional.empty();
        } catch (IOException e) {
            // Nothing that can be read is remembered.
            return Optional.empty();
        }
    }

    /** Notes an answer, with the identity of what answered. */
    void rememberAnswer(String question, String identity, String answer) {
        Path note = answerNote(question);
        try {
            Files.createDirectories(note.getParent());
            Path whole = Files.createTempFile(note.getParent(), "answer-", ".tmp");
            try {
                Files.writeString(whole, identity + ANSWER + answer);
                publish(whole, note);
            } finally {
                Files.deleteIfExists(whole);
            }
        } catch (IOException e) {
            // It is asked again next time: no more is lost, and a program of the machine needs no folder of ours.
            return;
        }
    }

    private Path answerNote(String question) {
        UUID name = UUID.nameUUIDFromBytes(question.getBytes(StandardCharsets.UTF_8));
        return root.resolve("answers").resolve(name.toString());
    }

    private Path note(String sha256) {
        return root.resolve("verified").resolve(sha256);
    }

    /** Says that the folder cannot be written, and what to do about it. */
    EmulatorException unusable(IOException cause) {
        return new EmulatorException(
                "the cache folder " + root + " cannot be used: " + cause + "\nWay out: make it writable, or name"
                        + " another folder in " + VARIABLE + ".",
                cause);
    }

    private static void publish(Path whole, Path target) throws IOException {
        if (!whole.toFile().setExecutable(true, true)) {
            // Only matters for programs, and those say so themselves when they are started.
            whole.toFile().setReadable(true, true);
        }
        try {
            Files.move(whole, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(whole, target, StandardCopyOption.REPLACE_EXISTING);
        } catch (FileAlreadyExistsException e) {
            // Another JVM was faster, with the same bytes.
        }
    }
}
