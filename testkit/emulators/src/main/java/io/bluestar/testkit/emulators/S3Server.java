package io.bluestar.testkit.emulators;

import java.nio.file.Path;
import java.util.List;

/** The S3 server: S3Proxy's HTTP layer over a flat in-memory store of ours, all carried in our jar. */
final class S3Server {
    // Room for a handful of concurrent 64 MiB objects, each of which is held twice while it is replaced.
    private static final int MAX_HEAP_MEGABYTES = 1024;

    private final Cache cache;

    S3Server(Cache cache) {
        this.cache = cache;
    }

    List<Path> jars() {
        return CarriedJars.unpack("s3", cache);
    }

    RunningServer launch() {
        List<Path> jars = jars();
        List<Path> classPath = ChildJvm.classPath(jars);
        return new JvmServer(
                        EmulatorKind.S3,
                        "BlueStar S3 on S3Proxy",
                        version(jars),
                        "io.bluestar.testkit.emulators.s3.S3Main",
                        MAX_HEAP_MEGABYTES)
                .launch(classPath, ClassDataArchive.options("s3", classPath, cache), List.of());
    }

    private static String version(List<Path> jars) {
        return jars.stream()
                .map(jar -> jar.getFileName().toString())
                .filter(name -> name.startsWith("s3proxy-"))
                .map(name -> name.substring("s3proxy-".length(), name.length() - ".jar".length()))
                .findFirst()
                .orElseThrow();
    }
}
