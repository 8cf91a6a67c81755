/** Broken file stores, and the clauses that catch them. */
package io.bluestar.testkit.contracts.saboteurs.files;
