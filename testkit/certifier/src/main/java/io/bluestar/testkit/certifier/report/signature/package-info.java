/** Signatures of reports, in the form of OpenSSH. */
package io.bluestar.testkit.certifier.report.signature;
