package io.bluestar.testkit.containers;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A JVM with the class path of this one, as a user's tests are one after the other. */
final class OwnJvm implements AutoCloseable {
    private final Process process;
    private final BufferedReader output;

    private OwnJvm(Process process) {
        this.process = process;
        this.output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    static OwnJvm run(Class<?> main, Map<String, String> variables) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder builder = new ProcessBuilder(
                        List.of(java, "-cp", System.getProperty("java.class.path"), main.getName()))
                .redirectErrorStream(true);
        builder.environment().putAll(variables);
        return new OwnJvm(builder.start());
    }

    /** The next line that starts so, without that start. */
    String awaitLine(String start) throws IOException {
        StringBuilder before = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(start)) {
                return line.substring(start.length());
            }
            before.append('\n').append(line);
        }
        throw new AssertionError("no line starts with " + start + " in:" + before);
    }

    /** Ends it as {@code kill -9} does, no hook of it running, and waits for that. */
    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }
}
