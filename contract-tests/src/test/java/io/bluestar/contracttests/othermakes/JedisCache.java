package io.bluestar.contracttests.othermakes;

import io.bluestar.persistence.CacheBackend;
import io.bluestar.persistence.CacheException;
import io.bluestar.persistence.domain.CacheEntries;
import io.bluestar.persistence.domain.CacheKeys;
import io.bluestar.persistence.domain.CacheValues;
import io.bluestar.persistence.domain.OpenState;
import io.bluestar.persistence.domain.TimesToLive;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import redis.clients.jedis.ConnectionPoolConfig;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.params.SetParams;
import redis.clients.jedis.util.JedisURIHelper;

/** A cache on Redis by Jedis: blocking sockets, pooled. */
final class JedisCache implements CacheBackend {
    private final OpenState open = new OpenState("Jedis cache");
    private final HostAndPort server;
    private final Optional<String> password;
    private final RedisClient client;

    /**
     * A cache with a pool of its own.
     *
     * @param server where Redis listens: {@code redis://:password@host:port}
     * @param patience how long to wait for a connection of the pool, for the server to accept one, and for each answer
     */
    JedisCache(URI server, Duration patience) {
        this.server = JedisURIHelper.getHostAndPort(server);
        this.password = Optional.ofNullable(JedisURIHelper.getPassword(server));
        ConnectionPoolConfig pool = new ConnectionPoolConfig();
        pool.setMaxWait(patience);
        pool.setJmxEnabled(false);
        this.client = RedisClient.builder()
                .hostAndPort(this.server)
                .clientConfig(DefaultJedisClientConfig.builder()
                        .timeoutMillis(Math.toIntExact(patience.toMillis()))
                        .password(password.orElse(null))
                        .build())
                .poolConfig(pool)
                .build();
    }

    @Override
    public Optional<String> get(String key) {
        CacheKeys.check(key);
        open.check();
        return Optional.ofNullable(answer("get", key, redis -> redis.get(key)));
    }

    @Override
    public void setex(String key, Duration ttl, String value) {
        CacheEntries.check(key, ttl, value, CacheValues.DEFAULT_LIMIT);
        open.check();
        SetParams expiring = SetParams.setParams().px(TimesToLive.toMillisRoundedUp(ttl));
        answer("setex", key, redis -> redis.set(key, value, expiring));
    }

    @Override
    public void delete(String key) {
        CacheKeys.check(key);
        open.check();
        answer("delete", key, redis -> redis.del(key));
    }

    @Override
    public void close() {
        if (open.close()) {
            client.close();
        }
    }

    private <T> T answer(String operation, String key, Function<RedisClient, T> command) {
        try {
            return command.apply(client);
        } catch (JedisException e) {
            keepInterrupt(e);
            throw new CacheException(
                    operation, key, "no answer from Redis at " + server + "; look at the cause", withoutPassword(e));
        }
    }

    /** Waiting for a connection of the pool clears the flag. */
    private static void keepInterrupt(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** A server that does not know AUTH repeats its arguments in the error that it answers. */
    private Throwable withoutPassword(JedisException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String message = String.valueOf(cause.getMessage());
            if (password.filter(message::contains).isPresent()) {
                return new JedisException("a " + cause.getClass().getSimpleName() + " that repeats the password");
            }
        }
        return failure;
    }
}
