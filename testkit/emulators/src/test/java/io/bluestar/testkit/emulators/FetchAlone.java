package io.bluestar.testkit.emulators;

/** Fetches what the emulators need, and prints what was resolved, or the message of the failure. */
final class FetchAlone {
    private FetchAlone() {}

    public static void main(String[] arguments) {
        try {
            Emulators.fetch().forEach(jar -> System.out.println("resolved " + jar));
            System.out.println("fetched");
        } catch (EmulatorException e) {
            System.out.println("failed " + e.getMessage());
            System.out.println("end");
        }
    }
}
