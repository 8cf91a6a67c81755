package io.bluestar.testkit.start;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * What the {@code java} command was asked to run.
 *
 * @param classPath folders and jars, in their order
 * @param mainClass the name of the class
 * @param arguments those of its main method
 */
record Asked(List<Path> classPath, String mainClass, List<String> arguments) {

    /**
     * Reads the rest of a command line: {@code -jar JAR argument…}, as Surefire writes it, or {@code -cp PATH CLASS argument…}.
     *
     * @throws IllegalArgumentException if it is neither
     */
    static Asked parse(List<String> rest) throws IOException {
        if (rest.size() >= 2 && rest.get(0).equals("-jar")) {
            return jar(Path.of(rest.get(1)), rest.subList(2, rest.size()));
        }
        if (rest.size() >= 3 && List.of("-cp", "-classpath", "--class-path").contains(rest.get(0))) {
            List<Path> classPath = Arrays.stream(rest.get(1).split(File.pathSeparator, -1))
                    .filter(element -> !element.isEmpty())
                    .map(Path::of)
                    .toList();
            return new Asked(classPath, rest.get(2), rest.subList(3, rest.size()));
        }
        throw new IllegalArgumentException(
                "after " + Start.class.getName()
                        + " the test run is expected, as -jar and a jar or -cp, a class path and a class, and not "
                        + rest
                        + ".\nWay out: take it and its -cp out of the JVM arguments of the test run; it only makes tests start sooner.");
    }

    /** The jar itself is left out where it holds nothing but the class path, as Surefire's does. */
    private static Asked jar(Path jar, List<String> arguments) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            if (file.getManifest() == null
                    || file.getManifest().getMainAttributes().getValue(Attributes.Name.MAIN_CLASS) == null) {
                throw new IllegalArgumentException("the jar " + jar + " names no main class");
            }
            Attributes manifest = file.getManifest().getMainAttributes();
            String named = manifest.getValue(Attributes.Name.CLASS_PATH);
            URI base = jar.toAbsolutePath().toUri();
            Stream<Path> others = named == null
                    ? Stream.empty()
                    : Arrays.stream(named.split(" +", -1))
                            .filter(url -> !url.isEmpty())
                            .map(url -> Path.of(base.resolve(url)));
            boolean holdsClasses =
                    file.stream().anyMatch(entry -> entry.getName().endsWith(".class"));
            Stream<Path> own = holdsClasses ? Stream.of(jar.toAbsolutePath()) : Stream.empty();
            return new Asked(
                    Stream.concat(own, others).toList(), manifest.getValue(Attributes.Name.MAIN_CLASS), arguments);
        }
    }

    /** The jars of the class path: the archive is of their classes. */
    List<Path> jars() {
        return classPath.stream().filter(Files::isRegularFile).toList();
    }

    /** The folders of the class path, which the JVM archives nothing from. */
    List<Path> folders() {
        return classPath.stream().filter(Files::isDirectory).toList();
    }
}
