/** The clauses themselves: ids, levels, texts, and what each needs of a backend or its harness. */
package io.bluestar.testkit.contracts.clause;
