package io.bluestar.testkit.containers;

import io.bluestar.testkit.environment.Environment;
import io.bluestar.testkit.environment.Servers;
import io.bluestar.testkit.environment.StoreKind;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.DockerImageName;

/**
 * LocalStack and Redis in containers, removed when the JVM ends; kept for the next one where the user has switched on
 * Testcontainers' reuse.
 */
public final class ContainerServers implements Servers {
    static final String HEALTH = "/_localstack/health";

    private static final Pattern DYNAMODB_LOCAL = Pattern.compile("(?:.*/)?dynamodb-local(?:[:@].*)?");
    private static final int LOCALSTACK_PORT = 4566;
    private static final int DYNAMODB_PORT = 8000;
    private static final int REDIS_PORT = 6379;

    private final OneContainer dynamoDb;
    private final OneContainer s3;
    private final OneContainer redis;

    /** The servers that this process's environment variables ask for; nothing is started yet. */
    public ContainerServers() {
        this(System.getenv());
    }

    ContainerServers(Map<String, String> variables) {
        Images images = new Images(variables);
        this.s3 = new OneContainer(
                "http",
                LOCALSTACK_PORT,
                images::localStack,
                image -> localStack(image, images.authToken()),
                ServerVersions::ofLocalStack);
        this.dynamoDb = images.dynamoDb()
                .map(name -> new OneContainer(
                        "http", DYNAMODB_PORT, () -> name, ContainerServers::dynamoDb, endpoint -> Optional.empty()))
                .orElse(s3);
        this.redis = new OneContainer(
                "redis", REDIS_PORT, images::redis, ContainerServers::container, ServerVersions::ofRedis);
    }

    private static GenericContainer<?> localStack(String image, Optional<String> authToken) {
        GenericContainer<?> container = container(image)
                .withEnv("SERVICES", "dynamodb,s3")
                // Or the first request to each service would wait until it has started.
                .withEnv("EAGER_SERVICE_LOADING", "1")
                // Emulators that stand in for LocalStack need not have this page: that they answer is enough.
                .waitingFor(Wait.forHttp(HEALTH).forPort(LOCALSTACK_PORT).forStatusCodeMatching(code -> code < 500));
        authToken.ifPresent(token -> container.withEnv("LOCALSTACK_AUTH_TOKEN", token));
        return container;
    }

    private static GenericContainer<?> dynamoDb(String image) {
        GenericContainer<?> container = container(image);
        if (DYNAMODB_LOCAL.matcher(image).matches()) {
            // Or each access key would have tables of its own, and an application not those that were seeded for it.
            container.withCommand("-jar", "DynamoDBLocal.jar", "-inMemory", "-sharedDb");
        }
        return container;
    }

    private static GenericContainer<?> container(String image) {
        return new GenericContainer<>(DockerImageName.parse(image));
    }

    @Override
    public Environment environment() {
        return Environment.CONTAINERS;
    }

    @Override
    public void begin(Set<StoreKind> kinds) {
        kinds.forEach(kind -> container(kind).begin());
    }

    @Override
    public URI dynamoDb() {
        return dynamoDb.endpoint();
    }

    @Override
    public URI s3() {
        return s3.endpoint();
    }

    @Override
    public URI redis() {
        return redis.endpoint();
    }

    @Override
    public String describe(StoreKind kind) {
        return container(kind).describe();
    }

    private OneContainer container(StoreKind kind) {
        return switch (kind) {
            case RULES -> dynamoDb;
            case CACHE -> redis;
            case FILES -> s3;
        };
    }
}
