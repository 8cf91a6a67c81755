package io.bluestar.testkit.start;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * A jar that holds nothing but a list of jars, as the class path of a JVM: an archive of classes is bound to a class path that
 * stays the same, and those of test runs begin with folders or have another name each time.
 *
 * @param path where it is, or will be
 */
record JarList(Path path) {
    private static final Attributes.Name JVM = new Attributes.Name("BlueStar-JVM");

    /** Beside it: the archive of its classes, the names of the classes to archive, and the lock of who makes them. */
    Path archive() {
        return beside(".jsa");
    }

    Path classes() {
        return beside(".classes");
    }

    Path lock() {
        return beside(".lock");
    }

    private Path beside(String ending) {
        String name = path.getFileName().toString();
        return path.resolveSibling(name.substring(0, name.length() - ".jar".length()) + ending);
    }

    /** Whether it lists just these jars. */
    boolean lists(List<Path> jars) {
        if (!Files.isRegularFile(path)) {
            return false;
        }
        try (JarFile file = new JarFile(path.toFile())) {
            Manifest manifest = file.getManifest();
            if (manifest == null || manifest.getMainAttributes().getValue(JVM) == null) {
                throw notOurs();
            }
            return urls(jars).equals(manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH));
        } catch (IOException e) {
            throw notOurs();
        }
    }

    /** It would be written over. */
    private IllegalArgumentException notOurs() {
        return new IllegalArgumentException("the class path begins with " + path + ", which " + Start.class.getName()
                + " has not made: name another file there, or delete this one");
    }

    /** Whether there is an archive that the JVM that runs now takes, unless a jar was written since. */
    boolean isArchived() throws IOException {
        if (!Files.isRegularFile(path) || !Files.isRegularFile(archive())) {
            return false;
        }
        try (JarFile file = new JarFile(path.toFile())) {
            Attributes manifest = file.getManifest().getMainAttributes();
            if (!jvm().equals(manifest.getValue(JVM))) {
                return false;
            }
            for (String url : manifest.getValue(Attributes.Name.CLASS_PATH).split(" ", -1)) {
                if (Files.getLastModifiedTime(Path.of(path.toUri().resolve(url)))
                                .compareTo(Files.getLastModifiedTime(archive()))
                        > 0) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Writes the list, whole or not at all. */
    void write(List<Path> jars) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, urls(jars));
        manifest.getMainAttributes().put(JVM, jvm());
        Path whole = Files.createTempFile(path.getParent(), "list-", ".tmp");
        try {
            try (OutputStream out = Files.newOutputStream(whole)) {
                new JarOutputStream(out, manifest).close();
            }
            Files.move(whole, path, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(whole);
        }
    }

    /** Relative ones: the JVM, other than the class loader, takes what stands there for a path within the jar's folder. */
    private String urls(List<Path> jars) {
        return jars.stream().map(this::url).collect(Collectors.joining(" "));
    }

    private String url(Path jar) {
        Path absolute = jar.toAbsolutePath().normalize();
        if (!absolute.getRoot().equals(path.getRoot())) {
            // Another drive: no archive then.
            return absolute.toUri().toString();
        }
        return StreamSupport.stream(path.getParent().relativize(absolute).spliterator(), false)
                .map(Path::toString)
                .map(JarList::encoded)
                .collect(Collectors.joining("/"));
    }

    private static String encoded(String name) {
        try {
            return new URI(null, null, "/" + name, null).getRawPath().substring(1);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String jvm() {
        return System.getProperty("java.home") + " " + Runtime.version();
    }

    /** The one that a class path begins with, be it there or not. */
    static JarList first(String classPath, String separator) {
        Path first = Path.of(Arrays.asList(classPath.split(separator, -1)).get(0))
                .toAbsolutePath()
                .normalize();
        if (!first.toString().endsWith(".jar")) {
            throw new IllegalArgumentException("the class path must begin with the jar that " + Start.class.getName()
                    + " makes, and not with " + first);
        }
        return new JarList(first);
    }
}
