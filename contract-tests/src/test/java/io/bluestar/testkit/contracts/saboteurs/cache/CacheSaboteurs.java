package io.bluestar.testkit.contracts.saboteurs.cache;

import io.bluestar.testkit.contracts.cache.CacheBackendHarness;
import io.bluestar.testkit.contracts.saboteurs.Sabotage;
import java.util.List;
import java.util.stream.Stream;

/** All broken caches. */
public final class CacheSaboteurs {
    public static final List<Sabotage<CacheBackendHarness>> ALL = Stream.of(
                    StorageSaboteurs.ALL,
                    TextSaboteurs.ALL,
                    TtlSaboteurs.ALL,
                    CallSaboteurs.ALL,
                    ConcurrencySaboteurs.ALL,
                    CombinationSaboteurs.ALL,
                    FailureSaboteurs.ALL,
                    FaultSaboteurs.ALL)
            .flatMap(List::stream)
            .toList();

    private CacheSaboteurs() {}
}
