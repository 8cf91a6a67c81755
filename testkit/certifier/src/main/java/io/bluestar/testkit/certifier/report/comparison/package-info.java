/** Reports beside each other: what differs between backends, environments or versions. */
package io.bluestar.testkit.certifier.report.comparison;
