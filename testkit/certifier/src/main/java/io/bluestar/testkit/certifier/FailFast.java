package io.bluestar.testkit.certifier;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Ends a certification early, if it is to: what would begin after one of the failures that {@link Certifier#failFast} names is
 * skipped, what runs ends. JUnit 5 has no cancellation, so each test is asked before it begins. Thread-safe.
 */
final class FailFast {
    private final boolean asked;
    private final AtomicReference<String> reason = new AtomicReference<>();

    /** @param asked whether failures end anything at all */
    FailFast(boolean asked) {
        this.asked = asked;
    }

    /**
     * Nothing more need begin; only the first call counts.
     *
     * @param happened such as {@code CACHE-12 failed on Caffeine cache}, as reports may show it
     */
    void after(String happened) {
        if (asked) {
            reason.compareAndSet(null, "--fail-fast after " + happened);
        }
    }

    /** Why nothing begins any more; empty while the certification goes on. */
    Optional<String> reason() {
        return Optional.ofNullable(reason.get());
    }
}
