package io.bluestar.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Programs of this machine: where a variable says, else by their names on the PATH.
 *
 * @param environment the variables of the process
 */
record Installed(Map<String, String> environment) {
    static final String CHROMIUM = "BLUESTAR_CHROMIUM";
    static final String CHROMEDRIVER = "BLUESTAR_CHROMEDRIVER";

    private static final String WAY_OUT =
            "Install both in the same version (Debian and Ubuntu: apt-get install chromium chromium-driver), or say where"
                    + " they are with " + CHROMIUM + " and " + CHROMEDRIVER + ".";

    static Installed here() {
        return new Installed(System.getenv());
    }

    /**
     * Chromium, or a browser made of it.
     *
     * @throws IllegalStateException if there is none, with the way out
     */
    Path chromium() {
        return program(
                "Chromium",
                CHROMIUM,
                List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"));
    }

    /**
     * What drives Chromium for others.
     *
     * @throws IllegalStateException if there is none, with the way out
     */
    Path chromedriver() {
        return program("ChromeDriver", CHROMEDRIVER, List.of("chromedriver"));
    }

    private Path program(String what, String variable, List<String> names) {
        String said = environment.getOrDefault(variable, "");
        if (!said.isEmpty()) {
            Path file = Path.of(said);
            if (!isProgram(file)) {
                throw new IllegalStateException(
                        variable + " is " + said + ", which is no program that can be run. " + WAY_OUT);
            }
            return file;
        }
        return names.stream()
                .flatMap(name -> onPath(name).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "these tests need " + what + ", and none of " + names + " is on the PATH. " + WAY_OUT));
    }

    private Optional<Path> onPath(String name) {
        return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(environment.getOrDefault("PATH", ""))
                .filter(folder -> !folder.isEmpty())
                .flatMap(folder -> Stream.of(Path.of(folder, name), Path.of(folder, name + ".exe")))
                .filter(Installed::isProgram)
                .findFirst();
    }

    private static boolean isProgram(Path file) {
        return Files.isRegularFile(file) && Files.isExecutable(file);
    }
}
