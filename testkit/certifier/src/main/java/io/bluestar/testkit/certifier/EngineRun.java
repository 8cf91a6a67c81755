package io.bluestar.testkit.certifier;

/** One engine that runs what is its own of a suite. */
interface EngineRun {

    /** Runs the chosen tests; everything that came of it, mishaps included, is in the recorder afterwards. */
    void run(Class<?> runner, ChosenTests chosen, TestRecorder recorder);
}
