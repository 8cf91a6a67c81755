/**
 * The one test dependency of a team: {@code @BlueStarTest} ({@code bluestar-testkit-junit}) on seeded stores ({@code
 * bluestar-testkit-environment}). This artifact has no classes of its own.
 */
package io.bluestar.testkit;
