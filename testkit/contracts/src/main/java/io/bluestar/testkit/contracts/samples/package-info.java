/** Texts that backends get wrong: near-equal pairs, texts of an exact size, texts that UTF-8 cannot hold. */
package io.bluestar.testkit.contracts.samples;
