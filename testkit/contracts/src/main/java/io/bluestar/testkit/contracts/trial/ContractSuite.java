package io.bluestar.testkit.contracts.trial;

import io.bluestar.testkit.contracts.clause.ClauseSpec;
import io.bluestar.testkit.contracts.harness.Harness;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What every abstract suite is: tests that each take a trial of one clause as their parameter.
 *
 * @param <H> the harness of the protocol
 * @param <T> the trial of the protocol
 */
@ExtendWith(ClauseExtension.class)
public interface ContractSuite<H extends Harness, T extends Trial> {

    /**
     * The harness of the backend under test. Called once for the class; the harness is closed when the class is done.
     */
    H harness();

    /** Opens a trial of a clause on a backend of its own. */
    T trial(H harness, ClauseSpec clause);
}
