package io.bluestar.testkit.contracts.sequence;

import io.bluestar.testkit.contracts.model.Follower;
import io.bluestar.testkit.contracts.model.Model;
import io.bluestar.testkit.contracts.sequence.Action.Observation;
import io.bluestar.testkit.contracts.trial.ClauseFailure;
import io.bluestar.testkit.contracts.trial.Shown;
import io.bluestar.testkit.contracts.trial.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Actions in a row, followed through a model. Where the store leaves the model, the failure shows the actions up to there
 * as Java statements that do the same again.
 */
public final class Sequence<T extends Trial, S, C> {
    private final T trial;
    private final Follower<S, C> follower;
    private final List<String> opening;
    private final List<Done<T, C>> done = new ArrayList<>();
    private final List<HandedOut> handedOut = new ArrayList<>();

    private Sequence(T trial, Model<S, C> model, List<String> opening) {
        this.trial = trial;
        this.follower = new Follower<>(model);
        this.opening = opening;
    }

    /** A list that a call answered, as it is and as it was, and which call it was. */
    private record HandedOut(List<?> now, List<?> then, int call) {}

    /** An action and its answer; made Java only when it has to be shown, since values may be large. */
    private record Done<T extends Trial, C>(
            Action<T, C> action, String answer, Optional<String> java, Optional<Class<? extends Throwable>> threw) {
        /** As one of several statements, after which the next comes, whatever it throws. */
        String javaThatGoesOn(T trial) {
            return threw.map(exception -> "try { " + statement(trial) + " } catch (" + exception.getSimpleName()
                            + " e) {} // " + answer)
                    .orElseGet(() -> java(trial));
        }

        String java(T trial) {
            return statement(trial) + (answer.isEmpty() ? "" : " // " + answer);
        }

        private String statement(T trial) {
            return java.orElseGet(() -> action.java(trial)) + ";";
        }
    }

    /**
     * Does the actions.
     *
     * @param opening the Java statements that open the store
     */
    public static <T extends Trial, S, C> void follow(
            T trial, Model<S, C> model, List<String> opening, List<? extends Action<T, C>> actions) {
        Sequence<T, S, C> sequence = new Sequence<>(trial, model, opening);
        actions.forEach(sequence::follow);
    }

    private void follow(Action<T, C> action) {
        Observation<C> seen = perform(action);
        done.add(new Done<>(action, seen.answer(), seen.java(), seen.threw()));
        Optional<String> expected = seen.call().flatMap(follower::follow);
        if (expected.isPresent()) {
            throw failure("answer " + expected.get(), seen.answer(), null);
        }
        for (HandedOut list : handedOut) {
            if (!list.now().equals(list.then())) {
                throw failure(
                        "leave the list alone that call " + list.call() + " of these answered: "
                                + Shown.of(list.then()),
                        Shown.of(list.now()),
                        null);
            }
        }
        seen.handedOut().ifPresent(list -> handedOut.add(new HandedOut(list, new ArrayList<>(list), done.size())));
    }

    private Observation<C> perform(Action<T, C> action) {
        try {
            return action.perform(trial);
        } catch (ClauseFailure e) {
            throw e;
        } catch (Refusal.NotRefused e) {
            throw failed(action, e.getMessage(), null);
        } catch (Throwable e) {
            throw failed(action, Shown.of(e), e);
        }
    }

    private ClauseFailure failed(Action<T, C> action, String seen, Throwable cause) {
        done.add(new Done<>(action, "", Optional.empty(), Optional.empty()));
        return failure(
                action instanceof RefusedAction<T, C> refused ? "throw " + refused.refusal() : "return", seen, cause);
    }

    private ClauseFailure failure(String expected, String seen, Throwable cause) {
        List<String> lines = new ArrayList<>(opening);
        int last = done.size() - 1;
        done.subList(0, last).forEach(one -> lines.add(one.javaThatGoesOn(trial)));
        lines.add(done.get(last).java(trial));
        return trial.failure(lines, "the last of these calls to " + expected, seen, cause);
    }
}
