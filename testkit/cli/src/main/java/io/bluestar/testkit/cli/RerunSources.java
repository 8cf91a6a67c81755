package io.bluestar.testkit.cli;

import io.bluestar.testkit.certifier.HarnessException;
import io.bluestar.testkit.certifier.HarnessLoader;
import io.bluestar.testkit.certifier.HarnessSource;
import io.bluestar.testkit.emulators.EmulatorKind;
import io.bluestar.testkit.emulators.Emulators;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The harnesses on which a report is run again. A report is somebody else's word, so it chooses no class by itself: what is
 * run is what the reader names, or what the reader's class path names, or bundled, and it has to be what the report names.
 */
record RerunSources(List<String> harnesses, List<String> classPath) {

    /**
     * The sources of the harnesses of a report. Servers of bundled backends start coming up.
     *
     * @param wanted the class names that the report has, at least one
     * @throws IllegalArgumentException saying which options to give instead
     */
    List<HarnessSource> of(Set<String> wanted) {
        if (harnesses.isEmpty() && classPath.isEmpty()) {
            return bundled(wanted);
        }
        List<String> paths = SourceChoice.paths(classPath);
        try {
            Set<String> named = new TreeSet<>(harnesses.isEmpty() ? HarnessLoader.namedOn(paths) : harnesses);
            Set<String> missing = new TreeSet<>(wanted);
            missing.removeAll(named);
            if (!missing.isEmpty()) {
                throw new IllegalArgumentException("the report is of " + String.join(", ", missing) + ", and "
                        + (harnesses.isEmpty() ? "the class path names " : "--harness names ")
                        + String.join(", ", named) + ": name it with --harness");
            }
            return named.stream()
                    .filter(wanted::contains)
                    .map(harness -> HarnessSource.of(harness, HarnessLoader.of(harness, paths)::load))
                    .toList();
        } catch (HarnessException e) {
            throw new IllegalArgumentException("--classpath: " + e.getMessage(), e);
        }
    }

    private static List<HarnessSource> bundled(Set<String> wanted) {
        List<BundledBackend> backends = BundledBackend.withHarnesses(wanted);
        List<HarnessSource> sources = backends.stream()
                .flatMap(backend -> backend.sourcesOf(wanted).stream())
                .toList();
        if (sources.size() < wanted.size()) {
            throw new IllegalArgumentException("the report is of " + String.join(", ", new TreeSet<>(wanted))
                    + ", not all of which are bundled: say with --classpath, and --harness if need be, where they are");
        }
        Emulators.shared()
                .begin(backends.stream()
                        .flatMap(backend -> backend.servers().stream())
                        .distinct()
                        .toArray(EmulatorKind[]::new));
        return sources;
    }
}
