/** What all written reports say in the same words, and text of strangers made harmless. */
package io.bluestar.testkit.certifier.report.text;
