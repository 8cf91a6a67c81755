/** A server that does not answer, and clients that take it in the wrong way: the same faults in every protocol. */
package io.bluestar.testkit.contracts.saboteurs.server;
