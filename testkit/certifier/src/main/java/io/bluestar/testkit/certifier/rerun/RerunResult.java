package io.bluestar.testkit.certifier.rerun;

import java.util.List;

/**
 * What a rerun found.
 *
 * @param compared of how many results of the report the outcome was compared
 * @param differences what came out otherwise
 * @param hindrances what could not be run again, and why; then nothing is known of it
 */
public record RerunResult(int compared, List<Difference> differences, List<String> hindrances) {
    public RerunResult {
        differences = List.copyOf(differences);
        hindrances = List.copyOf(hindrances);
    }

    /** Whether everything could be run again and came out as the report says. */
    public boolean agrees() {
        return differences.isEmpty() && hindrances.isEmpty();
    }
}
