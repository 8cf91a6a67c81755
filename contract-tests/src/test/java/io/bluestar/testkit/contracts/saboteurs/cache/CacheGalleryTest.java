package io.bluestar.testkit.contracts.saboteurs.cache;

import io.bluestar.testkit.certifier.HarnessSource;
import io.bluestar.testkit.contracts.Protocol;
import io.bluestar.testkit.contracts.cache.CacheBackendHarness;
import io.bluestar.testkit.contracts.saboteurs.Gallery;
import io.bluestar.testkit.contracts.saboteurs.Sabotage;
import java.time.Duration;
import java.util.List;

/** The gallery of broken caches. */
class CacheGalleryTest extends Gallery<CacheBackendHarness> {

    @Override
    protected Protocol protocol() {
        return Protocol.CACHE;
    }

    @Override
    protected List<Sabotage<CacheBackendHarness>> saboteurs() {
        return CacheSaboteurs.ALL;
    }

    @Override
    protected List<HarnessSource> honest() {
        return List.of(
                HarnessSource.of(
                        "in-memory cache",
                        () -> SabotagedCacheHarness.of("in-memory cache", BrokenCache::honest)
                                .remote(RemoteCache::new)
                                .countable()),
                HarnessSource.of(
                        "cache of whole seconds",
                        () -> SabotagedCacheHarness.of("cache of whole seconds", WholeSecondsCache::new)
                                .granularity(Duration.ofSeconds(1))));
    }
}
