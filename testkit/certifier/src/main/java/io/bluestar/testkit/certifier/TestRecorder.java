package io.bluestar.testkit.certifier;

import io.bluestar.testkit.certifier.TestRecord.End;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Writes down how each test ended. Engines tell it by several threads at the same time. */
final class TestRecorder implements TestExecutionListener {
    private final Consumer<TestRecord> watcher;
    private final ConcurrentLinkedQueue<TestRecord> records = new ConcurrentLinkedQueue<>();
    private final Map<String, Long> starts = new ConcurrentHashMap<>();
    private volatile TestPlan plan;

    TestRecorder(Consumer<TestRecord> watcher) {
        this.watcher = watcher;
    }

    List<TestRecord> records() {
        return List.copyOf(records);
    }

    @Override
    public void testPlanExecutionStarted(TestPlan testPlan) {
        plan = testPlan;
    }

    @Override
    public void executionStarted(TestIdentifier test) {
        starts.put(test.getUniqueId(), System.nanoTime());
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        record(test, End.SKIPPED, Optional.empty(), reason);
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
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
        Optional<TestMethod> method = methodOf(test);
        Long start = starts.remove(test.getUniqueId());
        TestRecord ended = new TestRecord(
                method,
                method.map(TestMethod::name).orElseGet(test::getDisplayName),
                end,
                thrown,
                reason == null ? "" : reason,
                Duration.ofNanos(start == null ? 0 : System.nanoTime() - start));
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
