package io.bluestar.persistence.redis;

import static java.util.stream.Collectors.joining;

import io.bluestar.persistence.settings.Redacted;
import io.bluestar.persistence.settings.RedisSettings;
import io.lettuce.core.RedisURI;
import io.lettuce.core.cluster.RedisClusterURIUtil;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A Redis server as Lettuce addresses it, and as it may be named in messages: without secrets. */
final class RedisServer {
    private static final Pattern HOST_AND_PORT = Pattern.compile("([^:,\\[\\]]+):(\\d{1,5})");

    private final RedisURI uri;
    private final String name;
    private final Secrets secrets;

    private RedisServer(RedisURI uri) {
        this.uri = uri;
        this.name = nameOf(uri);
        this.secrets = Secrets.of(uri);
    }

    static RedisServer of(RedisURI uri, RedisCacheOptions options) {
        // A copy: the timeout of the URI bounds the handshake and, with Sentinel, the search for the primary.
        RedisURI.Builder copy = RedisURI.builder(uri).withTimeout(options.connectTimeout());
        uri.getSentinels()
                .forEach(
                        sentinel -> copy.withSentinel(RedisURI.builder(sentinel).build()));
        if (uri.getSentinelMasterId() != null) {
            copy.withSentinelMasterId(uri.getSentinelMasterId());
        }
        return new RedisServer(copy.build());
    }

    static RedisURI uriOf(RedisSettings settings) {
        try {
            return withPortOfItsOwn(RedisURI.create(settings.uri()));
        } catch (IllegalArgumentException | IllegalStateException e) {
            // Without the cause, whose message may repeat the URI with its password.
            throw new IllegalArgumentException("the Redis URI " + Redacted.uri(settings.uri())
                    + " is not of the form redis://[user:password@]host[:port][/database] (rediss:// for TLS),"
                    + " redis-sentinel://[:password@]host[:port][,host[:port]][/database]#primary or"
                    + " redis-socket:///path");
        }
    }

    /**
     * The nodes of a Cluster that the URI names.
     *
     * @throws IllegalArgumentException if it is no URI of a Cluster
     */
    static List<RedisURI> seedsOf(RedisSettings settings) {
        RedisURI uri = uriOf(settings);
        if (!uri.getSentinels().isEmpty() || uri.getSocket() != null) {
            throw new IllegalArgumentException("the Redis URI " + Redacted.uri(settings.uri())
                    + " names no nodes of a Cluster: unset BLUESTAR_REDIS_CLUSTER, or name one or more as"
                    + " redis://[user:password@]host[:port][,host[:port]]");
        }
        if (uri.getDatabase() != 0) {
            throw new IllegalArgumentException("the Redis URI " + Redacted.uri(settings.uri()) + " names the database "
                    + uri.getDatabase() + ": a Cluster has only 0");
        }
        return uri.getHost().contains(",") ? RedisClusterURIUtil.toRedisURIs(settings.uri()) : List.of(uri);
    }

    /** What is no host by the letter, such as {@code my_redis:6379}, Lettuce takes for a name, its port included. */
    private static RedisURI withPortOfItsOwn(RedisURI uri) {
        Matcher hostAndPort = HOST_AND_PORT.matcher(uri.getHost() == null ? "" : uri.getHost());
        if (hostAndPort.matches()) {
            uri.setHost(hostAndPort.group(1));
            uri.setPort(Integer.parseInt(hostAndPort.group(2)));
        }
        return uri;
    }

    RedisURI uri() {
        return uri;
    }

    Secrets secrets() {
        return secrets;
    }

    /** Host and port, or what stands for them. */
    @Override
    public String toString() {
        return name;
    }

    private static String nameOf(RedisURI uri) {
        List<RedisURI> sentinels = uri.getSentinels();
        if (!sentinels.isEmpty()) {
            return uri.getSentinelMasterId() + " of the Sentinels "
                    + sentinels.stream().map(RedisServer::nameOf).collect(joining(", "));
        }
        if (uri.getSocket() != null) {
            return uri.getSocket();
        }
        String host = uri.getHost().contains(":") ? "[" + uri.getHost() + "]" : uri.getHost();
        return host + ":" + uri.getPort();
    }
}
