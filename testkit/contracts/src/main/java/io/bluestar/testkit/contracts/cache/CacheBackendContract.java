package io.bluestar.testkit.contracts.cache;

/**
 * The whole contract of {@link io.bluestar.persistence.CacheBackend}. Extend it and return a harness:
 *
 * <pre>{@code
 * class CaffeineCacheContractTest extends CacheBackendContract {
 *     @Override
 *     public CacheBackendHarness harness() {
 *         return new CaffeineCacheHarness();
 *     }
 * }
 * }</pre>
 */
public abstract class CacheBackendContract
        implements CacheStorageClauses,
                CacheKeyClauses,
                CacheValueClauses,
                CacheTtlClauses,
                CacheDomainClauses,
                CacheLifecycleClauses,
                CacheConcurrencyClauses,
                CacheFailureClauses,
                CacheFaultClauses,
                CacheMemoryClauses,
                CacheSequenceClauses,
                CacheHistoryClauses {}
