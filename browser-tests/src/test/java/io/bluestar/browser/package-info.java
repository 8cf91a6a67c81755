/** {@code conformance.html} in a real browser, and the pictures of it that README shows. */
package io.bluestar.browser;
