package io.bluestar.persistence.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.bluestar.persistence.CacheBackend;
import io.bluestar.persistence.CacheException;
import io.bluestar.persistence.domain.CacheEntries;
import io.bluestar.persistence.domain.CacheKeys;
import io.bluestar.persistence.domain.CacheValues;
import io.bluestar.persistence.domain.OpenState;
import io.bluestar.persistence.domain.TimesToLive;
import io.bluestar.persistence.settings.RedisSettings;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SetArgs;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A cache on Redis: {@code GET}, {@code SET … PX} and {@code DEL} in UTF-8, values of up to 8 MiB, ttl to the millisecond.
 *
 * <p>All callers share one connection. It is opened by the first call, so that making a cache does not fail because the
 * server is down, and again by the first call after it was lost or gave no answer to anybody in time. Each call is bounded
 * in time by {@link RedisCacheOptions}. A command is sent at most once: what was under way when the connection broke fails with a {@link
 * CacheException} and may have been carried out or not.
 *
 * <p>Linearizable per key on one primary; a failover may lose what the old primary had not yet passed on, and a server with
 * an eviction policy may drop entries before their time.
 *
 * @see <a href="https://redis.io/docs/latest/commands/set/">SET</a>
 */
public final class RedisCacheBackend implements CacheBackend {
    private static final RedisCodec<String, byte[]> CODEC = RedisCodec.of(StringCodec.UTF8, ByteArrayCodec.INSTANCE);
    private static final char REPLACEMENT = '\uFFFD';

    private final RedisCacheOptions options;
    private final RedisFailures failures;
    private final SharedConnection connection;
    private final Runnable closeClient;
    private final OpenState open = new OpenState("Redis cache");
    private volatile long lastAnswer = System.nanoTime();

    private RedisCacheBackend(RedisClient client, RedisServer server, RedisCacheOptions options, Runnable closeClient) {
        this.options = options;
        this.failures = new RedisFailures(server);
        this.connection = new SharedConnection(
                () -> client.connectAsync(CODEC, server.uri()).toCompletableFuture());
        this.closeClient = closeClient;
    }

    /**
     * A cache with the {@link RedisCacheOptions#DEFAULT default} timeouts; a {@code timeout} in the URI's query replaces that
     * of commands. Does not connect yet.
     *
     * @throws IllegalArgumentException if the settings ask for a Redis Cluster, or the URI is not one of Redis
     */
    public static RedisCacheBackend open(RedisSettings settings) {
        Objects.requireNonNull(settings, "settings must not be null");
        Duration timeout = RedisServer.uriOf(settings).getTimeout();
        String query = settings.uri().getRawQuery();
        boolean given = query != null && query.contains("timeout=");
        return open(
                settings, given ? RedisCacheOptions.DEFAULT.withCommandTimeout(timeout) : RedisCacheOptions.DEFAULT);
    }

    /**
     * A cache. Does not connect yet.
     *
     * @param options its timeouts, whatever the URI says
     * @throws IllegalArgumentException if the settings ask for a Redis Cluster, or the URI is not one of Redis
     */
    public static RedisCacheBackend open(RedisSettings settings, RedisCacheOptions options) {
        Objects.requireNonNull(settings, "settings must not be null");
        Objects.requireNonNull(options, "options must not be null");
        if (settings.cluster()) {
            throw new IllegalArgumentException("Redis Cluster is not supported yet: unset BLUESTAR_REDIS_CLUSTER and"
                    + " name a single server or Sentinels");
        }
        RedisServer server = RedisServer.of(RedisServer.uriOf(settings), options);
        OwnClient own = OwnClient.create(options);
        return new RedisCacheBackend(own.client(), server, options, own::close);
    }

