/** conformance.md: the report for pull requests and README files. */
package io.bluestar.testkit.certifier.report.markdown;
