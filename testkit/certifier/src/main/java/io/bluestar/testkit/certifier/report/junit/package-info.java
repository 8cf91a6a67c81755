/** junit.xml: the report as CI servers show it. */
package io.bluestar.testkit.certifier.report.junit;
