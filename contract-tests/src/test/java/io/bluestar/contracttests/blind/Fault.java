package io.bluestar.contracttests.blind;

import io.bluestar.testkit.contracts.harness.Harness;
import java.util.function.Supplier;

/**
 * A broken backend, written from what the protocols mean and not from the clauses that are to find it.
 *
 * @param name the class of the fault
 * @param violates the words of the protocol that it breaks
 * @param harness opens the broken backend
 */
public record Fault(String name, String violates, Supplier<Harness> harness) {}
