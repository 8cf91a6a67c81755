package io.bluestar.persistence.settings;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Where the three stores are.
 *
 * @param dynamoDb where the rules are
 * @param redis where the cache is
 * @param s3 where the files are
 * @param deadlines how long a method of theirs may take
 */
public record Settings(DynamoDbSettings dynamoDb, RedisSettings redis, S3Settings s3, Deadlines deadlines) {
    public Settings {
        Objects.requireNonNull(dynamoDb, "dynamoDb must not be null");
        Objects.requireNonNull(redis, "redis must not be null");
        Objects.requireNonNull(s3, "s3 must not be null");
        Objects.requireNonNull(deadlines, "deadlines must not be null");
    }

    /** Settings with {@link Deadlines#DEFAULT}. */
    public Settings(DynamoDbSettings dynamoDb, RedisSettings redis, S3Settings s3) {
        this(dynamoDb, redis, s3, Deadlines.DEFAULT);
    }

    /**
     * The settings of this process's environment, as {@link #fromEnvironment(Map)} reads them.
     *
     * @throws IllegalArgumentException naming the variable that is missing or wrong
     */
    public static Settings fromEnvironment() {
        return fromEnvironment(System.getenv());
    }

    /**
     * Reads settings from environment variables; an empty one counts as absent.
     *
     * <table>
     *   <caption>Variables</caption>
     *   <tr><th>variable</th><th>meaning</th><th>default</th></tr>
     *   <tr><td>BLUESTAR_DYNAMO_TABLE_SUFFIX</td><td>appended to table names</td><td>empty</td></tr>
     *   <tr><td>BLUESTAR_DYNAMO_REGION</td><td>AWS region of the tables</td><td>us-east-1</td></tr>
     *   <tr><td>BLUESTAR_DYNAMO_ENDPOINT_URL</td><td>http or https URL instead of AWS</td><td>AWS</td></tr>
     *   <tr><td>BLUESTAR_REDIS_HOST, _PORT, _DB</td><td>a plain Redis server</td><td>localhost, 6379, 0</td></tr>
     *   <tr><td>BLUESTAR_REDIS_URI</td><td>redis://, rediss:// (TLS, by the JVM's truststore) or redis-sentinel://, instead of the three</td><td></td></tr>
     *   <tr><td>BLUESTAR_REDIS_CLUSTER</td><td>true: a Redis Cluster, of which host and port or the URI (hosts apart by commas) name nodes</td><td>false</td></tr>
     *   <tr><td>BLUESTAR_S3_BUCKET</td><td>the bucket; required</td><td></td></tr>
     *   <tr><td>BLUESTAR_S3_REGION</td><td>AWS region of the bucket</td><td>us-east-1</td></tr>
     *   <tr><td>BLUESTAR_S3_ENDPOINT_URL</td><td>http or https URL instead of AWS</td><td>AWS</td></tr>
     *   <tr><td>BLUESTAR_DYNAMO_TIMEOUT, BLUESTAR_REDIS_TIMEOUT, BLUESTAR_S3_TIMEOUT</td><td>{@link Deadlines}: {@code 5s},
     *       {@code 500ms} or ISO 8601 such as {@code PT5S}, from 1 ms to 1 hour; that of Redis overrides a {@code timeout} in
     *       BLUESTAR_REDIS_URI</td><td>20s, 2s, 120s</td></tr>
     * </table>
     *
     * @param environment names to values, such as {@link System#getenv()}
     * @throws IllegalArgumentException naming the variable that is missing or wrong
     */
    public static Settings fromEnvironment(Map<String, String> environment) {
        return EnvironmentReader.read(environment);
    }

    /**
     * The variables from which {@link #fromEnvironment(Map)} reads these settings: to hand them to a process, or as properties
     * to a framework. What is optional and not set is left out. A password in the Redis URI is among them.
     */
    public Map<String, String> toEnvironment() {
        Map<String, String> variables = new TreeMap<>();
        if (!dynamoDb.tableSuffix().isEmpty()) {
            variables.put("BLUESTAR_DYNAMO_TABLE_SUFFIX", dynamoDb.tableSuffix());
        }
        variables.put("BLUESTAR_DYNAMO_REGION", dynamoDb.region());
        dynamoDb.endpointUrl().ifPresent(url -> variables.put("BLUESTAR_DYNAMO_ENDPOINT_URL", url.toString()));
        deadlines.rules().ifPresent(deadline -> variables.put("BLUESTAR_DYNAMO_TIMEOUT", deadline.toString()));
        variables.put("BLUESTAR_REDIS_URI", redis.uri().toString());
        variables.put("BLUESTAR_REDIS_CLUSTER", String.valueOf(redis.cluster()));
        deadlines.cache().ifPresent(deadline -> variables.put("BLUESTAR_REDIS_TIMEOUT", deadline.toString()));
        variables.put("BLUESTAR_S3_BUCKET", s3.bucket());
        variables.put("BLUESTAR_S3_REGION", s3.region());
        s3.endpointUrl().ifPresent(url -> variables.put("BLUESTAR_S3_ENDPOINT_URL", url.toString()));
        deadlines.files().ifPresent(deadline -> variables.put("BLUESTAR_S3_TIMEOUT", deadline.toString()));
        return variables;
    }
}
