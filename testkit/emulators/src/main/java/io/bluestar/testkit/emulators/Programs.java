package io.bluestar.testkit.emulators;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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
     */
    static String version(Path program, String waysOut) {
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
