/** The cache on Redis, by way of Lettuce: one shared connection to a server, bounded in time, and no command sent twice by itself. */
package io.bluestar.persistence.redis;
