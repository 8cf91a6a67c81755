package io.bluestar.testkit.environment;

import io.bluestar.persistence.settings.Redacted;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisURI;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.SetArgs;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.api.sync.RedisCommands;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * One of the numbered databases of a Redis server, leased for a space, so that even an application with settings of its own
 * stays within it. Only a database that is empty, or that a killed test run left behind, is taken: data of others is never
 * touched. Database 0 keeps the leases and is never leased itself.
 */
final class RedisDatabase implements AutoCloseable {
    /**
     * Held while a run uses a database: the name of its connection. Of a JVM that was killed the server has no connection
     * any more, and its lease is free.
     */
    private static final String LEASE = "bluestar:testkit:lease:";

    /** Tells that what a database holds is the testkit's: it stays when a killed JVM leaves its data behind. */
    private static final String USED = "bluestar:testkit:used:";

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration ANSWER = Duration.ofSeconds(10);

    /** After which a lease ends by itself, on a server that does not tell this user its connections. */
    /** So long may what a killed run left be emptied by the next: who uses the database for something else comes later. */
    private static final Duration LEFT_BEHIND = Duration.ofDays(7);

    private static final Duration LONGEST_RUN = Duration.ofHours(6);

    /** Takes a lease over from its dead holder, if no other run was faster. */
    private static final String TAKE_OVER = """
            if redis.call('get', KEYS[1]) == ARGV[1] then
                return redis.call('set', KEYS[1], ARGV[2], 'px', ARGV[3])
            end
            return false
            """;

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
        client.setOptions(ClientOptions.builder()
                .socketOptions(SocketOptions.builder().connectTimeout(CONNECT).build())
                .build());
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
            address.setTimeout(ANSWER);
            String holder = "bluestar-testkit-" + UUID.randomUUID();
            address.setClientName(holder);
            RedisCommands<String, String> redis = client.connect(address).sync();
            int database = 1;
            while (!claim(server, redis, database, holder)) {
                database++;
            }
            return new RedisDatabase(client, redis, database, server);
        } catch (RedisException e) {
            shutdown(client);
            throw new EnvironmentException(
                    "the Redis server " + Redacted.uri(server) + " does not serve: " + e.getMessage()
                            + "; start it, correct BLUESTAR_TESTKIT_REDIS_URI if that names it, or choose another"
                            + " environment by " + Ladder.VARIABLE,
                    e);
        } catch (RuntimeException e) {
            shutdown(client);
            throw e;
        }
    }

    private static boolean claim(URI server, RedisCommands<String, String> redis, int database, String holder) {
        checkExists(server, redis, database);
        redis.select(0);
        boolean held = "OK"
                        .equals(redis.set(
                                LEASE + database, holder, SetArgs.Builder.nx().px(LONGEST_RUN)))
                || takenOver(redis, LEASE + database, holder);
        if (!held) {
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
            redis.set(USED + database, "by tests with the BlueStar testkit", SetArgs.Builder.px(LEFT_BEHIND));
        } else {
            redis.del(LEASE + database);
        }
        return free;
    }

    private static boolean takenOver(RedisCommands<String, String> redis, String lease, String holder) {
        String former = redis.get(lease);
        if (former == null || isConnected(redis, former)) {
            return false;
        }
        String millis = Long.toString(LONGEST_RUN.toMillis());
        return "OK"
                .equals(redis.eval(TAKE_OVER, ScriptOutputType.STATUS, new String[] {lease}, former, holder, millis));
    }

    private static boolean isConnected(RedisCommands<String, String> redis, String holder) {
        try {
            return redis.clientList().contains("name=" + holder + " ");
        } catch (RedisCommandExecutionException e) {
            return true; // This user may not ask: the lease ends by itself.
        }
    }

    /** No command tells the number of databases to every user; past the last one, SELECT is refused. */
    private static void checkExists(URI server, RedisCommands<String, String> redis, int database) {
        try {
            redis.select(database);
        } catch (RedisCommandExecutionException e) {
            if (database == 1) {
                throw new EnvironmentException(
                        "the Redis server " + Redacted.uri(server) + " gives no database but 0 (" + e.getMessage()
                                + "), and each test takes one of its own: take a server with more --databases, no Redis"
                                + " Cluster, and a user that may SELECT",
                        e);
            }
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
