package io.bluestar.benchmarks.startup;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Measures how long a fresh JVM takes to the first line of a test with seeded stores, and prints a Markdown table. Nothing is
 * warm but the files of the machine: each scenario runs twice before it is measured, which also lets the testkit fill its cache.
 */
final class StartUp {
    private static final int WARM_UPS = 2;

    private StartUp() {}

    /** See {@link Options#USAGE}. */
    public static void main(String[] commandLine) throws IOException, InterruptedException {
        Options options;
        try {
            options = Options.parse(commandLine);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage() + "\n" + Options.USAGE);
            System.exit(2);
            return;
        }
        FreshJvm jvm = new FreshJvm(home().resolve("archives"), classPath(options.lib), options.dynoxide);
        Map<Scenario, List<Map<Moment, Long>>> measured = new LinkedHashMap<>();
        options.scenarios().forEach(scenario -> measured.put(scenario, new ArrayList<>()));
        // By turns: what else the machine does falls on all of them alike.
        for (int run = -WARM_UPS; run < options.runs; run++) {
            System.err.println(run < 0 ? "warming up" : "run " + (run + 1) + " of " + options.runs);
            for (Map.Entry<Scenario, List<Map<Moment, Long>>> scenario : measured.entrySet()) {
                Map<Moment, Long> moments = jvm.measure(scenario.getKey());
                jvm.awaitArchive(scenario.getKey());
                if (run >= 0) {
                    scenario.getValue().add(moments);
                }
            }
        }
        System.out.print(ResultTable.markdown(measured));
    }

    /** The folder that this program's jar, or the folder of its classes, lies in. */
    static Path home() {
        try {
            return Path.of(StartUp.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .getParent();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("this program is in no folder", e);
        }
    }

    /** As a test run has it: the folder of its classes, and jars. */
    private static List<Path> classPath(Path lib) throws IOException {
        try (Stream<Path> jars = Files.list(lib)) {
            return Stream.concat(Stream.of(home().resolve("classes")), jars.sorted())
                    .map(Path::toAbsolutePath)
                    .toList();
        }
    }
}
