/** Caching of rules, as a decorator around any {@link io.bluestar.persistence.RulesStore}. */
package io.bluestar.persistence.caching;
