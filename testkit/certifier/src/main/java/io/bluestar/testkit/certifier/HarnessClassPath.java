package io.bluestar.testkit.certifier;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The class path of a harness: folders and jars that exist. */
final class HarnessClassPath {
    private final List<Path> entries;

    private HarnessClassPath(List<Path> entries) {
        this.entries = entries;
    }

    static HarnessClassPath of(List<String> entries) {
        List<Path> found = new ArrayList<>();
        for (String entry : entries) {
            if (entry.equals("*") || entry.endsWith("/*") || entry.endsWith(File.separator + "*")) {
                found.addAll(jarsOf(entry));
            } else {
                Path path = Path.of(entry).toAbsolutePath().normalize();
                if (!Files.exists(path)) {
                    throw new HarnessException("the class path names " + path
                            + ", which does not exist: build the project first, or correct the path");
                }
                found.add(path);
            }
        }
        return new HarnessClassPath(List.copyOf(found));
    }

    private static List<Path> jarsOf(String entry) {
        Path folder =
                Path.of(entry.substring(0, entry.length() - 1)).toAbsolutePath().normalize();
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> jars = files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
            if (jars.isEmpty()) {
                throw new HarnessException("the class path names " + entry + ", but " + folder + " holds no jar");
            }
            return jars;
        } catch (IOException e) {
            throw new HarnessException("the class path names " + entry + ", but " + folder + " cannot be read", e);
        }
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    URL[] urls() {
        return entries.stream()
                .map(entry -> {
                    try {
                        return entry.toUri().toURL();
                    } catch (MalformedURLException e) {
                        throw new HarnessException("the class path names " + entry + ", which is no file", e);
                    }
                })
                .toArray(URL[]::new);
    }

    /** A class with the same simple name in another package or nested in another class, if there is one. */
    Optional<String> classWithSimpleNameOf(String className) {
        String simpleName = className.substring(Math.max(className.lastIndexOf('.'), className.lastIndexOf('$')) + 1);
        return entries.stream()
                .flatMap(entry -> classFiles(entry).stream())
                .filter(name ->
                        name.endsWith("." + simpleName) || name.endsWith("$" + simpleName) || name.equals(simpleName))
                .findFirst();
    }

    /** The classes that files of this name list, in the order of the class path, each once. */
    List<String> services(String file) {
        return entries.stream()
                .flatMap(entry -> lines(entry, file).stream())
                .map(line -> line.replaceFirst("#.*", "").strip())
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
    }

    private static List<String> lines(Path entry, String file) {
        try {
            if (Files.isDirectory(entry)) {
                Path found = entry.resolve(file);
                return Files.isRegularFile(found) ? Files.readAllLines(found) : List.of();
            }
            if (!isJar(entry)) {
                return List.of();
            }
            try (ZipFile jar = new ZipFile(entry.toFile())) {
                ZipEntry found = jar.getEntry(file);
                return found == null
                        ? List.of()
                        : new String(jar.getInputStream(found).readAllBytes(), StandardCharsets.UTF_8)
                                .lines()
                                .toList();
            }
        } catch (IOException e) {
            throw unreadable(entry, e);
        }
    }

    /** Java takes other files on a class path, such as native libraries, for nothing. */
    private static boolean isJar(Path entry) {
        String name = entry.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".jar") || name.endsWith(".zip");
    }

    private static HarnessException unreadable(Path entry, IOException e) {
        return new HarnessException("the class path names " + entry + ", which cannot be read: " + e, e);
    }

    /** The classes whose names end so. */
    List<String> classesNamed(String ending) {
        return entries.stream()
                .flatMap(entry -> classFiles(entry).stream())
                .filter(name -> name.endsWith(ending))
                .distinct()
                .toList();
    }

    private static List<String> classFiles(Path entry) {
        try {
            if (Files.isDirectory(entry)) {
                try (Stream<Path> files = Files.walk(entry)) {
                    return classNames(files.map(file -> entry.relativize(file).toString()));
                }
            }
            if (!isJar(entry)) {
                return List.of();
            }
            try (ZipFile jar = new ZipFile(entry.toFile())) {
                return classNames(jar.stream().map(file -> file.getName()));
            }
        } catch (IOException e) {
            throw unreadable(entry, e);
        }
    }

    private static List<String> classNames(Stream<String> files) {
        return files.filter(file -> file.endsWith(".class"))
                .map(file -> file.substring(0, file.length() - ".class".length())
                        .replace(File.separatorChar, '.')
                        .replace('/', '.'))
                .toList();
    }

    @Override
    public String toString() {
        return entries.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }
}
