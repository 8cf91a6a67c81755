/** What a certification found, as records, and conformance.json. */
package io.bluestar.testkit.certifier.report;
