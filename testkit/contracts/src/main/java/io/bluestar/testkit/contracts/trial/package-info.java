/**
 * A trial: one clause tried on one backend. It records what is done, so that a failure can show the clause, the calls,
 * what was expected and what was seen.
 */
package io.bluestar.testkit.contracts.trial;
