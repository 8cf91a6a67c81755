/**
 * The contract of the caching decorator, {@link io.bluestar.persistence.caching.CachingRulesStore}: clauses CACHING-01 and
 * on. It is asked of decorators only, not of backends.
 */
package io.bluestar.testkit.contracts.caching;
