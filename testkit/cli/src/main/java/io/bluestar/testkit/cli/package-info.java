/** The {@code bluestar} command: certify, clauses, verify-report, emulators, seed. */
package io.bluestar.testkit.cli;
