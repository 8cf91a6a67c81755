package io.bluestar.testkit.emulators;

import java.net.URI;
import java.util.Objects;

/**
 * A server that is up and answers.
 *
 * @param kind what it emulates
 * @param product the program's name, as it belongs in a report: {@code DynamoDB Local}, {@code redis-server}, …
 * @param version the program's version, as it names it itself
 * @param endpoint where it listens, on 127.0.0.1 only: {@code http://127.0.0.1:port} for DynamoDB and S3,
 *     {@code redis://127.0.0.1:port} for Redis. It takes any credentials that are alphanumeric, and needs none
 */
public record EmulatedServer(EmulatorKind kind, String product, String version, URI endpoint) {

    public EmulatedServer {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(product, "product");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(endpoint, "endpoint");
    }

    /** The line for a console or a report, such as {@code redis-server 7.0.15 at redis://127.0.0.1:40001}. */
    @Override
    public String toString() {
        return product + " " + version + " at " + endpoint;
    }
}
