/**
 * Certifies a backend without a test class: runs every clause of its contract over a harness, in this JVM, and reports four
 * outcomes.
 *
 * <pre>{@code
 * ConformanceReport report = Certifier.standard()
 *         .certify(List.of(HarnessSource.of("Caffeine cache", CaffeineCacheHarness::new)));
 * }</pre>
 */
package io.bluestar.testkit.certifier;
