package io.bluestar.testkit.contracts.cache;

import io.bluestar.persistence.CacheBackend;
import io.bluestar.testkit.contracts.clause.Profile;
import io.bluestar.testkit.contracts.harness.FaultyServer;
import io.bluestar.testkit.contracts.harness.Harness;
import io.bluestar.testkit.contracts.harness.TestClock;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/**
 * What the kit needs of a cache to certify it. The smallest harness gives {@link #backend()}, {@link #create()} and {@link
 * #limits()}.
 */
public interface CacheBackendHarness extends Harness {

    /**
     * Opens the backend. The tests use keys of their own, so the caches may share one key space; the kit closes each.
     * Called by several threads at the same time.
     */
    CacheBackend create();

    /** What the backend can hold and how exactly it keeps time. */
    CacheLimits limits();

    /**
     * The clock by which the caches of {@link #create()} measure; real time unless the backend takes a manual one. Supplying
     * one claims the profile {@link Profile#MANUAL_CLOCK}: the kit then lets years pass too.
     */
    default TestClock clock() {
        return TestClock.real();
    }

    /**
     * Opens the backend on a server that does not answer: nothing listens, or what listens never replies. Supplying it
     * claims the profile {@link Profile#FAILING_SERVER}.
     */
    default Optional<Supplier<CacheBackend>> unreachable() {
        return Optional.empty();
    }

    /**
     * Starts a server for one test that can be made to fail and to recover, with the backend on it. Supplying it claims the
     * profile {@link Profile#FAULTS}. Called by several threads at the same time.
     */
    default Optional<Supplier<FaultyServer<CacheBackend>>> faulty() {
        return Optional.empty();
    }

    /**
     * Counts the entries that a cache of {@link #create()} holds in memory or on its server, those included that have
     * expired and are still there, and none that another cache wrote. Supplying it claims the profile {@link Profile#COUNTED_ENTRIES}.
     */
    default Optional<ToLongFunction<CacheBackend>> entriesHeld() {
        return Optional.empty();
    }

    @Override
    default Set<Profile> profiles() {
        Set<Profile> claimed = EnumSet.of(Profile.CORE);
        if (unreachable().isPresent()) {
            claimed.add(Profile.FAILING_SERVER);
        }
        if (faulty().isPresent()) {
            claimed.add(Profile.FAULTS);
        }
        if (entriesHeld().isPresent()) {
            claimed.add(Profile.COUNTED_ENTRIES);
        }
        if (!clock().passesByItself()) {
            claimed.add(Profile.MANUAL_CLOCK);
        }
        return claimed;
    }
}
