/** How long a fresh JVM takes to the first line of a test with seeded stores, in each environment. */
package io.bluestar.benchmarks.startup;
