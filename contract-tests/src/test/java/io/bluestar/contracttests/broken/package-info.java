/** Broken copies of the in-memory backends, and harnesses over them that the command certifies, or rather does not. */
package io.bluestar.contracttests.broken;
