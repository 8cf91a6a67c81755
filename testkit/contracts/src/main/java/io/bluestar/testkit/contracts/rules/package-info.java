/** The contract of {@link io.bluestar.persistence.RulesStore}: clauses RULES-01 and on, a theme to a file. */
package io.bluestar.testkit.contracts.rules;
