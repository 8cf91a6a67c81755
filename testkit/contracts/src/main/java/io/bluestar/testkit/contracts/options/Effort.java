package io.bluestar.testkit.contracts.options;

import io.bluestar.testkit.contracts.harness.Harness;
import java.util.Locale;

/**
 * How much the random suites try: a multiple of the quick run. {@code quick} takes seconds, {@code thorough} hours.
 *
 * @param factor 1 for quick; 1 to 100,000
 */
public record Effort(int factor) {
    /** At least 100 sequences and one history of each kind, 25 sequences where a server stands behind the backend. */
    public static final Effort QUICK = new Effort(1);

    /** A thousand times as much. */
    public static final Effort THOROUGH = new Effort(1_000);

    private static final int MOST = 100_000;
    private static final int SEQUENCES_IN_THIS_JVM = 100;
    private static final int SEQUENCES_ON_SERVERS = 25;

    public Effort {
        if (factor < 1 || factor > MOST) {
            throw new IllegalArgumentException("effort " + factor + " is not within 1 to " + MOST);
        }
    }

    /**
     * An effort as users write it.
     *
     * @param text {@code quick}, {@code thorough}, or a multiple of quick, such as {@code 20}
     * @throws IllegalArgumentException saying what may be written
     */
    public static Effort parse(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "quick" -> QUICK;
            case "thorough" -> THOROUGH;
            default -> multiple(text);
        };
    }

    private static Effort multiple(String text) {
        try {
            return new Effort(Integer.parseInt(text));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "effort \"" + text + "\" is neither quick nor thorough nor a multiple of quick, such as 20", e);
        }
    }

    /** So many sequences of calls are tried. */
    public int sequences(Harness harness) {
        return factor * (harness.inThisJvm() ? SEQUENCES_IN_THIS_JVM : SEQUENCES_ON_SERVERS);
    }

    /** So many concurrent histories are recorded, where one run records so many at quick effort. */
    public int histories(int quick) {
        return factor * quick;
    }

    @Override
    public String toString() {
        return equals(QUICK) ? "quick" : equals(THOROUGH) ? "thorough" : String.valueOf(factor);
    }
}
