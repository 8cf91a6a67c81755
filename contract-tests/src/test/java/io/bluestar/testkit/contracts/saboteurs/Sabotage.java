package io.bluestar.testkit.contracts.saboteurs;

import io.bluestar.testkit.contracts.harness.Harness;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A broken backend and what catches it.
 *
 * @param name the name of its fault
 * @param harness a harness over the broken backend
 * @param caughtBy the clauses that have to fail, each with words that tell the fault in the failure's message
 */
public record Sabotage<H extends Harness>(String name, Supplier<H> harness, Map<String, String> caughtBy) {

    /** A broken backend that nothing catches yet. */
    public static <H extends Harness> Sabotage<H> of(String name, Supplier<H> harness) {
        return new Sabotage<>(name, harness, Map.of());
    }

    /** The same, caught by a further clause. */
    public Sabotage<H> caughtBy(String clause, String words) {
        Map<String, String> more = new LinkedHashMap<>(caughtBy);
        more.put(clause, words);
        return new Sabotage<>(name, harness, more);
    }

    @Override
    public String toString() {
        return name;
    }
}
