package io.bluestar.testkit.emulators;

import io.bluestar.testkit.emulators.child.Lifeline;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Starts a server that is a main class of ours over jars that are none of ours. */
record JvmServer(EmulatorKind kind, String product, String version, String mainClass, int maxHeapMegabytes) {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /**
     * Starts it.
     *
     * @param options options of its JVM, beyond the usual ones
     * @param arguments of the main class
     */
    RunningServer launch(List<Path> classPath, List<String> options, List<String> arguments) {
        TemporaryDirectory directory = TemporaryDirectory.create();
        List<String> command = ChildJvm.command(mainClass, classPath, maxHeapMegabytes, directory, options, arguments);
        ChildProcess process = ChildProcess.start(product, command, directory, line -> line.startsWith(Lifeline.READY));
        String port = process.awaitReady(PATIENCE).substring(Lifeline.READY.length());
        URI endpoint = URI.create("http://127.0.0.1:" + port);
        return new RunningServer(new EmulatedServer(kind, product, version, endpoint), process);
    }
}
