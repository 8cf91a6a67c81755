/** The {@code bluestar} command: certify, clauses, emulators, seed. */
package io.bluestar.testkit.cli;
