/** Broken caches, and the clauses that catch them. */
package io.bluestar.testkit.contracts.saboteurs.cache;
