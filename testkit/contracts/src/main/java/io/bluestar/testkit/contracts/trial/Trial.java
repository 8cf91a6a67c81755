package io.bluestar.testkit.contracts.trial;

import io.bluestar.testkit.contracts.clause.ClauseSpec;
import io.bluestar.testkit.contracts.harness.Harness;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * One clause tried on one backend: records the calls, holds expectations against what is seen. Subclasses wrap the backend
 * of one protocol.
 */
public abstract class Trial implements AutoCloseable {
    private final Harness harness;
    private final ClauseSpec clause;
    private final Script script = new Script();
    private Optional<String> again = Optional.empty();

    protected Trial(Harness harness, ClauseSpec clause) {
        this.harness = Objects.requireNonNull(harness, "harness");
        this.clause = Objects.requireNonNull(clause, "clause");
    }

    /** What was done so far. */
    public final Script script() {
        return script;
    }

    /** The clause that is tried. */
    public final ClauseSpec clause() {
        return clause;
    }

    /**
     * Begins an expectation.
     *
     * @param what what is looked at, as the failure names it, such as {@code "the value after overwriting it"}
     * @param seen what was seen
     */
    public final <T> Expectation<T> expect(String what, T seen) {
        return new Expectation<>(this, what, seen);
    }

    /**
     * Expects a call to throw.
     *
     * @param type the exception, or a subclass of it
     * @param what the call, as the failure names it, such as {@code "get after close"}
     * @param call the call
     */
    public final <X extends Throwable> ThrownExpectation<X> expectThrown(
            Class<X> type, String what, ThrowingRunnable call) {
        Throwable thrown = thrownBy(call);
        if (thrown == null) {
            throw failure(what + " to throw " + type.getSimpleName(), "it returned", null);
        }
        if (!type.isInstance(thrown)) {
            throw failure(what + " to throw " + type.getSimpleName(), Shown.of(thrown), thrown);
        }
        return new ThrownExpectation<>(this, what, type.cast(thrown));
    }

    private static Throwable thrownBy(ThrowingRunnable call) {
        try {
            call.run();
            return null;
        } catch (ClauseFailure e) {
            throw e;
        } catch (Throwable e) {
            return e;
        }
    }

    /** Lets failures say how the same random calls can be made again. */
    public final void again(String how) {
        again = Optional.of(how);
    }

    /** The failure of this trial; throw it. */
    public final ClauseFailure failure(String expected, String seen, Throwable cause) {
        return failure(script.lines(), expected, seen, cause);
    }

    /**
     * As {@link #failure(String, String, Throwable)}, with other lines in place of the recorded script.
     *
     * @param done what was done
     */
    public final ClauseFailure failure(List<String> done, String expected, String seen, Throwable cause) {
        return new ClauseFailure(
                clause,
                harness.backend() + " on " + harness.environment(),
                done.stream().map(this::withoutSecrets).toList(),
                withoutSecrets(expected),
                withoutSecrets(seen),
                again,
                cause);
    }

    /** A backend that tells a secret must not make the report tell it too. */
    private String withoutSecrets(String text) {
        return secrets().hiddenIn(text);
    }

    /** How long a call may take while the server fails. */
    final Duration failureBound() {
        return harness.failureBound();
    }

    /** What no message of the backend may tell. */
    public final Secrets secrets() {
        return Secrets.of(harness.secrets());
    }

    /**
     * Runs a call of the backend and records it with its answer or exception.
     *
     * @param call the call in words, which are asked for when a failure shows them: made of what does not change
     */
    protected final <T> T recorded(Supplier<String> call, Callable<T> action) {
        try {
            T answer = action.call();
            if (answer == null) {
                script.add(call);
            } else {
                Supplier<String> shown = Shown.later(answer);
                script.add(() -> call.get() + " → " + shown.get());
            }
            return answer;
        } catch (RuntimeException | Error e) {
            recordThrown(call, e);
            throw e;
        } catch (Exception e) {
            recordThrown(call, e);
            throw failure("only unchecked exceptions from " + call.get(), Shown.of(e), e);
        }
    }

    private void recordThrown(Supplier<String> call, Throwable thrown) {
        String shown = Shown.of(thrown);
        script.add(() -> call.get() + " threw " + shown);
    }

    /** As {@link #recorded(Supplier, Callable)}, for a call without an answer. */
    protected final void recordedVoid(Supplier<String> call, Runnable action) {
        recorded(call, () -> {
            action.run();
            return null;
        });
    }

    /** Closes what the trial opened; a backend that was closed already is closed again, which is fine. */
    @Override
    public abstract void close();

    /** Ends the server of the trial, where it has one of its own, after the backend was closed. */
    protected void endServer() {}

    /** A call that may throw anything. */
    @FunctionalInterface
    public interface ThrowingRunnable {
        void run() throws Throwable;
    }

    /** What should hold of something seen. */
    public static final class Expectation<T> {
        private final Trial trial;
        private final String what;
        private final T seen;

        private Expectation(Trial trial, String what, T seen) {
            this.trial = trial;
            this.what = what;
            this.seen = seen;
        }

        /** Expects equality; arrays are compared by content. */
        public void is(T expected) {
            if (!Objects.deepEquals(expected, seen)) {
                throw trial.failure(what + " to be " + Shown.of(expected), Shown.of(seen), null);
            }
        }

        /** Expects a condition, described so that {@code what + " to " + description} reads as a sentence. */
        public void to(String description, Predicate<? super T> condition) {
            if (!condition.test(seen)) {
                throw trial.failure(what + " to " + description, Shown.of(seen), null);
            }
        }
    }

    /** What should hold of something thrown. */
    public static final class ThrownExpectation<X extends Throwable> {
        private final Trial trial;
        private final String what;
        private final X thrown;

        private ThrownExpectation(Trial trial, String what, X thrown) {
            this.trial = trial;
            this.what = what;
            this.thrown = thrown;
        }

        /** What was thrown. */
        public X thrown() {
            return thrown;
        }

        /** Expects the message to contain some text, such as the name of the parameter. */
        public ThrownExpectation<X> naming(String text) {
            String message = thrown.getMessage();
            if (message == null || !message.contains(text)) {
                throw trial.failure(
                        "the message of the exception from " + what + " to name " + Shown.of(text),
                        Shown.of(thrown),
                        thrown);
            }
            return this;
        }

        /** Expects a condition on the exception, described as in {@link Expectation#to}. */
        public ThrownExpectation<X> to(String description, Predicate<? super X> condition) {
            if (!condition.test(thrown)) {
                throw trial.failure("the exception from " + what + " to " + description, Shown.of(thrown), thrown);
            }
            return this;
        }
    }
}
