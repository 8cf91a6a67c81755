package io.bluestar.testkit.contracts.saboteurs.cache;

import io.bluestar.testkit.contracts.cache.CacheBackendContract;
import io.bluestar.testkit.contracts.cache.CacheBackendHarness;
import io.bluestar.testkit.contracts.saboteurs.SuiteRun.HandsOverHarness;
import io.bluestar.testkit.contracts.saboteurs.SuiteRun.TakesHarness;
import org.junit.jupiter.api.extension.ExtendWith;

/** The whole contract on whatever cache it is handed; run by the gallery only. */
@ExtendWith(HandsOverHarness.class)
class CacheUnderTest extends CacheBackendContract implements TakesHarness<CacheBackendHarness> {
    private CacheBackendHarness harness;

    @Override
    public void take(CacheBackendHarness handedOver) {
        harness = handedOver;
    }

    @Override
    public CacheBackendHarness harness() {
        return harness;
    }
}
