package io.bluestar.contracttests.crash;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/**
 * The command that starts a child. A thousand of them are started, so they share the classes that a first one has loaded,
 * and are not compiled for long lives. The class path is that of this JVM, its folders packed into jars: the JVM archives
 * no classes of folders.
 */
final class ChildJvm {
    private static final class Trained {
        private static final ChildJvm INSTANCE = new ChildJvm();
    }

    private final String classPath;
    private final Path archive;

    private ChildJvm() {
        try {
            Path folder = Files.createTempDirectory("bluestar-crash-");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder), "delete " + folder));
            classPath = packed(folder);
            archive = folder.resolve("classes.jsa");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<String> training =
                command("-XX:ArchiveClassesAtExit=" + archive, Servers.running(), List.of(Moving.NAME, Seeding.NAME));
        try (Child first = Child.start(training)) {
            first.awaitReady();
            if (!first.endsWithItsInput()) {
                throw new AssertionError("the child that writes the archive of its classes does not end");
            }
        }
        if (!Files.exists(archive)) {
            throw new AssertionError("the JVM has written no archive of the classes of a child");
        }
    }

    /**
     * The command of a child that takes orders.
     *
     * @param work the name of what it does
     */
    static List<String> command(String work) {
        ChildJvm jvm = Trained.INSTANCE;
        return jvm.command("-XX:SharedArchiveFile=" + jvm.archive, Servers.running(), List.of(work));
    }

    private List<String> command(String sharing, Servers servers, List<String> works) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-Xshare:auto",
                "-Xmx128m",
                "-Dfile.encoding=UTF-8",
                sharing,
                "-cp",
                classPath,
                CrashChild.class.getName()));
        command.addAll(servers.arguments());
        command.addAll(works);
        return command;
    }

    private static String packed(Path folder) throws IOException {
        List<String> entries = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            Path path = Path.of(entry);
            if (Files.isDirectory(path)) {
                Path jar = folder.resolve(entries.size() + ".jar");
                pack(path, jar);
                entries.add(jar.toString());
            } else if (Files.exists(path)) {
                entries.add(entry);
            }
        }
        return String.join(File.pathSeparator, entries);
    }

    private static void pack(Path folder, Path jar) throws IOException {
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                Stream<Path> tree = Files.walk(folder)) {
            for (Path file : tree.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(new JarEntry(folder.relativize(file).toString().replace(File.separatorChar, '/')));
                Files.copy(file, out);
                out.closeEntry();
            }
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(folder);
        } catch (IOException e) {
            System.err.println("left behind: " + folder + " (" + e + ")");
        }
    }
}
