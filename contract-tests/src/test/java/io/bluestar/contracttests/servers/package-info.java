/**
 * The bundled backends on servers of many makes, with {@code -Pservers}: what each server breaks of the contracts.
 * {@code docs/servers.json} holds what was found, {@code docs/servers.md} is made from it.
 */
package io.bluestar.contracttests.servers;
