package io.bluestar.testkit.emulators;

/**
 * Starts the servers named by its arguments, prints a line for each, and holds them until standard input ends, or says how
 * to end: {@code e} by System.exit, {@code t} by an exception that main throws.
 */
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
        for (int order = System.in.read(); order >= 0; order = System.in.read()) {
            if (order == 'e') {
                System.exit(3);
            }
            if (order == 't') {
                throw new IllegalStateException("main fails");
            }
        }
    }
}
