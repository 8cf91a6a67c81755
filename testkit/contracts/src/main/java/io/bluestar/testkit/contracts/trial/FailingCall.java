package io.bluestar.testkit.contracts.trial;

import io.bluestar.testkit.contracts.trial.Trial.ThrowingRunnable;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/** A call to a server that fails, made on a thread of its own, so that one that hangs is noticed. */
public final class FailingCall {
    private static final Duration A_MOMENT = Duration.ofMillis(50);
    private static final int MORE_THAN_A_POOL_HAS = 18;
    private static final Duration POLL = Duration.ofMillis(1);

    private final String name;
    private final Trial trial;
    private final Thread thread;
    private final AtomicReference<Throwable> thrown = new AtomicReference<>();
    private final AtomicBoolean flag = new AtomicBoolean();
    private final AtomicBoolean interruptSent = new AtomicBoolean();
    private final AtomicBoolean interruptedInTime = new AtomicBoolean();

    private FailingCall(Trial trial, String name, ThrowingRunnable call) {
        this.trial = trial;
        this.name = name;
        this.thread = new Thread(() -> make(call), "caller");
        thread.setDaemon(true);
    }

    private void make(ThrowingRunnable call) {
        try {
            call.run();
        } catch (Throwable e) {
            thrown.set(e);
        } finally {
            // The interrupt was sent before this is read, so the flag has to be set when it is read afterwards.
            interruptedInTime.set(interruptSent.get());
            flag.set(Thread.currentThread().isInterrupted());
        }
    }

    /**
     * Makes a call and waits for its end.
     *
     * @param name the call as failures name it
     * @param bound how long it may take
     */
    public static FailingCall of(Trial trial, String name, Duration bound, ThrowingRunnable call)
            throws InterruptedException {
        return together(trial, bound, Map.of(name, call)).get(name);
    }

    /**
     * Makes calls at the same time, each on a thread of its own, and waits for the end of all.
     *
     * @param bound how long they may take
     * @param calls the calls by their names
     * @return what came of them, in the same order
     */
    public static Map<String, FailingCall> together(
            Trial trial, Duration bound, Map<String, ? extends ThrowingRunnable> calls) throws InterruptedException {
        long end = System.nanoTime() + bound.toNanos();
        Map<String, FailingCall> failing = started(trial, "", calls);
        awaitEnd(failing.values(), bound, end);
        return failing;
    }

    /**
     * Makes each call twice, all at the same time: with the interrupt flag set before, and interrupted once it waits, or has
     * run for a moment without its thread being seen to wait, as one does that reads from a socket; and of the latter more
     * than pools usually have connections, so that some wait there. Expects each to throw and the flag to be set afterwards.
     *
     * @param bound how long they may take
     * @param calls the calls by their names
     * @param type what each has to throw
     */
    public static void expectInterruptible(
            Trial trial, Duration bound, Map<String, ? extends ThrowingRunnable> calls, Class<? extends Throwable> type)
            throws InterruptedException {
        long end = System.nanoTime() + bound.toNanos();
        Map<String, ThrowingRunnable> interruptedBefore = new LinkedHashMap<>();
        calls.forEach((name, call) -> interruptedBefore.put(name, () -> {
            Thread.currentThread().interrupt();
            call.run();
        }));
        Collection<FailingCall> before =
                started(trial, " of an interrupted thread", interruptedBefore).values();
        Collection<FailingCall> during = started(trial, ", interrupted while it waits,", moreThanAPoolHas(calls))
                .values();
        long moment = System.nanoTime() + A_MOMENT.toNanos();
        for (FailingCall call : during) {
            call.interruptOnceItWaits(moment);
        }
        List<FailingCall> all = new ArrayList<>(before);
        all.addAll(during);
        awaitEnd(all, bound, end);
        for (FailingCall call : all) {
            call.thrown(type);
            if (before.contains(call) || call.interruptedInTime.get()) {
                call.expectInterruptFlag();
            }
        }
    }

