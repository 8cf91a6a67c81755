/**
 * One runner per contract: the class that JUnit is told to run. Each run defines them anew in a {@link
 * io.bluestar.testkit.certifier.RunLoader} of its own, from which they take the harness; that is how runs at the same time
 * keep their harnesses apart.
 */
package io.bluestar.testkit.certifier.runner;
