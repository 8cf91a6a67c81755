/** conformance.html: the report as one page that needs nothing else. */
package io.bluestar.testkit.certifier.report.html;
