package io.bluestar.testkit.emulators;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The command that runs a main class of ours, with jars of its own, in a JVM of its own. */
final class ChildJvm {
    // From these releases on, what the carried libraries do is answered with a warning unless it is allowed.
    private static final int WARNS_OF_UNSAFE = 23;
    private static final int WARNS_OF_NATIVE_ACCESS = 24;

    private ChildJvm() {}

    /**
     * The command. The JVM is tuned for a quick start and a small footprint rather than for throughput.
     *
     * @param classPath as {@link #classPath} makes it
     * @param options more options of the JVM
     */
    static List<String> command(
            String mainClass,
            List<Path> classPath,
            int maxHeapMegabytes,
            TemporaryDirectory directory,
            List<String> options,
            List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(java());
        command.addAll(List.of(
                "-XX:+IgnoreUnrecognizedVMOptions",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-Xshare:auto",
                "-Xmx" + maxHeapMegabytes + "m",
                "-Dfile.encoding=UTF-8",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + directory.path()));
        int release = Runtime.version().feature();
        if (release >= WARNS_OF_UNSAFE) {
            command.add("--sun-misc-unsafe-memory-access=allow");
        }
        if (release >= WARNS_OF_NATIVE_ACCESS) {
            command.add("--enable-native-access=ALL-UNNAMED");
        }
        command.addAll(options);
        command.add("-cp");
        command.add(classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        command.add(mainClass);
        command.addAll(arguments);
        return command;
    }

    /** These jars, and the jar or folder that this class is in. */
    static List<Path> classPath(List<Path> jars) {
        return Stream.concat(jars.stream(), Stream.of(ownCode())).toList();
    }

    private static String java() {
        boolean windows = File.separatorChar == '\\';
        Path java = Path.of(System.getProperty("java.home"), "bin", windows ? "java.exe" : "java");
        if (!Files.isExecutable(java)) {
            throw new EmulatorException("the emulators run in JVMs of their own, and there is no " + java
                    + ".\nWay out: run the tests on a JDK or JRE that has its java command.");
        }
        return java.toString();
    }

    private static Path ownCode() {
        CodeSource source = ChildJvm.class.getProtectionDomain().getCodeSource();
        try {
            return Path.of(source.getLocation().toURI());
        } catch (URISyntaxException | RuntimeException e) {
            throw new EmulatorException(
                    "the emulators' classes must lie in a jar file or a folder, for a child JVM to load them, and not in "
                            + (source == null ? "an unknown place" : source.getLocation())
                            + ".\nWay out: put bluestar-testkit-emulators on the class path as a file of its own.",
                    e);
        }
    }
}
