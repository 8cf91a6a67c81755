package io.bluestar.testkit.start;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;

/** Makes the list of jars and the archive of their classes, in a JVM of its own for which nobody waits. */
final class Maker {
    // What would put agents, options or classes of the test run's into the JVMs that work here.
    private static final List<String> NOT_INHERITED =
            List.of("CLASSPATH", "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

    private Maker() {}

    /** Has them made when this JVM ends. */
    static void atTheEnd(JarList list, List<Path> jars, Callable<Collection<String>> classes) {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            try {
                                begin(list, jars, classes.call());
                            } catch (Exception e) {
                                // The tests are over and have their result: the next run starts no sooner, that is all.
                                return;
                            }
                        },
                        "bluestar-start"));
    }

    private static void begin(JarList list, List<Path> jars, Collection<String> classes) throws Exception {
        Files.createDirectories(list.path().getParent());
        Path names = Files.createTempFile(list.path().getParent(), "classes-", ".tmp");
        Files.write(names, classes);
        List<String> command = new ArrayList<>(
                List.of(java(), "-Xshare:auto", "-XX:TieredStopAtLevel=1", "-cp", ownJar(), Maker.class.getName()));
        command.addAll(List.of(list.path().toString(), names.toString()));
        jars.forEach(jar -> command.add(jar.toString()));
        silently(command, list.path().getParent()).start();
    }

    /** In the JVM for which nobody waits: the list of jars, the file of names, the jars. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        JarList list = new JarList(Path.of(arguments[0]));
        Path names = Path.of(arguments[1]);
        List<Path> jars = List.of(arguments).subList(2, arguments.length).stream()
                .map(Path::of)
                .toList();
        try (FileChannel channel = FileChannel.open(list.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock != null) {
                make(list, names, jars);
            }
        } finally {
            Files.deleteIfExists(names);
        }
    }

    private static void make(JarList list, Path names, List<Path> jars) throws IOException, InterruptedException {
        Files.deleteIfExists(list.archive());
        list.write(jars);
        Files.move(names, list.classes(), StandardCopyOption.REPLACE_EXISTING);
        Path whole = list.archive().resolveSibling(list.archive().getFileName() + ".tmp");
        Files.deleteIfExists(whole);
        Process dump = silently(
                        List.of(
                                java(),
                                "-XX:ArchiveClassesAtExit=" + whole,
                                "-cp",
                                list.path() + File.pathSeparator + ownJar(),
                                Archived.class.getName(),
                                list.classes().toString()),
                        list.path().getParent())
                .start();
        if (dump.waitFor() == 0 && Files.exists(whole)) {
            Files.move(whole, list.archive(), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static ProcessBuilder silently(List<String> command, Path folder) {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectInput(ProcessBuilder.Redirect.from(nothing()));
        NOT_INHERITED.forEach(builder.environment()::remove);
        return builder;
    }

    private static File nothing() {
        return new File(File.separatorChar == '\\' ? "NUL" : "/dev/null");
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static String ownJar() {
        try {
            return Path.of(Maker.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
