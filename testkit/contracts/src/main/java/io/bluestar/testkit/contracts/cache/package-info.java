/** The contract of {@link io.bluestar.persistence.CacheBackend}: clauses CACHE-01 and on, a theme to a file. */
package io.bluestar.testkit.contracts.cache;
