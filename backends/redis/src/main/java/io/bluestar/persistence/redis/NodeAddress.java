package io.bluestar.persistence.redis;

import io.lettuce.core.RedisURI;
import java.util.Optional;

/** Where a node of a Cluster listens. */
record NodeAddress(String host, int port) {
    private static final int MOST_PORT = 65_535;

    static NodeAddress of(RedisURI uri) {
        return new NodeAddress(uri.getHost(), uri.getPort());
    }

    /** A URI with this address, and all else as in the other one. */
    RedisURI like(RedisURI other) {
        return RedisURI.builder(other).withHost(host).withPort(port).build();
    }

    /**
     * Reads {@code host:port} as a node writes it: IPv6 without brackets, and no host at all where it is that of the node.
     *
     * @param writer the node that wrote it
     */
    static Optional<NodeAddress> parse(String text, NodeAddress writer) {
        int colon = text.lastIndexOf(':');
        if (colon < 0) {
            return Optional.empty();
        }
        try {
            return of(text.substring(0, colon), Long.parseLong(text.substring(colon + 1)), writer);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /**
     * The address of a node as another one gives it.
     *
     * @param host empty or null if it is that of the writer; {@code ?} if the writer does not know it
     */
    static Optional<NodeAddress> of(String host, long port, NodeAddress writer) {
        if ("?".equals(host) || port < 1 || port > MOST_PORT) {
            return Optional.empty();
        }
        return Optional.of(new NodeAddress(host == null || host.isEmpty() ? writer.host() : host, (int) port));
    }
}
