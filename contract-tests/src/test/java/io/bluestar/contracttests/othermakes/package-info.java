/**
 * Backends of other make, as their authors would write them, and their harnesses: the kit must pass whoever is honest, not
 * only the backends that it grew up with.
 */
package io.bluestar.contracttests.othermakes;
