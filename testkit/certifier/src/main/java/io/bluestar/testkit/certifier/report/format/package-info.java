/** Every form in which a report can be written. */
package io.bluestar.testkit.certifier.report.format;
