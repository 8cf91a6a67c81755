package io.bluestar.dist;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * A machine on which nothing is installed but a shell's usual tools: its PATH is a folder of links to them.
 *
 * @param tools the folder
 * @param environment the variables that a command sees, beside the PATH
 */
record Machine(Path tools, Map<String, String> environment) {
    private static final List<String> USUAL = List.of("sh", "dirname", "readlink", "sed");
    private static final long LONGEST_MINUTES = 15;

    /**
     * What a command answered.
     *
     * @param output on both streams
     */
    record Answer(int exitCode, String output) {}

    /** A machine without a Java, whose tools are linked in a folder that does not exist yet. */
    static Machine without(Path tools) throws IOException {
        Files.createDirectories(tools);
        for (String tool : USUAL) {
            link(tools, tool);
        }
        return new Machine(tools, Map.of());
    }

    private static void link(Path tools, String tool) throws IOException {
        Files.createSymbolicLink(tools.resolve(tool), onPath(tool));
    }

    /** Where a tool of the real machine is. */
    static Path onPath(String tool) {
        return Pattern.compile(File.pathSeparator)
                .splitAsStream(System.getenv("PATH"))
                .map(folder -> Path.of(folder).resolve(tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("there is no " + tool + " on the PATH"));
    }

    /** The same with the Java of this test. */
    Machine withJava() {
        return with("JAVA_HOME", System.getProperty("java.home"));
    }

    Machine with(String variable, String value) {
        Map<String, String> more = new HashMap<>(environment);
        more.put(variable, value);
        return new Machine(tools, Map.copyOf(more));
    }

    /** Runs a command in a folder and waits for its end. */
    Answer run(Path folder, String... command) throws IOException, InterruptedException {
        Path output = Files.createTempFile("answer", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", tools.toString());
        builder.environment().putAll(environment);
        Process process = builder.start();
        try {
            process.getOutputStream().close();
            if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
                throw new IllegalStateException(
                        String.join(" ", command) + " does not end; it said: " + Files.readString(output));
            }
            return new Answer(process.exitValue(), Files.readString(output));
        } finally {
            process.destroyForcibly();
            Files.deleteIfExists(output);
        }
    }
}
