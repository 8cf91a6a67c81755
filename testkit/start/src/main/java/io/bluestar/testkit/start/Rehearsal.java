package io.bluestar.testkit.start;

/**
 * What a test run will do, without its servers: done in the JVM that makes the archive, found by {@link
 * java.util.ServiceLoader}. It may fail.
 */
public interface Rehearsal {

    /** Does it, and leaves nothing behind that keeps the JVM from its end. */
    void run();
}
