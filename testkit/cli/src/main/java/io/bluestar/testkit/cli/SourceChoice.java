package io.bluestar.testkit.cli;

import io.bluestar.testkit.certifier.HarnessException;
import io.bluestar.testkit.certifier.HarnessLoader;
import io.bluestar.testkit.certifier.HarnessSource;
import io.bluestar.testkit.contracts.Protocol;
import io.bluestar.testkit.emulators.EmulatorKind;
import io.bluestar.testkit.emulators.Emulators;
import java.io.File;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What to certify: harnesses by their names, those that a class path names itself, or bundled backends.
 *
 * @param backends none for all bundled ones
 * @param protocols none for all
 */
record SourceChoice(
        List<BundledBackend> backends, List<String> harnesses, List<String> classPath, Set<Protocol> protocols) {

    /**
     * The sources, at least one. Servers of bundled backends start coming up.
     *
     * @throws IllegalArgumentException saying which options to give instead
     */
    List<HarnessSource> sources() {
        if (harnesses.isEmpty() && classPath.isEmpty()) {
            return bundled();
        }
        if (!backends.isEmpty()) {
            throw new IllegalArgumentException(
                    "--backend is for bundled backends, --harness and --classpath are for yours: certify one, then the other");
        }
        List<String> paths = paths(classPath);
        try {
            return harnesses.isEmpty() ? found(paths) : named(paths);
        } catch (HarnessException e) {
            throw new IllegalArgumentException("--classpath: " + e.getMessage(), e);
        }
    }

    /**
     * The class path of options, each of which may hold several paths.
     *
     * @throws IllegalArgumentException if there are options and no path
     */
    static List<String> paths(List<String> options) {
        List<String> paths = options.stream()
                .flatMap(path -> Arrays.stream(path.split(File.pathSeparator, -1)))
                .filter(path -> !path.isEmpty())
                .toList();
        if (!options.isEmpty() && paths.isEmpty()) {
            throw new IllegalArgumentException("--classpath is empty: name jars, folders of classes, or folder/*");
        }
        return paths;
    }

    /** What is named is certified, or it is an error; so protocols choose nothing here. */
    private List<HarnessSource> named(List<String> paths) {
        return harnesses.stream()
                .distinct()
                .map(harness -> source(harness, HarnessLoader.of(harness, paths)))
                .toList();
    }

    /** Of what the class path names, that of other protocols is left out. */
    private List<HarnessSource> found(List<String> paths) {
        List<HarnessSource> chosen = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (String harness : HarnessLoader.namedOn(paths)) {
            HarnessLoader loader = HarnessLoader.of(harness, paths);
            if (isAsked(loader)) {
                chosen.add(source(harness, loader));
            } else {
                others.add(harness);
            }
        }
        if (chosen.isEmpty()) {
            throw new IllegalArgumentException("--protocol: none of the harnesses that the class path names is for "
                    + names(protocols) + ": " + String.join(", ", others));
        }
        return chosen;
    }

    private boolean isAsked(HarnessLoader loader) {
        try {
            return protocols.isEmpty() || loader.protocols().stream().anyMatch(protocols::contains);
        } catch (HarnessException e) {
            // Whatever it is for, it cannot be had, and the report says why.
            return true;
        }
    }

    private static HarnessSource source(String harness, HarnessLoader loader) {
        return HarnessSource.of(harness, loader::load);
    }

    private List<HarnessSource> bundled() {
        List<BundledBackend> some = (backends.isEmpty() ? List.of(BundledBackend.values()) : backends)
                .stream()
                        .distinct()
                        .filter(backend -> !backend.sources(protocols).isEmpty())
                        .toList();
        if (some.isEmpty()) {
            throw new IllegalArgumentException("--protocol: " + names(backends) + " is not for " + names(protocols));
        }
        // All servers come up side by side; each harness waits for its own.
        Emulators.shared()
                .begin(some.stream()
                        .flatMap(backend -> backend.servers().stream())
                        .distinct()
                        .toArray(EmulatorKind[]::new));
        return some.stream()
                .flatMap(backend -> backend.sources(protocols).stream())
                .toList();
    }

    private static String names(Iterable<? extends Enum<?>> constants) {
        List<String> names = new ArrayList<>();
        constants.forEach(constant -> names.add(constant.name()));
        return names.stream().sorted().collect(Collectors.joining(", "));
    }
}
