package io.bluestar.persistence.redis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;

import io.bluestar.persistence.CacheBackend;
import io.bluestar.persistence.domain.CacheEntries;
import io.bluestar.persistence.domain.CacheKeys;
import io.bluestar.persistence.domain.CacheValues;
import io.bluestar.persistence.domain.OpenState;
import io.bluestar.persistence.domain.TimesToLive;
import io.bluestar.persistence.settings.RedisSettings;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A cache on Redis: {@code GET}, {@code SET … PX} and {@code DEL} in UTF-8, values of up to 8 MiB, ttl to the millisecond.
 *
 * <p>All callers share one connection to a server. It is opened by the first call, so that making a cache does not fail
 * because the server is down, and again by the first call after it was lost or gave no answer to anybody in time. Each call is
 * bounded in time by {@link RedisCacheOptions}. A command is sent at most once: what was under way when the connection broke
 * fails with a {@link io.bluestar.persistence.CacheException CacheException} and may have been carried out or not.
 *
 * <p><b>TLS.</b> {@code rediss://} speaks TLS, {@code rediss-sentinel://} with the Sentinels too. The server's certificate must
 * be signed by an authority that this JVM trusts, and name the host of the URI, or the connection is refused. Whom the JVM
 * trusts is JSSE's default: the store that the system properties {@code javax.net.ssl.trustStore}, {@code
 * javax.net.ssl.trustStorePassword} and {@code javax.net.ssl.trustStoreType} name, else the JDK's own {@code cacerts}. {@code
 * ?verifyPeer=CA} in the URI does without the host's name (for certificates without the addresses of a Cluster's nodes).
 *
 * <p><b>Cluster.</b> With {@link RedisSettings#cluster()} the URI names one or more nodes ({@code
 * redis://host[:port][,host[:port]]}), which tell of the others; all nodes are addressed as they announce themselves, with the
 * URI's user, password and TLS. Each has a connection of its own. A command that a node redirects, and therefore has not
 * carried out, is sent on, at most 5 times and within the time of the call. Reads are answered by primaries. After a node was
 * lost, calls for its keys fail until it is back or a replica has taken over, and all others go on.
 *
 * <p>Linearizable per key on one primary; a failover may lose what the old primary had not yet passed on, and a server with
 * an eviction policy may drop entries before their time.
 *
 * @see <a href="https://redis.io/docs/latest/commands/set/">SET</a>
 * @see <a href="https://docs.oracle.com/en/java/javase/17/security/java-secure-socket-extension-jsse-reference-guide.html">
 *     JSSE: which truststore is used</a>
 */
public final class RedisCacheBackend implements CacheBackend {
    private static final char REPLACEMENT = '\uFFFD';

    private final Destination destination;
    private final RedisFailures failures;
    private final Runnable closeClient;
    private final OpenState open = new OpenState("Redis cache");

    private RedisCacheBackend(Destination destination, RedisFailures failures, Runnable closeClient) {
        this.destination = destination;
        this.failures = failures;
        this.closeClient = closeClient;
    }

    /**
     * A cache with the {@link RedisCacheOptions#DEFAULT default} timeouts; a {@code timeout} in the URI's query replaces that
     * of commands. Does not connect yet.
     *
     * @throws IllegalArgumentException if the URI is not one of Redis, or is of Sentinels, of a socket or of a database other
     *     than 0 where the settings ask for a Redis Cluster
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
     * @throws IllegalArgumentException if the URI is not one of Redis, or is of Sentinels, of a socket or of a database other
     *     than 0 where the settings ask for a Redis Cluster
     */
    public static RedisCacheBackend open(RedisSettings settings, RedisCacheOptions options) {
        Objects.requireNonNull(settings, "settings must not be null");
        Objects.requireNonNull(options, "options must not be null");
        return settings.cluster()
                ? openCluster(RedisServer.seedsOf(settings), options)
                : openServer(RedisServer.of(RedisServer.uriOf(settings), options), options);
    }

    private static RedisCacheBackend openServer(RedisServer server, RedisCacheOptions options) {
        OwnClient own = OwnClient.create(options);
        return of(own.client(), server, options, own::close);
    }

    private static RedisCacheBackend openCluster(List<RedisURI> seeds, RedisCacheOptions options) {
        OwnClient own = OwnClient.create(options);
        RedisURI model = seeds.get(0);
        RedisFailures failures = new RedisFailures(
                seeds.stream()
                        .map(seed -> RedisServer.of(seed, options).toString())
                        .collect(joining(", ")),
                Secrets.of(model));
        Set<NodeAddress> addresses = seeds.stream().map(NodeAddress::of).collect(toCollection(LinkedHashSet::new));
        RedisCluster cluster = new RedisCluster(
                addresses,
                address -> new RedisNode(own.client(), RedisServer.of(address.like(model), options), options),
                options,
                failures);
        return new RedisCacheBackend(cluster, failures, own::close);
    }

    private static RedisCacheBackend of(
            RedisClient client, RedisServer server, RedisCacheOptions options, Runnable closeClient) {
        return new RedisCacheBackend(
                new RedisNode(client, server, options),
                new RedisFailures(server.toString(), server.secrets()),
                closeClient);
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
        return of(client, RedisServer.of(uri, options), options, () -> {});
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
        RedisCall<byte[]> call = RedisCall.get(key);
        byte[] value = destination.send(call);
        return value == null ? Optional.empty() : Optional.of(text(call, value));
    }

    @Override
    public void setex(String key, Duration ttl, String value) {
        CacheEntries.check(key, ttl, value, CacheValues.DEFAULT_LIMIT);
        open.check();
        destination.send(RedisCall.setex(key, TimesToLive.toMillisRoundedUp(ttl), value.getBytes(UTF_8)));
    }

    @Override
    public void delete(String key) {
        CacheKeys.check(key);
        open.check();
        destination.send(RedisCall.delete(key));
    }

    @Override
    public void close() {
        if (open.close()) {
            Ending.await("connection", destination.close());
            closeClient.run();
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
