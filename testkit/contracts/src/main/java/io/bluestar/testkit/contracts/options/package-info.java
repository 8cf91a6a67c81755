/** How the suites run: effort, seed and version of the contracts. */
package io.bluestar.testkit.contracts.options;
