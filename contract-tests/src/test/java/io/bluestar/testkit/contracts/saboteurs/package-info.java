/**
 * Deliberately broken backends, each named after its fault, and the clauses that catch it: the kit's own tests. The tables
 * are data, so that further tests can ask more of the same saboteurs.
 */
package io.bluestar.testkit.contracts.saboteurs;
