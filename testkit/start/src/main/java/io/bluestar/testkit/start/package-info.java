/**
 * Starts the JVM of a test run with an archive of its classes (class-data sharing): {@link io.bluestar.testkit.start.Start}. For
 * a build's configuration, not for code.
 */
package io.bluestar.testkit.start;
