package io.bluestar.testkit.environment;

import io.bluestar.persistence.settings.Redacted;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Servers that are there already, as the testkit's own variables say. */
final class ExternalServers implements Servers {
    private static final List<String> DYNAMODB =
            List.of("BLUESTAR_TESTKIT_DYNAMODB_ENDPOINT", "BLUESTAR_TESTKIT_AWS_ENDPOINT", "LOCALSTACK_URL");
    private static final List<String> S3 =
            List.of("BLUESTAR_TESTKIT_S3_ENDPOINT", "BLUESTAR_TESTKIT_AWS_ENDPOINT", "LOCALSTACK_URL");
    private static final List<String> REDIS = List.of("BLUESTAR_TESTKIT_REDIS_URI");

    private final Map<String, String> variables;
    private final Reachable reachable;

    ExternalServers(Map<String, String> variables) {
        this.variables = variables;
        this.reachable = new Reachable(variables);
    }

    /** Whether any endpoint is given. */
    boolean given() {
        return List.of(DYNAMODB, S3, REDIS).stream().flatMap(List::stream).anyMatch(this::isSet);
    }

    @Override
    public Environment environment() {
        return Environment.EXTERNAL;
    }

    @Override
    public void begin(Set<StoreKind> kinds) {
        // They run already.
    }

    @Override
    public URI dynamoDb() {
        return reachable(StoreKind.RULES, DYNAMODB);
    }

    @Override
    public URI s3() {
        return reachable(StoreKind.FILES, S3);
    }

    @Override
    public URI redis() {
        return endpoint(StoreKind.CACHE, REDIS, "redis");
    }

    @Override
    public String describe(StoreKind kind) {
        return Redacted.uri(
                switch (kind) {
                    case RULES -> dynamoDb();
                    case CACHE -> redis();
                    case FILES -> s3();
                });
    }

    /** Tried before the SDK is let loose on it, which would try again and again and name no variable. */
    private URI reachable(StoreKind kind, List<String> names) {
        URI endpoint = endpoint(kind, names, "http");
        reachable.check(variable(kind, names), endpoint);
        return endpoint;
    }

    private boolean isSet(String variable) {
        return !variables.getOrDefault(variable, "").isEmpty();
    }

    private URI endpoint(StoreKind kind, List<String> names, String scheme) {
        String variable = variable(kind, names);
        try {
            URI endpoint = new URI(variables.get(variable));
            boolean usable = endpoint.getScheme() != null
                    && endpoint.getScheme().startsWith(scheme)
                    && (!scheme.equals("http") || endpoint.getHost() != null);
            if (!usable) {
                throw new EnvironmentException(variable + " is " + Redacted.uri(endpoint) + ", no URL such as " + scheme
                        + "://localhost:" + (scheme.equals("http") ? "4566" : "6379"));
            }
            return endpoint;
        } catch (URISyntaxException e) {
            // Without the cause: its message repeats the input, which may hold a password.
            throw new EnvironmentException(variable + " is no URI: " + e.getReason() + " at index " + e.getIndex());
        }
    }

    private String variable(StoreKind kind, List<String> names) {
        return names.stream()
                .filter(this::isSet)
                .findFirst()
                .orElseThrow(() -> new EnvironmentException("the external environment has no server for " + kind
                        + ": set " + String.join(" or ", names) + ", or choose another environment by "
                        + Ladder.VARIABLE));
    }
}
