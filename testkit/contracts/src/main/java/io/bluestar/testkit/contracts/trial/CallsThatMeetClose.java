package io.bluestar.testkit.contracts.trial;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Threads that go on calling a backend while another closes it: each call has to end as if it came before the close or after
 * it, or be cut off with the exception of the protocol.
 *
 * @param <B> the protocol
 */
public final class CallsThatMeetClose<B extends AutoCloseable> {
    private static final int ROUNDS_IN_THIS_JVM = 20;
    private static final int ROUNDS_ON_SERVERS = 3;
    private static final int LONGEST_PAUSE_MICROS = 200;

    private final Trial trial;
    private final List<Call<B>> calls;
    private final Predicate<Throwable> cutOff;
    private final String cutOffBy;

    /**
     * Calls for a trial.
     *
     * @param cutOff whether an exception says that a call was cut off, and answers nothing wrong
     * @param cutOffBy such an exception, in words
     * @param calls each is made by a thread of its own
     */
    public CallsThatMeetClose(Trial trial, Predicate<Throwable> cutOff, String cutOffBy, List<Call<B>> calls) {
        this.trial = trial;
        this.cutOff = cutOff;
        this.cutOffBy = cutOffBy;
        this.calls = calls;
    }

    /**
     * A call that is made again and again.
     *
     * @param name its method
     * @param call makes it
     * @param answer what it answers while the backend is open
     */
    public record Call<B>(String name, Function<B, Object> call, Object answer) {}

    /** Opens backends and closes each while it is used. */
    public void expect(Supplier<B> opening, boolean inThisJvm) throws Throwable {
        for (int round = 0; round < (inThisJvm ? ROUNDS_IN_THIS_JVM : ROUNDS_ON_SERVERS); round++) {
            AtomicReference<State> state = new AtomicReference<>(State.OPEN);
            B backend = opening.get();
            try {
                round(backend, state);
            } finally {
                if (state.get() == State.OPEN) {
                    backend.close();
                }
            }
        }
    }

    /** How far the close has come. */
    private enum State {
        OPEN,
        CLOSING,
        CLOSED
    }

    private void round(B backend, AtomicReference<State> state) throws Throwable {
        CountDownLatch inUse = new CountDownLatch(calls.size());
        Together together = Together.in(trial);
        calls.forEach(call -> together.task(call.name(), () -> {
            boolean refused = false;
            while (!refused && !together.hasFailed()) {
                refused = make(call, backend, state);
                inUse.countDown();
            }
        }));
        together.task("close", () -> {
            while (!together.hasFailed() && !inUse.await(10, TimeUnit.MILLISECONDS)) {
                // One that fails at once is not waited for.
            }
            long pause = ThreadLocalRandom.current().nextInt(LONGEST_PAUSE_MICROS);
            LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(pause));
            state.set(State.CLOSING);
            backend.close();
            state.set(State.CLOSED);
        });
        together.run();
    }

    /** Whether the call was refused, since the backend is closed. */
    private boolean make(Call<B> call, B backend, AtomicReference<State> state) {
        State before = state.get();
        Object answer;
        try {
            answer = call.call().apply(backend);
        } catch (RuntimeException | Error e) {
            boolean refused = e instanceof IllegalStateException;
            // What a call that has ended before the close began throws is no answer of one that met it.
            if (state.get() == State.OPEN || (!refused && (before == State.CLOSED || !cutOff.test(e)))) {
                throw failure(call, before, Shown.of(e), e);
            }
            return refused;
        }
        if (before == State.CLOSED || !Objects.deepEquals(answer, call.answer())) {
            throw failure(call, before, Shown.of(answer), null);
        }
        return false;
    }

    private ClauseFailure failure(Call<B> call, State before, String seen, Throwable cause) {
        String names = String.join(", ", calls.stream().map(Call::name).toList());
        return trial.failure(
                List.of(names + ": each called again and again by a thread of its own", "close() by another thread"),
                before == State.CLOSED
                        ? call.name() + " to throw IllegalStateException, since close() has returned"
                        : call.name() + " while another thread closes to answer " + Shown.of(call.answer())
                                + ", or, once that has begun, to throw IllegalStateException or " + cutOffBy,
                seen,
                cause);
    }
}
