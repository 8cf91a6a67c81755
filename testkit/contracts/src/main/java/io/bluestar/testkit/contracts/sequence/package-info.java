/** Random sequences of calls, followed through a model and printed as Java when they leave it. */
package io.bluestar.testkit.contracts.sequence;
