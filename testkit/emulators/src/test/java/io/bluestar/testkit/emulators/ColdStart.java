package io.bluestar.testkit.emulators;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;

/**
 * Prints how long this JVM took from its own start until the servers named by the arguments answered, all started at
 * once. Run it some times, in a fresh JVM each, with {@code -cp target/classes:target/test-classes}; no test, since
 * what it prints depends on the machine.
 */
final class ColdStart {
    private ColdStart() {}

    public static void main(String[] arguments) {
        List<EmulatorKind> kinds =
                Arrays.stream(arguments).map(EmulatorKind::valueOf).toList();
        Emulators emulators = Emulators.shared();
        emulators.begin(kinds.toArray(EmulatorKind[]::new));
        List<EmulatedServer> servers = kinds.stream().map(emulators::get).toList();
        long millis = System.currentTimeMillis()
                - ManagementFactory.getRuntimeMXBean().getStartTime();
        System.out.println(millis + " ms from the start of the JVM: " + servers);
    }
}
