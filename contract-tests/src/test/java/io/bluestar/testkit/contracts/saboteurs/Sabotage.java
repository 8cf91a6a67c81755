package io.bluestar.testkit.contracts.saboteurs;

import io.bluestar.testkit.contracts.harness.Harness;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * A broken backend and the clauses that it fails: these and no others.
 *
 * @param name the name of its fault
 * @param harness a harness over the broken backend
 * @param caughtBy the clauses that are its point, each with words that tell the fault in the failure's message
 * @param alsoBy further clauses that it is certain to fail
 * @param perhapsBy clauses that catch it only if its threads happen to meet
 */
public record Sabotage<H extends Harness>(
        String name, Supplier<H> harness, Map<String, String> caughtBy, Set<String> alsoBy, Set<String> perhapsBy) {
    public Sabotage {
        caughtBy = Collections.unmodifiableMap(new LinkedHashMap<>(caughtBy));
        alsoBy = Collections.unmodifiableSet(new TreeSet<>(alsoBy));
        perhapsBy = Collections.unmodifiableSet(new TreeSet<>(perhapsBy));
    }

    /** A broken backend that nothing catches yet. */
    public static <H extends Harness> Sabotage<H> of(String name, Supplier<H> harness) {
        return new Sabotage<>(name, harness, Map.of(), Set.of(), Set.of());
    }

    /**
     * The same, caught by a further clause.
     *
     * @param words what its failure says of the fault, among what was expected and what was seen
     */
    public Sabotage<H> caughtBy(String clause, String words) {
        Map<String, String> more = new LinkedHashMap<>(caughtBy);
        more.put(clause, words);
        return new Sabotage<>(name, harness, more, alsoBy, perhapsBy);
    }

    /** The same, certain to fail further clauses. */
    public Sabotage<H> alsoBy(String... clauses) {
        return new Sabotage<>(name, harness, caughtBy, with(alsoBy, clauses), perhapsBy);
    }

    /** The same, failing further clauses if its threads happen to meet. */
    public Sabotage<H> perhapsBy(String... clauses) {
        return new Sabotage<>(name, harness, caughtBy, alsoBy, with(perhapsBy, clauses));
    }

    private static Set<String> with(Set<String> clauses, String... more) {
        Set<String> all = new TreeSet<>(clauses);
        all.addAll(List.of(more));
        return all;
    }

    /** The clauses that it is certain to fail. */
    public Set<String> certain() {
        Set<String> certain = new TreeSet<>(caughtBy.keySet());
        certain.addAll(alsoBy);
        return certain;
    }

    @Override
    public String toString() {
        return name;
    }
}
