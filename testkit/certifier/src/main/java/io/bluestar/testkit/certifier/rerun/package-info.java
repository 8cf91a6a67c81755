/** Runs again what a report claims, and tells what came out otherwise. */
package io.bluestar.testkit.certifier.rerun;
