/**
 * The domains of arguments, checked in one place for every backend: each check throws {@link NullPointerException} or
 * {@link IllegalArgumentException} with a message that names the parameter and the rule it broke.
 *
 * <p>Authors of backends call these first in every method: null, then domain, then {@link
 * io.bluestar.persistence.domain.OpenState#check closed}.
 */
package io.bluestar.persistence.domain;
