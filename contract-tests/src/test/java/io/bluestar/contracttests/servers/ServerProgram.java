package io.bluestar.contracttests.servers;

import io.bluestar.testkit.emulators.EmulatorKind;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A server that somebody else has made, and how to have it.
 *
 * @param product its name, as it belongs in a report
 * @param version exactly the one that {@code get} brings
 * @param kinds what it emulates
 * @param get the command that brings it; {@code {home}} is {@link #HOME}
 * @param command starts it in an empty folder; {@code {port}} is where it is to listen on 127.0.0.1, {@code
 *     {folder}} that folder, {@code {home}} as above
 */
public record ServerProgram(String product, String version, Set<EmulatorKind> kinds, String get, List<String> command) {
    /** Where the programs are; {@code -Dbluestar.servers.home} says otherwise. */
    static final Path HOME = Path.of(System.getProperty(
            "bluestar.servers.home",
            Path.of(System.getProperty("user.home"), ".cache", "bluestar-servers")
                    .toString()));

    private static final String DOCKER = "docker";

    /** That of this JVM. */
    private static final String JAVA = "java";

    public ServerProgram {
        Objects.requireNonNull(product, "product");
        Objects.requireNonNull(version, "version");
        kinds = EnumSet.copyOf(kinds);
        Objects.requireNonNull(get, "get");
        command = List.copyOf(command);
    }

    /** Such as {@code S3Mock 3.12.0}. */
    public String name() {
        return product + " " + version;
    }

    /** An image, which Docker brings when it is run first. */
    static ServerProgram image(
            String product, String version, Set<EmulatorKind> kinds, String image, int port, String... options) {
        Stream<String> run =
                Stream.of(DOCKER, "run", "--rm", "--name", "bluestar-server-{port}", "-p", "127.0.0.1:{port}:" + port);
        return new ServerProgram(
                product,
                version,
                kinds,
                "docker pull " + image,
                Stream.of(run, Stream.of(options), Stream.of(image))
                        .flatMap(part -> part)
                        .toList());
    }

    /** A jar that runs by itself. */
    static ServerProgram jar(
            String product,
            String version,
            Set<EmulatorKind> kinds,
            String artifact,
            List<String> javaOptions,
            String... arguments) {
        String[] parts = artifact.split(":", -1);
        String file = parts[1] + "-" + parts[2] + "-" + parts[4] + ".jar";
        String get = "mvn dependency:copy -Dartifact=" + artifact + " -DoutputDirectory={home}";
        return new ServerProgram(
                product,
                version,
                kinds,
                get,
                Stream.of(
                                Stream.of(JAVA),
                                javaOptions.stream(),
                                Stream.of("-jar", "{home}/" + file),
                                Stream.of(arguments))
                        .flatMap(part -> part)
                        .toList());
    }

    /** The command for a port and a folder. */
    List<String> command(int port, Path folder) {
        return command.stream()
                .map(word -> word.equals(JAVA) ? javaHere() : word)
                .map(word -> word.replace("{home}", HOME.toString())
                        .replace("{folder}", folder.toAbsolutePath().toString())
                        .replace("{port}", Integer.toString(port)))
                .toList();
    }

    private static String javaHere() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** Whether it runs in a container. */
    boolean isImage() {
        return command.get(0).equals(DOCKER);
    }

    /** Whether what the command names is there. An image is taken to be where Docker is: it is brought when it is run. */
    boolean isThere() {
        return isImage()
                ? isOnThePath(DOCKER)
                : command.stream()
                        .filter(word -> word.startsWith("{home}"))
                        .map(word -> Path.of(word.replace("{home}", HOME.toString())))
                        .allMatch(Files::exists);
    }

    private static boolean isOnThePath(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
