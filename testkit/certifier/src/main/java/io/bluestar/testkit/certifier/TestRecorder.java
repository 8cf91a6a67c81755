package io.bluestar.testkit.certifier;

import io.bluestar.testkit.certifier.TestRecord.End;
import io.bluestar.testkit.contracts.trial.Trials;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Writes down how each test ended. Engines tell it by several threads at the same time. */
final class TestRecorder implements TestExecutionListener {
    private final Consumer<TestRecord> watcher;
    private final ConcurrentLinkedQueue<TestRecord> records = new ConcurrentLinkedQueue<>();
    private final Map<UniqueId, Long> starts = new ConcurrentHashMap<>();
    private final Map<UniqueId, String> ran = new ConcurrentHashMap<>();
    private final AtomicLong heard = new AtomicLong(System.nanoTime());
    private volatile TestPlan plan;
    private volatile boolean givenUp;

    TestRecorder(Consumer<TestRecord> watcher) {
        this.watcher = watcher;
    }

    /** Lets standing still count from now on. */
    void begin() {
        heard.set(System.nanoTime());
    }

    /** Whether nothing moved any more. */
    boolean hasGivenUp() {
        return givenUp;
    }

    List<TestRecord> records() {
        return List.copyOf(records);
    }

    /** How long ago something began or ended. */
    Duration quietFor() {
        return Duration.ofNanos(System.nanoTime() - heard.get());
    }

    /** Writes down that nothing moves any more; what is told later does not count. */
    void giveUp(Duration after) {
        givenUp = true;
        List<String> running = starts.keySet().stream()
                .map(plan::getTestIdentifier)
                .filter(TestIdentifier::isTest)
                .map(test -> methodOf(test).map(TestMethod::name).orElseGet(test::getDisplayName))
                .sorted()
                .toList();
        suiteFailed(
                new IllegalStateException(
                        "nothing moved for " + after.toMillis() + " ms, in "
                                + String.join(", ", running)
                                + ": a create() of the harness or a close() of what it returned does not return; bound what it waits for"));
    }

    /** Writes down that the suite as a whole failed. */
    void suiteFailed(Throwable thrown) {
        records.add(new TestRecord(
                Optional.empty(),
                "the suite",
                End.FAILED,
                Optional.of(thrown),
                String.valueOf(thrown.getMessage()),
                "",
                Duration.ZERO));
    }

    @Override
    public void testPlanExecutionStarted(TestPlan testPlan) {
        plan = testPlan;
    }

    @Override
    public void executionStarted(TestIdentifier test) {
        heard.set(System.nanoTime());
        starts.put(test.getUniqueIdObject(), System.nanoTime());
    }

    @Override
    public void reportingEntryPublished(TestIdentifier test, ReportEntry entry) {
        Optional.ofNullable(entry.getKeyValuePairs().get(Trials.RAN))
                .ifPresent(what -> ran.put(test.getUniqueIdObject(), what));
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        record(test, End.SKIPPED, Optional.empty(), reason);
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        heard.set(System.nanoTime());
        // A container that ended well says nothing of its tests, which speak for themselves.
        if (test.isTest() || result.getStatus() != Status.SUCCESSFUL) {
            End end =
                    switch (result.getStatus()) {
                        case SUCCESSFUL -> End.PASSED;
                        case FAILED -> End.FAILED;
                        case ABORTED -> End.ABORTED;
                    };
            Optional<Throwable> thrown = result.getThrowable();
            record(test, end, thrown, thrown.map(Throwable::getMessage).orElse(""));
        }
    }

    private void record(TestIdentifier test, End end, Optional<Throwable> thrown, String reason) {
        heard.set(System.nanoTime());
        Optional<TestMethod> method = methodOf(test);
        Long start = starts.remove(test.getUniqueIdObject());
        TestRecord ended = new TestRecord(
                method,
                method.map(TestMethod::name).orElseGet(test::getDisplayName),
                end,
                thrown,
                reason == null ? "" : reason,
                ran.getOrDefault(test.getUniqueIdObject(), ""),
                Duration.ofNanos(start == null ? 0 : System.nanoTime() - start));
        if (givenUp) {
            return;
        }
        records.add(ended);
        watcher.accept(ended);
    }

    /** The method of a test, or of the factory or template that it comes from. */
    private Optional<TestMethod> methodOf(TestIdentifier test) {
        for (Optional<TestIdentifier> at = Optional.of(test); at.isPresent(); at = plan.getParent(at.get())) {
            if (at.get().getSource().orElse(null) instanceof MethodSource source) {
                return Optional.of(TestMethod.of(source.getJavaMethod()));
            }
        }
        return Optional.empty();
    }
}
