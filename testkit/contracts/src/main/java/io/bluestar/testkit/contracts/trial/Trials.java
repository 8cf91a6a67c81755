package io.bluestar.testkit.contracts.trial;

import io.bluestar.testkit.contracts.clause.ClauseSpec;
import io.bluestar.testkit.contracts.harness.Harness;
import io.bluestar.testkit.contracts.options.RunOptions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.opentest4j.TestAbortedException;

/**
 * The trials of a random suite: many of one clause, each on a backend of its own.
 *
 * @param <T> the trial of the protocol
 */
public final class Trials<T extends Trial> {
    /** The key under which a suite reports what it ran. */
    public static final String RAN = "bluestar.ran";

    private final ClauseSpec clause;
    private final RunOptions options;
    private final Optional<String> whyNot;
    private final Function<ClauseSpec, T> opening;
    private final AtomicLong sequences = new AtomicLong();
    private final AtomicLong calls = new AtomicLong();
    private Optional<Attempt<T, ?>> failing = Optional.empty();

    private Trials(ClauseSpec clause, RunOptions options, Optional<String> whyNot, Function<ClauseSpec, T> opening) {
        this.clause = clause;
        this.options = options;
        this.whyNot = whyNot;
        this.opening = opening;
    }

    static <H extends Harness, T extends Trial> Trials<T> of(
            ContractSuite<H, T> suite, H harness, ClauseSpec clause, Optional<String> whyNot) {
        return new Trials<>(clause, suite.options(), whyNot, spec -> suite.trial(harness, spec));
    }

    /**
     * Opens a trial, does the actions of a sequence in it, and closes it. An exception that was not expected is a failure of
     * the clause.
     */
    public <A> void each(List<Drawn<A>> actions, TrialTask<T, A> task) throws Throwable {
        if (whyNot.isPresent()) {
            throw new TestAbortedException(whyNot.get());
        }
        try {
            run(actions, task);
        } catch (ClauseFailure e) {
            failing = Optional.of(new Attempt<>(actions, task));
            throw e;
        }
    }

    private <A> void run(List<Drawn<A>> drawn, TrialTask<T, A> task) throws Throwable {
        List<A> actions = drawn.stream().map(Drawn::value).toList();
        try (T trial = opening.apply(clause)) {
            trial.again(options.again());
            trial.script().own();
            sequences.incrementAndGet();
            calls.addAndGet(actions.size());
            run(trial, actions, task);
        }
    }

    private static <T extends Trial, A> void run(T trial, List<A> actions, TrialTask<T, A> task) throws Throwable {
        try {
            task.run(trial, actions);
        } catch (ClauseFailure | TestAbortedException e) {
            throw e;
        } catch (Throwable e) {
            throw trial.failure("no exception at this point", Shown.of(e), e);
        }
    }

    /** What a failing sequence fails with once it is as short, and its actions are as simple, as it goes. */
    Optional<Throwable> smallestFailure() {
        return failing.flatMap(this::smallestFailure);
    }

    private <A> Optional<Throwable> smallestFailure(Attempt<T, A> attempt) {
        return Smallest.of(attempt.actions(), actions -> failure(actions, attempt.task()));
    }

    private <A> Optional<Throwable> failure(List<Drawn<A>> actions, TrialTask<T, A> task) {
        try {
            run(actions, task);
            return Optional.empty();
        } catch (Throwable e) {
            return Optional.of(e);
        }
    }

    private record Attempt<T, A>(List<Drawn<A>> actions, TrialTask<T, A> task) {}

    /** What has run so far, as reports show it. */
    String ran() {
        return sequences + " sequences, " + calls + " calls, seed " + options.seed() + ", effort " + options.effort();
    }

    /** What is done in a trial. */
    @FunctionalInterface
    public interface TrialTask<T, A> {
        void run(T trial, List<A> actions) throws Throwable;
    }
}
