package io.bluestar.persistence.settings;

import static io.bluestar.persistence.domain.Quoting.quote;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** Rules that several settings share. */
final class Checks {
    private static final Pattern REGION = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,62}");

    private Checks() {}

    static void region(String region) {
        Objects.requireNonNull(region, "region must not be null");
        if (!REGION.matcher(region).matches()) {
            throw new IllegalArgumentException("region " + quote(region) + " is no AWS region such as us-east-1");
        }
    }

    static void endpoint(Optional<URI> endpoint) {
        Objects.requireNonNull(endpoint, "endpointUrl must not be null");
        endpoint.ifPresent(url -> {
            boolean http = "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
            if (!http || url.getHost() == null) {
                throw new IllegalArgumentException(
                        "endpoint URL " + Redacted.uri(url) + " is no http or https URL such as http://localhost:4566");
            }
        });
    }
}
