/**
 * Seeded stores on whatever servers there are: {@link io.bluestar.testkit.environment.SeededStores} is the programmatic form
 * of {@code @BlueStarTest}, for tests without Jupiter.
 */
package io.bluestar.testkit.environment;
