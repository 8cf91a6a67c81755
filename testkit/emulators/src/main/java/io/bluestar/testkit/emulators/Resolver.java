package io.bluestar.testkit.emulators;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Maven Resolver in a process of its own: brings artifacts into the local repository as the user's settings.xml says. */
record Resolver(Cache cache, LocalMavenRepository repository, boolean offline) {
    private static final int MAX_HEAP_MEGABYTES = 256;
    // 30 MB over a slow line; Maven's own timeouts end a dead one.
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final String WAYS_OUT =
            "Ways out: run `bluestar emulators --fetch` once where Maven can reach its repositories; or use dynoxide,"
                    + " with " + Launchers.DYNAMODB_VARIABLE + "=dynoxide; or use the in-memory backends, with"
                    + " BLUESTAR_TESTKIT_ENVIRONMENT=memory.";
    // What a user's Maven is told on its command line and must hold for this resolution too. No passwords: they would
    // show in the list of processes.
    private static final List<String> PASSED_ON = List.of(
            "user.home",
            "maven.home",
            "javax.net.ssl.trustStore",
            "javax.net.ssl.trustStoreType",
            "java.net.preferIPv4Stack",
            "java.net.useSystemProxies");

    void resolve(List<String> coordinates) {
        TemporaryDirectory directory = TemporaryDirectory.create();
        List<String> properties = PASSED_ON.stream()
                .filter(name -> System.getProperty(name) != null)
                .map(name -> "-D" + name + "=" + System.getProperty(name))
                .toList();
        List<String> command = ChildJvm.command(
                "io.bluestar.testkit.emulators.resolver.ResolverMain",
                ChildJvm.classPath(CarriedJars.unpack("resolver", cache)),
                MAX_HEAP_MEGABYTES,
                directory,
                properties,
                Stream.concat(Stream.of(repository.root().toString(), Boolean.toString(offline)), coordinates.stream())
                        .toList());
        try (ChildProcess resolver = ChildProcess.start("Maven Resolver", command, directory, l -> false)) {
            if (!resolver.awaitEnd(PATIENCE) || resolver.exitCode() != 0) {
                throw new EmulatorException("DynamoDB Local may not be carried by this testkit (its licence), and "
                        + coordinates.size() + " of its jars are not in " + repository.root()
                        + " and could not be resolved:\n  " + String.join("\n  ", coordinates)
                        + "\nMaven Resolver said:"
                        + resolver.said() + "\n" + WAYS_OUT);
            }
        }
    }
}
