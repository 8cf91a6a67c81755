/**
 * Processes that are killed ({@code kill -9}) at random points of what they do, and what they leave behind.
 *
 * <p>{@link io.bluestar.contracttests.crash.CrashChild} is such a process: it moves files and seeds, one order after the
 * other, as the tests tell it, and dies with them. The servers live in processes of their own and survive, and with them
 * every byte that was stored.
 */
package io.bluestar.contracttests.crash;
