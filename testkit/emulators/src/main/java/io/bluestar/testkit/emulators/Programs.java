package io.bluestar.testkit.emulators;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Programs of the machine: where they are, and what they say of themselves. */
final class Programs {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private Programs() {}

    /** The first executable of this name on the PATH of the environment. */
    static Optional<Path> find(String name, Map<String, String> environment) {
        return Pattern.compile(Pattern.quote(File.pathSeparator))
                .splitAsStream(environment.getOrDefault("PATH", ""))
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder).resolve(name))
                .filter(program -> Files.isRegularFile(program) && Files.isExecutable(program))
                .findFirst();
    }

    /**
     * What the program prints when asked for its version.
     *
     * @param waysOut follows the message where it cannot be run
     * @param cache remembers the answer for as long as the file is the same: asking takes as long as starting the server. Not
     *     that of a script, which may start another program tomorrow
     */
    static String version(Path program, String waysOut, Cache cache) {
        if (isScript(program)) {
            return ask(program, waysOut);
        }
        String identity = identity(program);
        return cache.answer(program.toString(), identity).orElseGet(() -> {
            String version = ask(program, waysOut);
            cache.rememberAnswer(program.toString(), identity, version);
            return version;
        });
    }

    private static boolean isScript(Path program) {
        try (InputStream content = Files.newInputStream(program)) {
            return Arrays.equals(content.readNBytes(2), new byte[] {'#', '!'});
        } catch (IOException e) {
            throw new EmulatorException(program + " cannot be read: " + e, e);
        }
    }

    private static String identity(Path program) {
        try {
            return program.toRealPath() + "\n" + Files.size(program) + "\n" + Files.getLastModifiedTime(program);
        } catch (IOException e) {
            throw new EmulatorException(program + " cannot be read: " + e, e);
        }
    }

    private static String ask(Path program, String waysOut) {
        TemporaryDirectory directory = TemporaryDirectory.create();
        try (ChildProcess asked = ChildProcess.start(
                program.toString(), List.of(program.toString(), "--version"), directory, l -> false)) {
            if (!asked.awaitEnd(PATIENCE) || asked.exitCode() != 0) {
                throw new EmulatorException(program + " --version failed." + asked.said() + "\n" + waysOut);
            }
            return String.join("\n", asked.lines());
        } catch (EmulatorException e) {
            throw e.getMessage().endsWith(waysOut) ? e : new EmulatorException(e.getMessage() + "\n" + waysOut, e);
        }
    }
}
