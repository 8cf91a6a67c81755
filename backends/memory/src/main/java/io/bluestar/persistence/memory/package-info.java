/**
 * The three protocols in memory: the reference that the contracts are read against, and what fast tests run on. Nothing is
 * shared between instances, and nothing survives them.
 */
package io.bluestar.persistence.memory;
