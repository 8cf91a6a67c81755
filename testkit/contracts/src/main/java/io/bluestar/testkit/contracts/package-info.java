/**
 * The contract kit: numbered clauses, the abstract suites that check them, and the harnesses that an author writes to run
 * them over a backend. Extend {@link io.bluestar.testkit.contracts.cache.CacheBackendContract}, {@link
 * io.bluestar.testkit.contracts.files.FileStoreContract} or {@link
 * io.bluestar.testkit.contracts.rules.RulesStoreContract} and return a harness: that is the whole test class.
 */
package io.bluestar.testkit.contracts;
