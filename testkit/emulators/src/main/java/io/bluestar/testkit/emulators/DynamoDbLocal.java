package io.bluestar.testkit.emulators;

import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toList;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * DynamoDB Local. Its licence forbids carrying it, so its jars are taken from the user's own Maven repository, resolved
 * there if need be, and used only when their checksums are those of {@code dynamodb-local.lock}.
 */
final class DynamoDbLocal {
    private static final String ARTIFACT = "software.amazon.dynamodb:DynamoDBLocal:";
    private static final String SQLITE = "com.almworks.sqlite4java:sqlite4java:";
    // Tables live outside the Java heap, in SQLite; a partition of some megabytes passes through it.
    private static final int MAX_HEAP_MEGABYTES = 768;

    private final Cache cache;
    private final MavenSettings settings;
    private final LocalMavenRepository repository;

    DynamoDbLocal(Cache cache, MavenSettings settings) {
        this.cache = cache;
        this.settings = settings;
        this.repository = LocalMavenRepository.find(settings);
    }

    RunningServer launch() {
        Map<String, String> checksums = LockFile.read("dynamodb-local.lock");
        resolveMissing(checksums);
        Map<Boolean, List<Path>> jars = checksums.entrySet().parallelStream()
                .collect(partitioningBy(
                        jar -> isApart(jar.getKey()),
                        mapping(jar -> repository.verified(jar.getKey(), jar.getValue(), cache), toList())));
        String version = version(checksums);
        nameTheLicence(version);
        List<Path> classPath = ChildJvm.classPath(jars.get(false));
        return new JvmServer(
                        EmulatorKind.DYNAMODB,
                        "DynamoDB Local",
                        version,
                        "io.bluestar.testkit.emulators.dynamodb.DynamoDbLocalMain",
                        MAX_HEAP_MEGABYTES)
                .launch(
                        classPath,
                        ClassDataArchive.options("dynamodb-local", classPath, cache),
                        jars.get(true).stream().map(Path::toString).toList());
    }

    /**
     * Whether the jar is none of the class path, so that the JVM makes an archive over the rest: the manifest of DynamoDB
     * Local's own names a folder, which the JVM refuses, and the one that it loads the native library for goes with it.
     */
    private static boolean isApart(String coordinates) {
        return coordinates.startsWith(ARTIFACT) || coordinates.startsWith(SQLITE);
    }

    List<String> fetch() {
        Map<String, String> checksums = LockFile.read("dynamodb-local.lock");
        List<String> resolved = resolveMissing(checksums);
        checksums.entrySet().parallelStream().forEach(jar -> repository.verified(jar.getKey(), jar.getValue(), cache));
        nameTheLicence(version(checksums));
        return resolved;
    }

    private List<String> resolveMissing(Map<String, String> checksums) {
        List<String> missing =
                checksums.keySet().stream().filter(jar -> !repository.has(jar)).toList();
        if (!missing.isEmpty()) {
            new Resolver(cache, repository, settings.isOffline()).resolve(missing);
        }
        return missing;
    }

    private static String version(Map<String, String> checksums) {
        return checksums.keySet().stream()
                .filter(jar -> jar.startsWith(ARTIFACT))
                .map(jar -> jar.substring(ARTIFACT.length()))
                .findFirst()
                .orElseThrow();
    }

    private void nameTheLicence(String version) {
        Path named = cache.root().resolve("dynamodb-local-" + version + "-licence-named");
        try {
            if (!Files.exists(named)) {
                System.err.println(
                        "[bluestar] DynamoDB Local " + version + " runs from your Maven repository, under the"
                                + " Amazon DynamoDB Local License Agreement (LICENSE.txt in its jar;"
                                + " https://aws.amazon.com/dynamodblocallicense/). This is said once.");
                Files.createDirectories(cache.root());
                Files.writeString(named, "");
            }
        } catch (IOException e) {
            throw cache.unusable(e);
        }
    }
}
