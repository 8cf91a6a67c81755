/** {@link io.bluestar.testkit.junit.BlueStarTest}: seeded stores as parameters of a JUnit Jupiter test. */
package io.bluestar.testkit.junit;