    /**
     * A cache over a client that stays open when the cache is closed.
     *
     * @param client its options must reject commands while disconnected, or it would send them again after a reconnect:
     *     {@link #clientOptions} are such
     * @param uri where the server is
     * @param options the timeouts
     * @throws IllegalArgumentException if the client would send commands again
     */
    public static RedisCacheBackend over(RedisClient client, RedisURI uri, RedisCacheOptions options) {
        Objects.requireNonNull(client, "client must not be null");
        Objects.requireNonNull(uri, "uri must not be null");
        Objects.requireNonNull(options, "options must not be null");
        if (!client.getOptions().isRejectCommandsWhileDisconnected()) {
            throw new IllegalArgumentException("the client would send commands again after a reconnect: give it"
                    + " RedisCacheBackend.clientOptions(), or options with DisconnectedBehavior.REJECT_COMMANDS");
        }
        return new RedisCacheBackend(client, RedisServer.of(uri, options), options, () -> {});
    }

    /**
     * Options for a client of one's own, the same that {@link #open(RedisSettings, RedisCacheOptions)} uses: they send no
     * command twice.
     */
    public static ClientOptions clientOptions(RedisCacheOptions options) {
        Objects.requireNonNull(options, "options must not be null");
        return OwnClient.options(options);
    }

    @Override
    public Optional<String> get(String key) {
        CacheKeys.check(key);
        open.check();
        RedisCall<byte[]> call = new RedisCall<>("get", key, false, redis -> redis.get(key));
        byte[] value = send(call);
        return value == null ? Optional.empty() : Optional.of(text(call, value));
    }

    @Override
    public void setex(String key, Duration ttl, String value) {
        CacheEntries.check(key, ttl, value, CacheValues.DEFAULT_LIMIT);
        open.check();
        SetArgs expiry = SetArgs.Builder.px(TimesToLive.toMillisRoundedUp(ttl));
        byte[] bytes = value.getBytes(UTF_8);
        send(new RedisCall<>("setex", key, true, redis -> redis.set(key, bytes, expiry)));
    }

    @Override
    public void delete(String key) {
        CacheKeys.check(key);
        open.check();
        send(new RedisCall<>("delete", key, true, redis -> redis.del(key)));
    }

    @Override
    public void close() {
        if (open.close()) {
            Ending.await("connection", connection.close());
            closeClient.run();
        }
    }

    private <T> T send(RedisCall<T> call) {
        if (Thread.currentThread().isInterrupted()) {
            throw failures.interruptedBefore(call);
        }
        StatefulRedisConnection<String, byte[]> redis = connect(call);
        long sent = System.nanoTime();
        Future<T> answer;
        try {
            answer = call.command().apply(redis.async());
        } catch (RuntimeException e) {
            throw failures.failed(call, e, options.commandTimeout());
        }
        try {
            T result = await(call, answer);
            lastAnswer = System.nanoTime();
            return result;
        } catch (TimeoutException e) {
            if (lastAnswer - sent < 0) {
                // Nobody had an answer meanwhile: the connection may be dead without either end having been told.
                connection.giveUp(redis);
            }
            throw failures.noAnswerWithin(call, options.commandTimeout(), e);
        } catch (ExecutionException | CancellationException e) {
            if (!RedisFailures.isErrorReply(e)) {
                // Lettuce takes a connection for open until it has been told that it is not.
                connection.giveUp(redis);
            }
            throw failures.failed(call, e, options.commandTimeout());
        }
    }

    private StatefulRedisConnection<String, byte[]> connect(RedisCall<?> call) {
        try {
            return connection.await(options.connectTimeout());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failures.interrupted(call, e);
        } catch (TimeoutException e) {
            throw failures.noConnectionWithin(call, options.connectTimeout(), e);
        } catch (ExecutionException e) {
            throw failures.notConnected(call, e);
        }
    }

    private <T> T await(RedisCall<T> call, Future<T> answer) throws ExecutionException, TimeoutException {
        try {
            return answer.get(options.commandTimeout().toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            // Cancelled, it is not sent any more if it has not been sent yet.
            answer.cancel(false);
            Thread.currentThread().interrupt();
            throw failures.interrupted(call, e);
        } catch (TimeoutException e) {
            answer.cancel(false);
            throw e;
        }
    }

    private String text(RedisCall<?> call, byte[] value) {
        String text = new String(value, UTF_8);
        if (text.indexOf(REPLACEMENT) < 0) {
            return text;
        }
        // Either the value holds this very character, or it is no UTF-8: only the slow way tells.
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(value)).toString();
        } catch (CharacterCodingException e) {
            throw failures.notText(call, e);
        }
    }
}
