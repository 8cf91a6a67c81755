/**
 * Input made to break: through every public entry it is refused with the documented exception or stored exactly. Random
 * inputs follow from a seed that is printed and can be given: {@code -Dbluestar.seed=…}, and {@code -Dbluestar.effort=…}
 * for more of them.
 */
package io.bluestar.contracttests.hostile;
