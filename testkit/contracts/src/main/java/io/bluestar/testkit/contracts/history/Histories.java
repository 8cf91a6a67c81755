package io.bluestar.testkit.contracts.history;

import io.bluestar.testkit.contracts.model.Model;
import io.bluestar.testkit.contracts.options.RunOptions;
import io.bluestar.testkit.contracts.trial.Trial;
import io.bluestar.testkit.contracts.trial.Trials;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.TestReporter;

/** Records histories in a trial, one after another, and holds each against its model. */
public final class Histories {
    private final Trial trial;
    private final RunOptions options;
    private final TestReporter reporter;

    private Histories(Trial trial, RunOptions options, TestReporter reporter) {
        this.trial = trial;
        this.options = options;
        this.reporter = reporter;
    }

    /** Histories in a trial, as many as the options say; what ran goes to the reporter. */
    public static Histories of(Trial trial, RunOptions options, TestReporter reporter) {
        trial.again(options.again() + "; how the threads meet differs from run to run");
        return new Histories(trial, options, reporter);
    }

    /**
     * Records and decides.
     *
     * @param quick how many histories at quick effort
     */
    public <S, C> void run(int quick, Threads threads, Recording<S, C> recording) throws Throwable {
        int histories = options.effort().histories(quick);
        for (int i = 0; i < histories; i++) {
            Recorded<S, C> recorded = recording.record(threads, options.seed() + i);
            for (List<Operation<C>> part : recorded.parts()) {
                Optional<BadHistory<S, C>> bad = BadHistory.in(recorded.model(), part);
                if (bad.isPresent()) {
                    throw trial.failure(
                            List.of(threads.done(recorded.what())),
                            bad.get().expected(),
                            bad.get().table(),
                            null);
                }
            }
        }
        reporter.publishEntry(
                Trials.RAN,
                histories + " histories of " + threads.threads() + " threads x " + threads.calls() + " calls, seed "
                        + options.seed() + ", effort " + options.effort());
    }

    /** Records one history. */
    @FunctionalInterface
    public interface Recording<S, C> {
        /** Lets the threads make their calls, and returns what was seen. */
        Recorded<S, C> record(Threads threads, long seed) throws Throwable;
    }

    /**
     * A recorded history.
     *
     * @param model what it is held against
     * @param parts what does not depend on each other
     * @param what the calls were, as a failure says it
     */
    public record Recorded<S, C>(Model<S, C> model, Collection<List<Operation<C>>> parts, String what) {}
}
