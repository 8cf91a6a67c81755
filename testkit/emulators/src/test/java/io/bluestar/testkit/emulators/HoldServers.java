package io.bluestar.testkit.emulators;

/** Starts the servers named by its arguments, prints a line for each, and holds them until standard input ends. */
final class HoldServers {
    private HoldServers() {}

    public static void main(String[] arguments) throws Exception {
        EmulatorKind[] kinds = new EmulatorKind[arguments.length];
        for (int i = 0; i < kinds.length; i++) {
            kinds[i] = EmulatorKind.valueOf(arguments[i]);
        }
        Emulators.shared().begin(kinds);
        for (EmulatorKind kind : kinds) {
            System.out.println(kind + " " + Emulators.shared().get(kind).endpoint());
        }
        System.out.println("up");
        while (System.in.read() >= 0) {
            // Held.
        }
    }
}
