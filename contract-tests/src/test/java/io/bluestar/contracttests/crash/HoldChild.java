package io.bluestar.contracttests.crash;

import java.io.IOException;
import java.util.List;

/** The main class of a process that starts a child, tells its process id, and waits for its own end. */
final class HoldChild {
    private HoldChild() {}

    /**
     * Starts the child.
     *
     * @param arguments the command of the child
     */
    public static void main(String[] arguments) throws IOException {
        try (Child child = Child.start(List.of(arguments))) {
            child.awaitReady();
            System.out.println(child.pid());
            System.in.read();
        }
    }
}
