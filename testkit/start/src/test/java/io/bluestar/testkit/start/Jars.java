package io.bluestar.testkit.start;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/** Makes jars. */
final class Jars {
    private Jars() {}

    /** A jar of a manifest alone. */
    static Path write(Path jar, String attributes) throws IOException {
        try (OutputStream out = Files.newOutputStream(jar)) {
            new JarOutputStream(out, manifest(attributes)).close();
        }
        return jar;
    }

    /** A jar of the files of a folder. */
    static Path ofFolder(Path jar, Path folder) throws IOException {
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest(""));
                Stream<Path> tree = Files.walk(folder)) {
            for (Path entry : tree.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(
                        new JarEntry(folder.relativize(entry).toString().replace('\\', '/')));
                Files.copy(entry, out);
            }
        }
        return jar;
    }

    private static Manifest manifest(String attributes) throws IOException {
        // A line of a manifest has at most 72 bytes; the class of the JDK folds longer ones.
        Manifest manifest = new Manifest();
        manifest.read(new ByteArrayInputStream("Manifest-Version: 1.0\n\n".getBytes(StandardCharsets.UTF_8)));
        for (String line : List.of(attributes.split("\n", -1))) {
            if (!line.isEmpty()) {
                int colon = line.indexOf(": ");
                manifest.getMainAttributes().putValue(line.substring(0, colon), line.substring(colon + 2));
            }
        }
        return manifest;
    }
}
