package io.bluestar.benchmarks.startup;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Starts a JVM for one measurement. */
final class FreshJvm {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final List<Path> classPath;
    private final String dynoxide;
    private final Path archives;

    /**
     * @param archives a folder for what the documented arguments make
     * @param classPath of the measured tests, the folder of their classes first
     * @param dynoxide its name on the PATH or the path of its binary
     */
    FreshJvm(Path archives, List<Path> classPath, String dynoxide) {
        this.archives = archives;
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
            command.addAll(scenario.isDocumented() ? documented(scenario) : scenario.arguments());
            command.addAll(
                    List.of("-jar", jar.path().toString(), scenario.test().getName()));
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().putAll(scenario.variables(dynoxide));
            long start = System.currentTimeMillis();
            return moments(builder.start(), start, scenario);
        }
    }

    private List<String> documented(Scenario scenario) {
        String start = classPath.stream()
                .map(Path::toString)
                .filter(path -> path.contains("bluestar-testkit-start-"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("bluestar-testkit-start is not on the class path"));
        return List.of(
                "-XX:SharedArchiveFile=" + archive(scenario),
                "-Xlog:cds*=off",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                String.join(
                        File.pathSeparator,
                        archive(scenario).toString().replace(".jsa", ".jar"),
                        start,
                        classPath.get(0).toString()),
                "io.bluestar.testkit.start.Start");
    }

    /** Each scenario is a project of its own, with the classes that its tests use. */
    private Path archive(Scenario scenario) {
        int java = scenario.java().toString().hashCode();
        return archives.resolve(scenario.environment() + "-" + scenario.test().getSimpleName() + "-"
                + Integer.toHexString(java) + ".jsa");
    }

    /** Waits until the archive is made, for which a test run does not wait. */
    void awaitArchive(Scenario scenario) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (scenario.isDocumented() && !Files.exists(archive(scenario))) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(scenario + " has made no archive");
            }
            TimeUnit.MILLISECONDS.sleep(100);
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
