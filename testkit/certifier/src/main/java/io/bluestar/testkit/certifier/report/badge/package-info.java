/** badge.svg: the verdict as a picture. */
package io.bluestar.testkit.certifier.report.badge;
