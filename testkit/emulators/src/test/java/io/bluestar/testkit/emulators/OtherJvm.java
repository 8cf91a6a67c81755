package io.bluestar.testkit.emulators;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A JVM that has nothing on its class path but this module's classes and one main class of the tests: what a user of the
 * testkit has at the least.
 */
final class OtherJvm implements AutoCloseable {
    private final Process process;
    private final BufferedReader output;

    private OtherJvm(Process process) {
        this.process = process;
        this.output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    static OtherJvm run(
            Class<?> main, Path folder, Map<String, String> environment, List<String> options, String... arguments)
            throws IOException {
        return run(codeOf(Emulators.class), main, folder, environment, options, arguments);
    }

    /** As the other one, with this module's classes from somewhere else. */
    static OtherJvm run(
            Path code,
            Class<?> main,
            Path folder,
            Map<String, String> environment,
            List<String> options,
            String... arguments)
            throws IOException {
        Path alone = folder.resolve("main");
        Path file = alone.resolve(main.getName().replace('.', '/') + ".class");
        Files.createDirectories(file.getParent());
        Files.copy(codeOf(main).resolve(alone.relativize(file).toString()), file);
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", code + File.pathSeparator + alone, main.getName()));
        command.addAll(Arrays.asList(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().remove("CLASSPATH");
        builder.environment().putAll(environment);
        return new OtherJvm(builder.start());
    }

    static Path codeOf(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    /** The next line that starts so, without that start. */
    String awaitLine(String start) throws IOException {
        List<String> before = new ArrayList<>();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(start)) {
                return line.substring(start.length());
            }
            before.add(line);
        }
        throw new AssertionError("no line starts with " + start + " in:\n" + String.join("\n", before));
    }

    URI awaitUri(String start) throws IOException {
        return URI.create(awaitLine(start));
    }

    /** Writes to its standard input. */
    void send(char order) throws IOException {
        process.getOutputStream().write(order);
        process.getOutputStream().flush();
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
