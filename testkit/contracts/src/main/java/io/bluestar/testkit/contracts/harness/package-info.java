/** What all harnesses share: who the backend is, what it can do, its time and its secrets. */
package io.bluestar.testkit.contracts.harness;
