package io.bluestar.testkit.contracts.trial;

import io.bluestar.persistence.BlueStarException;
import io.bluestar.testkit.contracts.harness.Fault;
import io.bluestar.testkit.contracts.harness.FaultyServer;
import io.bluestar.testkit.contracts.trial.Trial.ThrowingRunnable;
import java.time.Duration;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The server of a trial, which fails and recovers as a test wants. */
public final class ServerFaults {
    private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(2);
    private static final int LATEST_BEGIN_MICROS = 3_000;

    private final Trial trial;
    private final FaultyServer<?> server;
    private final Duration bound;
    private final String probe;
    private final ThrowingRunnable probing;

    /**
     * The faults of a server.
     *
     * @param bound how long a call may take, the first one after the server has recovered too
     * @param probe a call that any healthy server answers, as failures name it
     * @param probing makes it
     */
    public ServerFaults(Trial trial, FaultyServer<?> server, Duration bound, String probe, ThrowingRunnable probing) {
        this.trial = trial;
        this.server = server;
        this.bound = bound;
        this.probe = probe;
        this.probing = probing;
    }

    /** Tries something under each fault that the server can have; the server is well before each. */
    public void each(UnderFault test) throws Throwable {
        Set<Fault> faults = server.faults();
        if (faults.isEmpty()) {
            throw trial.failure("faults() of the harness's faulty() to name at least one fault", "none", null);
        }
        for (Fault fault : EnumSet.copyOf(faults)) {
            test.test(fault);
        }
    }

    /**
     * Makes calls at the same time while a fault lasts. The backend answers again when this returns.
     *
     * @return what came of the calls, by their names
     */
    public Map<String, FailingCall> during(Fault fault, Map<String, ? extends ThrowingRunnable> calls)
            throws Throwable {
        begin(fault);
        return ended(calls);
    }

    /** As {@link #during}, but the fault begins at some moment after the calls do, so that it meets some on their way. */
    public Map<String, FailingCall> meeting(Fault fault, Map<String, ? extends ThrowingRunnable> calls)
            throws Throwable {
        Map<String, ThrowingRunnable> all = new LinkedHashMap<>();
        calls.forEach((name, call) -> all.put(name, () -> {
            atSomeMoment();
            call.run();
        }));
        String beginning = "the fault";
        all.put(beginning, () -> {
            atSomeMoment();
            begin(fault);
        });
        Map<String, FailingCall> ended = ended(all);
        ended.remove(beginning).expectReturned();
        return ended;
    }

    private static void atSomeMoment() {
        LockSupport.parkNanos(
                TimeUnit.MICROSECONDS.toNanos(ThreadLocalRandom.current().nextInt(LATEST_BEGIN_MICROS)));
    }

    private void begin(Fault fault) {
        trial.recordedVoid("the server " + fault.meaning(), () -> server.begin(fault));
    }

    private Map<String, FailingCall> ended(Map<String, ? extends ThrowingRunnable> calls) throws Throwable {
        Map<String, FailingCall> ended;
        try {
            ended = FailingCall.together(trial, bound, calls);
        } finally {
            trial.recordedVoid("the server recovers", server::recover);
        }
        FailingCall.of(trial, probe + ", once the server has recovered,", bound, this::untilItAnswers)
                .expectReturned();
        return ended;
    }

    /** A connection that the fault has broken may cost a call or two. */
    private void untilItAnswers() throws Throwable {
        long end = System.nanoTime() + bound.toNanos();
        while (true) {
            try {
                probing.run();
                return;
            } catch (BlueStarException e) {
                if (Thread.currentThread().isInterrupted() || System.nanoTime() - end >= 0) {
                    throw e;
                }
                LockSupport.parkNanos(POLL_NANOS);
            }
        }
    }

    /** What is tried under a fault. */
    @FunctionalInterface
    public interface UnderFault {
        void test(Fault fault) throws Throwable;
    }
}
