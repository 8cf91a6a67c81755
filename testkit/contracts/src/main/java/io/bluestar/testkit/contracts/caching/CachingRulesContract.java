package io.bluestar.testkit.contracts.caching;

/**
 * The whole contract of a caching decorator of {@link io.bluestar.persistence.RulesStore}. Extend it and return a harness
 * that decorates.
 */
public abstract class CachingRulesContract
        implements CachingEntryClauses,
                CachingFreshnessClauses,
                CachingRobustnessClauses,
                CachingOutageClauses,
                CachingFlightClauses,
                CachingLifecycleClauses,
                CachingSequenceClauses {}
