package io.bluestar.testkit.emulators;

import java.nio.file.Path;
import java.util.List;

/** A class path that our jar carries, unpacked for a child JVM. */
final class CarriedJars {
    private CarriedJars() {}

    /** The jars of {@code META-INF/bluestar/<name>}, as {@code <name>.lock} lists them. */
    static List<Path> unpack(String name, Cache cache) {
        return LockFile.read(name + ".lock").entrySet().parallelStream()
                .map(jar -> cache.file("/META-INF/bluestar/" + name + "/" + jar.getKey(), jar.getValue()))
                .toList();
    }
}
