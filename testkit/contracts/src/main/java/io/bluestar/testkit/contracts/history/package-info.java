/**
 * Concurrent histories: recorded calls of several threads, and whether some order of them explains every answer.
 */
package io.bluestar.testkit.contracts.history;
