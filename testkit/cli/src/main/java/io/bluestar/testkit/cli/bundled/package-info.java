/**
 * The harnesses of the bundled backends, on the emulators of this JVM. {@code bluestar certify} runs them, and the contract
 * tests extend the suites with them; they also show what a complete harness looks like.
 */
package io.bluestar.testkit.cli.bundled;
