/** What a certification found, as a person reads it on a console. */
package io.bluestar.testkit.certifier.console;
