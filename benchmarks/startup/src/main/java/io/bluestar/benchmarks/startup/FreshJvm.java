package io.bluestar.benchmarks.startup;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Starts a JVM for one measurement. */
final class FreshJvm {
    private final List<Path> classPath;
    private final String dynoxide;

    /**
     * @param classPath of the measured tests, the folder of their classes first
     * @param dynoxide its name on the PATH or the path of its binary
     */
    FreshJvm(List<Path> classPath, String dynoxide) {
        this.classPath = classPath;
        this.dynoxide = dynoxide;
    }

    /**
     * Milliseconds from just before the process was asked for to each moment. The clock is the machine's, as two processes
     * have no other in common.
     *
     * @throws IllegalStateException if the test failed, with all that it printed
     */
    Map<Moment, Long> measure(Scenario scenario) throws IOException, InterruptedException {
        try (ManifestOnlyJar jar = ManifestOnlyJar.of(classPath, TestRun.class)) {
            List<String> command = new ArrayList<>();
            command.add(scenario.java().toString());
            command.addAll(scenario.arguments());
            command.addAll(List.of("-jar", jar.path().toString(), scenario.test().getName()));
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().putAll(scenario.variables(dynoxide));
            long start = System.currentTimeMillis();
            return moments(builder.start(), start, scenario);
        }
    }

    private static Map<Moment, Long> moments(Process process, long start, Scenario scenario)
            throws IOException, InterruptedException {
        Map<Moment, Long> moments = new EnumMap<>(Moment.class);
        StringBuilder output = new StringBuilder();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                output.append(line).append('\n');
                Moment.parse(line).ifPresent(reached -> moments.put(reached.moment(), reached.millis() - start));
            }
        }
        if (process.waitFor() != 0 || moments.size() != Moment.values().length) {
            throw new IllegalStateException(scenario + " failed:\n" + output);
        }
        return moments;
    }
}
