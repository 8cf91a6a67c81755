package io.bluestar.testkit.contracts.options;

import io.bluestar.testkit.contracts.clause.ClauseRegistry;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How the suites run.
 *
 * @param effort how much the random suites try
 * @param seed where their random numbers begin; the same seed makes the same sequences of calls
 * @param contract the version of the contracts that is asked of the backend; clauses of later versions are not run
 */
public record RunOptions(Effort effort, long seed, int contract) {
    /** The system property of the effort: {@code quick}, {@code thorough} or a multiple of quick. */
    public static final String EFFORT = "bluestar.effort";
    /** The system property of the seed, a long; random without it. */
    public static final String SEED = "bluestar.seed";
    /** The system property of the version of the contracts; the newest without it. */
    public static final String CONTRACT = "bluestar.contract";

    private static final long RANDOM_SEED = randomSeed();

    public RunOptions {
        Objects.requireNonNull(effort, "effort");
        ClauseRegistry.checkVersion(contract);
    }

    /** Quick, with a seed of this JVM's own, against the newest contracts. */
    public static RunOptions standard() {
        return new RunOptions(Effort.QUICK, RANDOM_SEED, ClauseRegistry.CONTRACT_VERSION);
    }

    /**
     * What the system properties say.
     *
     * @throws IllegalArgumentException naming the property that is wrong
     */
    public static RunOptions fromSystemProperties() {
        try {
            return new RunOptions(
                    Effort.parse(System.getProperty(EFFORT, "quick")),
                    Long.getLong(SEED, RANDOM_SEED),
                    Integer.getInteger(CONTRACT, ClauseRegistry.CONTRACT_VERSION));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "the system properties " + EFFORT + " and " + CONTRACT + ": " + e.getMessage(), e);
        }
    }

    /** A seed that is short enough to be typed again. */
    public static long randomSeed() {
        return ThreadLocalRandom.current().nextLong(1, 1_000_000_000);
    }

    /** The same with another effort. */
    public RunOptions withEffort(Effort other) {
        return new RunOptions(other, seed, contract);
    }

    /** The same with another seed. */
    public RunOptions withSeed(long other) {
        return new RunOptions(effort, other, contract);
    }

    /** The same against another version of the contracts. */
    public RunOptions withContract(int other) {
        return new RunOptions(effort, seed, other);
    }

    /** How to run the same sequences of calls again. */
    public String again() {
        return "seed " + seed + ", effort " + effort + ": with Maven -D" + SEED + "=" + seed + " -D" + EFFORT + "="
                + effort + ", with the command --seed " + seed + " --effort " + effort;
    }
}
