package io.bluestar.testkit.contracts.trial;

import io.bluestar.persistence.BlueStarException;
import io.bluestar.testkit.contracts.harness.Fault;
import io.bluestar.testkit.contracts.harness.FaultyServer;
import io.bluestar.testkit.contracts.trial.Trial.ThrowingRunnable;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The server of a trial, which fails and recovers as a test wants. */
public final class ServerFaults {
    private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(2);

    /** The faults during which no server does what it is asked and says so. */
    private static final Set<Fault> UNANSWERED = EnumSet.complementOf(EnumSet.of(Fault.DELAYS, Fault.CUTS_ANSWERS));

    private final Trial trial;
    private final FaultyServer<?> server;
    private final Duration bound;
    private final String probe;
    private final ThrowingRunnable probing;

    /**
     * Opens a backend on a server that can fail; the server is closed if that fails.
     *
     * @param server as the harness gives it
     */
    public static <B> B open(FaultyServer<B> server) {
        try {
            return Objects.requireNonNull(server.open(), "open() of the harness's faulty() returned null");
        } catch (RuntimeException | Error e) {
            server.close();
            throw e;
        }
    }

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
        if (Collections.disjoint(faults, UNANSWERED)) {
            throw trial.failure(
                    "faults() of the harness's faulty() to name at least one of " + UNANSWERED,
                    faults.toString(),
                    null);
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

    /** As {@link #during}, with calls that no server can answer all while the fault lasts: that tells whether it does. */
    public Map<String, FailingCall> duringWhatIsNoticed(Fault fault, Map<String, ? extends ThrowingRunnable> calls)
            throws Throwable {
        Map<String, FailingCall> ended = during(fault, calls);
        if (UNANSWERED.contains(fault)
                && ended.values().stream().allMatch(call -> call.thrown().isEmpty())) {
            throw trial.failure(
                    "begin(" + fault + ") of the harness's faulty() to make the server of open() fail",
                    "every call was answered: " + String.join(", ", ended.keySet()),
                    null);
        }
        return ended;
    }

    /**
     * As {@link #during}, but the fault begins at some moment after the calls do, so that it meets some on their way.
     *
     * @param span the time that such a call takes of a server that is well, all of them at once
     */
    public Map<String, FailingCall> meeting(Fault fault, Duration span, Map<String, ? extends ThrowingRunnable> calls)
            throws Throwable {
        Map<String, ThrowingRunnable> all = new LinkedHashMap<>();
        calls.forEach((name, call) -> all.put(name, () -> {
            atSomeMoment(span);
            call.run();
        }));
        // Beside the calls: how long the harness takes for it is none of the backend's business.
        FutureTask<Void> beginning = new FutureTask<>(() -> {
            atSomeMoment(span.multipliedBy(2));
            begin(fault);
            return null;
        });
        Thread thread = new Thread(beginning, "fault");
        thread.setDaemon(true);
        thread.start();
        try {
            return ended(all, beginning::get);
        } catch (ExecutionException e) {
            throw e.getCause();
        }
    }

    private static void atSomeMoment(Duration span) {
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(Math.max(1, span.toNanos())));
    }

    private void begin(Fault fault) {
        trial.recordedVoid(() -> "the server " + fault.meaning(), () -> server.begin(fault));
    }

    private Map<String, FailingCall> ended(Map<String, ? extends ThrowingRunnable> calls) throws Throwable {
        return ended(calls, () -> {});
    }

    private Map<String, FailingCall> ended(
            Map<String, ? extends ThrowingRunnable> calls, ThrowingRunnable beforeRecovery) throws Throwable {
        Map<String, FailingCall> ended;
        try {
            ended = FailingCall.together(trial, bound, calls);
            beforeRecovery.run();
        } finally {
            trial.recordedVoid(() -> "the server recovers", server::recover);
        }
        // Twice the bound, that what the last attempt threw is told and not where it was cut off.
        FailingCall.of(trial, probe + ", once the server has recovered,", bound.multipliedBy(2), this::untilItAnswers)
                .expectReturned();
        return ended;
    }

    /** A connection that the fault has broken may cost a call or two. */
    private void untilItAnswers() throws Throwable {
        long end = System.nanoTime() + bound.toNanos();
        while (true) {
            try {
                probing.run();
                if (System.nanoTime() - end > 0) {
                    throw trial.failure(
                            "the first answer to " + probe + " within " + bound.toMillis()
                                    + " ms of the server's recovery, the harness's failureBound()",
                            "it came later",
                            null);
                }
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
