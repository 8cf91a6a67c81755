package io.bluestar.testkit.emulators;

/** A server that answers, with the process that it is. */
record RunningServer(EmulatedServer description, ChildProcess process) implements AutoCloseable {

    @Override
    public void close() {
        process.close();
    }
}
