package io.bluestar.persistence.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where the cache is.
 *
 * @param uri {@code redis://}, {@code rediss://} (TLS) or {@code redis-sentinel://}, with user and password where needed,
 *     as Lettuce reads it; never shown. Certificates are checked against the JVM's truststore, which the system property
 *     {@code javax.net.ssl.trustStore} names
 * @param cluster whether the server is a Redis Cluster, some of whose nodes the URI names: {@code
 *     redis://host[:port][,host[:port]]}, without a database
 * @see <a href="https://redis.github.io/lettuce/user-guide/connecting-redis/#uri-syntax">URI syntax</a>
 */
public record RedisSettings(URI uri, boolean cluster) {
    private static final Set<String> SCHEMES =
            Set.of("redis", "rediss", "redis-sentinel", "rediss-sentinel", "redis-socket");

    /** Nothing that would end the host's part of a URI, or be decoded there: '%' only before the zone of an IPv6 address. */
    private static final Pattern HOST = Pattern.compile("[^\\s@/?#,%]+|[^\\s@/?#,]*:[^\\s@/?#,]*");

    public RedisSettings {
        Objects.requireNonNull(uri, "uri must not be null");
        if (uri.getScheme() == null
                || uri.isOpaque()
                || !SCHEMES.contains(uri.getScheme().toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("the Redis URI " + Redacted.uri(uri)
                    + " does not begin with redis://, rediss:// or redis-sentinel://");
        }
        if (Redacted.mayEndEarly(uri)) {
            throw new IllegalArgumentException("the Redis URI " + Redacted.uri(uri)
                    + " has an '@' after its host: percent-encode '/', '?', '#' and '@' in user and password");
        }
    }

    /**
     * A single server, by its URI.
     *
     * @param uri as {@link #RedisSettings(URI, boolean)}
     */
    public static RedisSettings of(URI uri) {
        return new RedisSettings(uri, false);
    }

    /**
     * A single server without a password.
     *
     * @param host name or address
     * @param port 1 to 65535
     * @param db the number of the logical database, 0 or more
     */
    public static RedisSettings of(String host, int port, int db) {
        Objects.requireNonNull(host, "host must not be null");
        if (!HOST.matcher(host).matches()) {
            throw noHost();
        }
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("port " + port + " is not within 1 to 65535");
        }
        if (db < 0) {
            throw new IllegalArgumentException("db " + db + " is negative");
        }
        String bracketed = host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
        try {
            return of(new URI("redis://" + bracketed + ":" + port + "/" + db));
        } catch (URISyntaxException e) {
            // Without the cause, whose message repeats the host: it may be anything, pasted into the wrong place.
            throw noHost();
        }
    }

    private static IllegalArgumentException noHost() {
        return new IllegalArgumentException("host is no host name or address (a password goes into a Redis URI)");
    }

    /** The settings without their secrets. */
    @Override
    public String toString() {
        return "RedisSettings[uri=" + Redacted.uri(uri) + ", cluster=" + cluster + "]";
    }
}
