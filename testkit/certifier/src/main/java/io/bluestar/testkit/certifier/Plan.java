package io.bluestar.testkit.certifier;

import io.bluestar.testkit.contracts.Protocol;
import io.bluestar.testkit.contracts.options.RunOptions;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * How a certification is to go; {@link Certifier} says what each part means.
 *
 * @param protocols empty for every protocol of a harness
 * @param testTimeout empty for the usual one
 * @param repetitions 1 or more
 */
record Plan(
        ClauseFilter filter,
        Set<Protocol> protocols,
        int parallelism,
        Optional<Duration> testTimeout,
        Duration harnessTimeout,
        CertificationListener listener,
        RunOptions options,
        int repetitions,
        boolean failFast) {
    Plan {
        Objects.requireNonNull(filter, "filter");
        protocols = Set.copyOf(protocols);
        Objects.requireNonNull(testTimeout, "testTimeout");
        Objects.requireNonNull(harnessTimeout, "harnessTimeout");
        Objects.requireNonNull(listener, "listener");
        Objects.requireNonNull(options, "options");
    }

    /** The same for one of the runs: the first has the seed, and each later one the next. */
    Plan ofRun(int index) {
        return withOptions(options.withSeed(options.seed() + index));
    }

    Plan withFilter(ClauseFilter other) {
        return new Plan(
                other, protocols, parallelism, testTimeout, harnessTimeout, listener, options, repetitions, failFast);
    }

    Plan withProtocols(Set<Protocol> others) {
        return new Plan(
                filter, others, parallelism, testTimeout, harnessTimeout, listener, options, repetitions, failFast);
    }

    Plan withListener(CertificationListener other) {
        return new Plan(
                filter, protocols, parallelism, testTimeout, harnessTimeout, other, options, repetitions, failFast);
    }

    Plan withOptions(RunOptions others) {
        return new Plan(
                filter, protocols, parallelism, testTimeout, harnessTimeout, listener, others, repetitions, failFast);
    }

    Plan withParallelism(int tests) {
        return new Plan(
                filter, protocols, tests, testTimeout, harnessTimeout, listener, options, repetitions, failFast);
    }

    Plan withTestTimeout(Duration longest) {
        return new Plan(
                filter,
                protocols,
                parallelism,
                Optional.of(longest),
                harnessTimeout,
                listener,
                options,
                repetitions,
                failFast);
    }

    Plan withHarnessTimeout(Duration longest) {
        return new Plan(filter, protocols, parallelism, testTimeout, longest, listener, options, repetitions, failFast);
    }

    Plan withRepetitions(int times) {
        return new Plan(
                filter, protocols, parallelism, testTimeout, harnessTimeout, listener, options, times, failFast);
    }

    Plan withFailFast(boolean early) {
        return new Plan(
                filter, protocols, parallelism, testTimeout, harnessTimeout, listener, options, repetitions, early);
    }
}
