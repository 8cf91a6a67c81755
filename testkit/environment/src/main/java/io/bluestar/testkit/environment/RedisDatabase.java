package io.bluestar.testkit.environment;

import io.bluestar.persistence.settings.Redacted;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SetArgs;
import io.lettuce.core.api.sync.RedisCommands;
import java.net.URI;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * One of the numbered databases of a Redis server, leased for a space, so that even an application with settings of its own
 * stays within it. Only a database that is empty, or that a killed test run left behind, is taken: data of others is never
 * touched. Database 0 keeps the leases and is never leased itself.
 */
final class RedisDatabase implements AutoCloseable {
    /** Held while a run uses a database; it ends by itself some time after a JVM was killed. */
    private static final String LEASE = "bluestar:testkit:lease:";

    /** Tells that what a database holds is the testkit's: it stays when a killed JVM leaves its data behind. */
    private static final String USED = "bluestar:testkit:used:";

    private static final Duration LONGEST_RUN = Duration.ofHours(6);

    private final RedisClient client;
    private final RedisCommands<String, String> redis;
    private final int database;
    private final URI uri;

    private RedisDatabase(RedisClient client, RedisCommands<String, String> redis, int database, URI server) {
        this.client = client;
        this.redis = redis;
        this.database = database;
        this.uri = withDatabase(server, database);
    }

    /**
     * Leases a free database.
     *
     * @param found the server, with user and password where it needs them; waited for when the client is ready
     * @throws EnvironmentException if the server does not answer or every database is in use
     */
    static RedisDatabase lease(Supplier<URI> found) {
        RedisClient client = RedisClient.create();
        URI server;
        try {
            server = found.get();
        } catch (RuntimeException e) {
            shutdown(client);
            throw e;
        }
        try {
            RedisURI address = RedisURI.create(server);
            address.setDatabase(0);
            RedisCommands<String, String> redis = client.connect(address).sync();
            int database = 1;
            while (!claim(server, redis, database)) {
                database++;
            }
            return new RedisDatabase(client, redis, database, server);
        } catch (RedisException e) {
            shutdown(client);
            throw new EnvironmentException(
                    "the Redis server " + Redacted.uri(server) + " does not serve: " + e.getMessage(), e);
        } catch (RuntimeException e) {
            shutdown(client);
            throw e;
        }
    }

    private static boolean claim(URI server, RedisCommands<String, String> redis, int database) {
        checkExists(server, redis, database);
        redis.select(0);
        if (!"OK"
                .equals(redis.set(LEASE + database, "held", SetArgs.Builder.nx().px(LONGEST_RUN)))) {
            return false;
        }
        boolean leftBehind = redis.exists(USED + database) == 1;
        redis.select(database);
        boolean free = leftBehind || redis.dbsize() == 0;
        if (free) {
            redis.flushdb();
        }
        redis.select(0);
        if (free) {
            redis.set(USED + database, "by tests with the BlueStar testkit");
        } else {
            redis.del(LEASE + database);
        }
        return free;
    }

    /** No command tells the number of databases to every user; past the last one, SELECT is refused. */
    private static void checkExists(URI server, RedisCommands<String, String> redis, int database) {
        try {
            redis.select(database);
        } catch (RedisCommandExecutionException e) {
            throw new EnvironmentException(
                    "each of the " + database + " databases of the Redis server " + Redacted.uri(server)
                            + " holds data or is used by another test: empty one, or start the server with more --databases",
                    e);
        }
    }

    private static URI withDatabase(URI server, int database) {
        String authority = server.getRawAuthority();
        String query = server.getRawQuery() == null ? "" : "?" + server.getRawQuery();
        String fragment = server.getRawFragment() == null ? "" : "#" + server.getRawFragment();
        return URI.create(server.getScheme() + "://" + authority + "/" + database + query + fragment);
    }

    /** The URI of the database itself. */
    URI uri() {
        return uri;
    }

    /** Empties the database and gives it back. */
    @Override
    public void close() {
        try {
            redis.select(database);
            redis.flushdb();
            redis.select(0);
            redis.del(USED + database, LEASE + database);
        } finally {
            shutdown(client);
        }
    }

    private static void shutdown(RedisClient client) {
        client.shutdown(Duration.ZERO, Duration.ofSeconds(2));
    }
}
