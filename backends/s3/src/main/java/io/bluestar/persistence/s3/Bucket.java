package io.bluestar.persistence.s3;

import static io.bluestar.persistence.domain.Quoting.quote;

import io.bluestar.persistence.settings.Redacted;
import java.util.Optional;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ServiceClientConfiguration;

/** A bucket and the client that reaches it. */
record Bucket(S3Client client, String name) {

    /** Bucket and endpoint as messages show them, without secrets. */
    @Override
    public String toString() {
        S3ServiceClientConfiguration configuration = client.serviceClientConfiguration();
        Optional<String> endpoint = configuration.endpointOverride().map(Redacted::uri);
        Region region = configuration.region();
        return "bucket " + quote(name) + endpoint.map(url -> " at " + url).orElse("") + " (region " + region + ")";
    }
}
