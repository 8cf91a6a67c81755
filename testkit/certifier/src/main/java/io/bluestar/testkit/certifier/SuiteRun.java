package io.bluestar.testkit.certifier;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/** Runs the runner of one suite by both engines: the tests by Jupiter, several at a time, then the properties by jqwik. */
final class SuiteRun {
    private final ChosenTests chosen;
    private final int parallelism;
    private final Duration testTimeout;
    private final Duration harnessTimeout;

    /**
     * @param testTimeout the longest that the method of a test may take
     * @param harnessTimeout the longest that opening its store before, or closing it after, may take
     */
    SuiteRun(ChosenTests chosen, int parallelism, Duration testTimeout, Duration harnessTimeout) {
        this.chosen = chosen;
        this.parallelism = parallelism;
        this.testTimeout = testTimeout;
        this.harnessTimeout = harnessTimeout;
    }

    /**
     * Runs the tests.
     *
     * @param discovered hears their number first
     * @param ended hears of each
     * @return how each ended
     */
    List<TestRecord> run(Class<?> runner, LongConsumer discovered, Consumer<TestRecord> ended) {
        discovered.accept(
                TestMethod.ofSuite(runner).stream().filter(chosen::includes).count());
        List<TestRecord> records = new ArrayList<>();
        for (EngineRun engine : List.of(
                new JupiterRun(parallelism, testTimeout, harnessTimeout), new JqwikRun(testTimeout, harnessTimeout))) {
            TestRecorder recorder = new TestRecorder(ended);
            engine.run(runner, chosen, recorder);
            records.addAll(recorder.records());
            if (recorder.hasGivenUp()) {
                // Whatever hangs would hang again.
                break;
            }
        }
        return records;
    }
}
