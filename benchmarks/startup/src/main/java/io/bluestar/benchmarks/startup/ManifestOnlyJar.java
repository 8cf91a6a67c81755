package io.bluestar.benchmarks.startup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;

/** A class path as Surefire hands it to a JVM: a jar of a new name each time, whose manifest names the folders and jars. */
record ManifestOnlyJar(Path path) implements AutoCloseable {

    static ManifestOnlyJar of(List<Path> classPath, Class<?> mainClass) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes()
                .put(
                        Attributes.Name.CLASS_PATH,
                        classPath.stream().map(path -> path.toUri().toString()).collect(Collectors.joining(" ")));
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, mainClass.getName());
        Path jar = Files.createTempFile("startup-", ".jar");
        new JarOutputStream(Files.newOutputStream(jar), manifest).close();
        return new ManifestOnlyJar(jar);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
