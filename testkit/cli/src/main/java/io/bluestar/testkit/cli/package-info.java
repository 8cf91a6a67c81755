/** The {@code bluestar} command: certify, clauses, verify-report, compare, emulators, seed. */
package io.bluestar.testkit.cli;
