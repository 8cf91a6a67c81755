/**
 * Models: what the protocols mean, as machines of states and steps. A sequence of calls is followed through one, and a
 * concurrent history is checked against the same one.
 */
package io.bluestar.testkit.contracts.model;
