package io.bluestar.testkit.contracts.harness;

import java.time.Duration;

/**
 * The time by which a backend measures: real, or moved by hand if the backend takes a clock. With a clock moved by hand
 * tests of expiry are exact and take no time.
 */
public interface TestClock {

    /** Elapsed time in nanoseconds since some fixed point, as {@link System#nanoTime()}. */
    long nanoTime();

    /** Returns once the duration has passed by this clock: a manual clock moves, the real one is awaited. */
    void advance(Duration duration);

    /** Whether waiting takes real time, so that suites are sparing with it. */
    default boolean passesByItself() {
        return false;
    }

    /** The time that passes by itself. */
    static TestClock real() {
        return RealClock.INSTANCE;
    }

    /** Time that passes only when told to; hand its {@link #nanoTime} to the backend. */
    static TestClock manual() {
        return new ManualClock();
    }
}
