package io.bluestar.persistence.settings;

import io.bluestar.persistence.rules.Table;
import java.net.URI;
import java.util.Optional;

/**
 * Where the tables are.
 *
 * @param tableSuffix appended to the names of the tables, as {@link Table#checkSuffix} allows; empty in production
 * @param region an AWS region, such as {@code us-east-1}
 * @param endpointUrl an http or https URL to use instead of AWS, such as an emulator's
 */
public record DynamoDbSettings(String tableSuffix, String region, Optional<URI> endpointUrl) {
    public DynamoDbSettings {
        Table.checkSuffix(tableSuffix);
        Checks.region(region);
        Checks.endpoint(endpointUrl);
    }

    /** The settings without their secrets. */
    @Override
    public String toString() {
        return "DynamoDbSettings[tableSuffix=" + tableSuffix + ", region=" + region + ", endpointUrl="
                + Redacted.uri(endpointUrl) + "]";
    }
}
