package io.bluestar.testkit.contracts.trial;

import io.bluestar.testkit.contracts.clause.ClauseSpec;
import io.bluestar.testkit.contracts.harness.Harness;
import io.bluestar.testkit.contracts.options.RunOptions;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What every abstract suite is: tests that each take a trial of one clause as their parameter, and properties that try many
 * sequences of calls, each in a trial of its own. Tests are run by Jupiter, properties by jqwik.
 *
 * @param <H> the harness of the protocol
 * @param <T> the trial of the protocol
 */
@ExtendWith(ClauseExtension.class)
@AddLifecycleHook(ClauseHook.class)
public interface ContractSuite<H extends Harness, T extends Trial> {

    /**
     * The harness of the backend under test. Called once for the class by each of the two engines; the harness is closed
     * when the class is done.
     */
    H harness();

    /** How to run: as the system properties say that {@link RunOptions} names. */
    default RunOptions options() {
        return RunOptions.fromSystemProperties();
    }

    /** Opens a trial of a clause on a backend of its own. */
    T trial(H harness, ClauseSpec clause);
}
