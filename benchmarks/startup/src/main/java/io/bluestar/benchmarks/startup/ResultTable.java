package io.bluestar.benchmarks.startup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The measurements as Markdown. */
final class ResultTable {
    private ResultTable() {}

    static String markdown(Map<Scenario, List<Map<Moment, Long>>> measured) {
        StringBuilder table = new StringBuilder("""
                | environment | stores | JVM | arguments | first line: min | median | max | first answer: median |
                |---|---|---|---|--:|--:|--:|--:|
                """);
        measured.forEach((scenario, runs) -> table.append(line(scenario, runs)));
        return table.toString();
    }

    private static String line(Scenario scenario, List<Map<Moment, Long>> runs) {
        List<Long> firstLine = sorted(runs, Moment.FIRST_LINE);
        return String.format(
                "| %s | %s | %s | %s | %d | **%d** | %d | %d |%n",
                scenario.environment(),
                scenario.stores(),
                version(scenario.java()),
                arguments(scenario),
                firstLine.get(0),
                median(firstLine),
                firstLine.get(firstLine.size() - 1),
                median(sorted(runs, Moment.FIRST_ANSWER)));
    }

    private static String arguments(Scenario scenario) {
        if (scenario.arguments().isEmpty()) {
            return "none";
        }
        String all = String.join(" ", scenario.arguments());
        return scenario.isDocumented() ? all : "`" + all + "`";
    }

    private static List<Long> sorted(List<Map<Moment, Long>> runs, Moment moment) {
        return runs.stream().map(run -> run.get(moment)).sorted().toList();
    }

    private static long median(List<Long> sorted) {
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /** A JDK says its version in a file. */
    private static String version(Path java) {
        Path release = java.resolve("..").resolve("..").resolve("release").normalize();
        try {
            return Files.readAllLines(release).stream()
                    .filter(line -> line.startsWith("JAVA_VERSION="))
                    .map(line -> line.substring("JAVA_VERSION=".length()).replace("\"", ""))
                    .findFirst()
                    .orElse(java.toString());
        } catch (IOException e) {
            throw new UncheckedIOException("the version of " + java + " is not to be read", e);
        }
    }
}
