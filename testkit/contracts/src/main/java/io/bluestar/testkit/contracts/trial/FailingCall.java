package io.bluestar.testkit.contracts.trial;

import io.bluestar.testkit.contracts.trial.Trial.ThrowingRunnable;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/** A call to a server that does not answer, made on a thread of its own, so that one that hangs is noticed. */
public final class FailingCall {
    private static final Duration A_MOMENT = Duration.ofMillis(50);
    private static final Duration POLL = Duration.ofMillis(1);

    private final String name;
    private final Trial trial;
    private final AtomicReference<Throwable> thrown = new AtomicReference<>();
    private final AtomicBoolean interrupted = new AtomicBoolean();

    private FailingCall(Trial trial, String name) {
        this.trial = trial;
        this.name = name;
    }

    /**
     * Makes the call and waits for it to fail.
     *
     * @param name the call as failures name it
     * @param bound how long it may take
     */
    public static FailingCall of(Trial trial, String name, Duration bound, ThrowingRunnable call)
            throws InterruptedException {
        FailingCall failing = new FailingCall(trial, name);
        Thread caller = failing.caller(call);
        caller.start();
        failing.awaitEnd(caller, bound);
        return failing;
    }

    /** As {@link #of}, by a thread whose interrupt flag is set already. */
    public static FailingCall interruptedBefore(Trial trial, String name, Duration bound, ThrowingRunnable call)
            throws InterruptedException {
        return of(trial, name, bound, () -> {
            Thread.currentThread().interrupt();
            call.run();
        });
    }

    /**
     * As {@link #of}, interrupted once the call waits, or has run for a moment without its thread being seen to wait: one
     * that reads from a socket counts as running.
     */
    public static InterruptedWhileWaiting interruptedWhileWaiting(
            Trial trial, String name, Duration bound, ThrowingRunnable call) throws InterruptedException {
        FailingCall failing = new FailingCall(trial, name);
        AtomicBoolean sent = new AtomicBoolean();
        AtomicBoolean inTime = new AtomicBoolean();
        Thread caller = failing.caller(() -> {
            try {
                call.run();
            } finally {
                // Sent before this was read, so the flag has to be set when it is read afterwards.
                inTime.set(sent.get());
            }
        });
        caller.start();
        long moment = System.nanoTime() + A_MOMENT.toNanos();
        while (caller.isAlive() && !waits(caller) && System.nanoTime() < moment) {
            LockSupport.parkNanos(POLL.toNanos());
        }
        caller.interrupt();
        sent.set(true);
        failing.awaitEnd(caller, bound);
        return new InterruptedWhileWaiting(failing, inTime.get());
    }

    /**
     * What came of an interrupted call.
     *
     * @param call the call
     * @param inTime whether the interrupt certainly came before the call had ended
     */
    public record InterruptedWhileWaiting(FailingCall call, boolean inTime) {}

    private static boolean waits(Thread thread) {
        Thread.State state = thread.getState();
        return state == Thread.State.WAITING || state == Thread.State.TIMED_WAITING;
    }

    private Thread caller(ThrowingRunnable call) {
        Thread thread = new Thread(
                () -> {
                    try {
                        call.run();
                    } catch (Throwable e) {
                        thrown.set(e);
                    } finally {
                        interrupted.set(Thread.currentThread().isInterrupted());
                    }
                },
                "caller");
        thread.setDaemon(true);
        return thread;
    }

    private void awaitEnd(Thread caller, Duration bound) throws InterruptedException {
        caller.join(bound.toMillis());
        if (caller.isAlive()) {
            StringBuilder where = new StringBuilder("it still runs, at");
            for (StackTraceElement element : caller.getStackTrace()) {
                where.append("\n              ").append(element);
            }
            caller.interrupt();
            throw trial.failure(
                    name + " to fail within " + bound.toMillis() + " ms, the harness's failureBound()",
                    where.toString(),
                    null);
        }
    }

    /** What the call threw; a call that returned is a failure of the clause. */
    public <X extends Throwable> X thrown(Class<X> type) {
        Throwable failure = thrown.get();
        if (failure instanceof ClauseFailure clauseFailure) {
            throw clauseFailure;
        }
        if (failure == null) {
            throw trial.failure(name + " to throw " + type.getSimpleName(), "it returned", null);
        }
        if (!type.isInstance(failure)) {
            throw trial.failure(
                    name + " to throw " + type.getSimpleName() + " or a subclass of it", Shown.of(failure), failure);
        }
        return type.cast(failure);
    }

    /** Expects the interrupt flag to be set on the calling thread after the call. */
    public void expectInterruptFlag() {
        if (!interrupted.get()) {
            throw trial.failure("the interrupt flag to be set again after " + name, "it was cleared", thrown.get());
        }
    }

    /** Expects none of the secrets in what was thrown: messages, causes and suppressed exceptions. */
    public void expectNoSecret(Set<String> secrets) {
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
                open.addAll(Set.of(next.getSuppressed()));
            }
        }
    }

    private void expectNoSecret(Set<String> secrets, Throwable failure) {
        String text = failure + "\n" + failure.getMessage() + "\n" + failure.getLocalizedMessage();
        for (String secret : secrets) {
            if (!secret.isEmpty() && text.contains(secret)) {
                // Neither shown nor attached: the story of this failure must not tell the secret either.
                throw trial.failure(
                        "no secret in what " + name + " throws, its causes included",
                        "one of the harness's secrets() stands in the message of a "
                                + failure.getClass().getName(),
                        null);
            }
        }
    }
}
