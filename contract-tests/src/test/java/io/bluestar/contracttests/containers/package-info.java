/**
 * The bundled backends under their contracts on servers that are not the embedded ones: LocalStack and Redis in containers,
 * and the same two as an external environment. Needs Docker: {@code mvn verify -Pcontainers}.
 */
package io.bluestar.contracttests.containers;
