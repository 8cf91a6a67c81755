/** What is published is whole. */
package io.bluestar.release;
