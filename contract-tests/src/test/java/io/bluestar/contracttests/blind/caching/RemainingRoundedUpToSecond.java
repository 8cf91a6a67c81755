package io.bluestar.contracttests.blind.caching;

import java.time.Duration;

/**
 * Rounds what remains of the 300 s after a slow read up to whole seconds: after a read of half a second the entry is served
 * for 300.5 s after the table was asked.
 *
 * <p>Violates "a cached answer equals the table's answer at some time in the last 300 s".
 */
final class RemainingRoundedUpToSecond extends DelegatingRules {
    RemainingRoundedUpToSecond(Parts parts) {
        super(parts);
    }

    @Override
    void store(String key, Duration ttl, String json) {
        super.store(key, Duration.ofSeconds(ttl.plusNanos(999_999_999).toSeconds()), json);
    }
}
