/** The contract of {@link io.bluestar.persistence.FileStore}: clauses FILE-01 and on, a theme to a file. */
package io.bluestar.testkit.contracts.files;