    private static Map<String, ThrowingRunnable> moreThanAPoolHas(Map<String, ? extends ThrowingRunnable> calls) {
        Map<String, ThrowingRunnable> many = new LinkedHashMap<>(calls);
        for (int copy = 2; many.size() < MORE_THAN_A_POOL_HAS; copy++) {
            int number = copy;
            calls.forEach((name, call) -> many.put(name + " (" + number + ")", call));
        }
        return many;
    }

    private static Map<String, FailingCall> started(
            Trial trial, String how, Map<String, ? extends ThrowingRunnable> calls) {
        Map<String, FailingCall> started = new LinkedHashMap<>();
        calls.forEach((name, call) -> started.put(name, new FailingCall(trial, name + how, call)));
        started.values().forEach(call -> call.thread.start());
        return started;
    }

    private void interruptOnceItWaits(long moment) {
        while (thread.isAlive() && !waits() && System.nanoTime() - moment < 0) {
            LockSupport.parkNanos(POLL.toNanos());
        }
        thread.interrupt();
        interruptSent.set(true);
    }

    private boolean waits() {
        Thread.State state = thread.getState();
        return state == Thread.State.WAITING || state == Thread.State.TIMED_WAITING;
    }

    private static void awaitEnd(Collection<FailingCall> calls, Duration bound, long end) throws InterruptedException {
        try {
            for (FailingCall call : calls) {
                // At least 1 ms: 0 would wait for ever.
                call.thread.join(Math.max(1, TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime())));
                if (call.thread.isAlive()) {
                    throw call.late(bound);
                }
            }
        } finally {
            for (FailingCall call : calls) {
                call.thread.interrupt();
            }
        }
    }

    private ClauseFailure late(Duration bound) {
        StringBuilder where = new StringBuilder("it still runs, at");
        for (StackTraceElement element : thread.getStackTrace()) {
            where.append("\n              ").append(element);
        }
        return trial.failure(
                name + " to end within " + bound.toMillis() + " ms, "
                        + (bound.equals(trial.failureBound()) ? "" : "twice ") + "the harness's failureBound()",
                where.toString(),
                null);
    }

    /** What the call threw; a call that returned is a failure of the clause. */
    public <X extends Throwable> X thrown(Class<X> type) {
        Throwable failure = thrown().orElse(null);
        if (failure == null) {
            throw trial.failure(name + " to throw " + type.getSimpleName(), "it returned", null);
        }
        if (!type.isInstance(failure)) {
            throw trial.failure(
                    name + " to throw " + type.getSimpleName() + " or a subclass of it", Shown.of(failure), failure);
        }
        return type.cast(failure);
    }

    /** What the call threw; empty if it returned. */
    public Optional<Throwable> thrown() {
        Throwable failure = thrown.get();
        if (failure instanceof ClauseFailure clauseFailure) {
            throw clauseFailure;
        }
        return Optional.ofNullable(failure);
    }

    /** Expects the call to have returned. */
    public void expectReturned() {
        Throwable failure = thrown().orElse(null);
        if (failure != null) {
            throw trial.failure(name + " to return", Shown.of(failure), failure);
        }
    }

    private void expectInterruptFlag() {
        if (!flag.get()) {
            throw trial.failure("the interrupt flag to be set again after " + name, "it was cleared", thrown.get());
        }
    }

    /** Expects no secret in what was thrown: messages, causes and suppressed exceptions. */
    public void expectNoSecret(Secrets secrets) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Throwable> open = new ArrayDeque<>();
        open.add(thrown(Throwable.class));
        while (!open.isEmpty()) {
            Throwable next = open.remove();
            if (seen.add(next)) {
                expectNoSecret(secrets, next);
                if (next.getCause() != null) {
                    open.add(next.getCause());
                }
                open.addAll(Arrays.asList(next.getSuppressed()));
            }
        }
    }

    private void expectNoSecret(Secrets secrets, Throwable failure) {
        if (secrets.areToldBy(failure + "\n" + failure.getMessage() + "\n" + failure.getLocalizedMessage())) {
            // Neither shown nor attached: the story of this failure must not tell the secret either.
            throw trial.failure(
                    "no secret in what " + name + " throws, its causes included",
                    "one of the harness's secrets(), or a password in a URI, stands in the message of a "
                            + failure.getClass().getName(),
                    null);
        }
    }
}
