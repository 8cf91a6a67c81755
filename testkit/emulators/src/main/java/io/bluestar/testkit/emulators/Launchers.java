package io.bluestar.testkit.emulators;

import java.util.List;
import java.util.Map;

/** Which program serves which kind, as the environment says. */
final class Launchers {
    /** Names the DynamoDB server: {@code dynamodb-local}, {@code dynoxide}, or a path to dynoxide's binary. */
    static final String DYNAMODB_VARIABLE = "BLUESTAR_TESTKIT_DYNAMODB";

    private static final String DYNAMODB_LOCAL = "dynamodb-local";
    private static final String DYNOXIDE = "dynoxide";

    private final Map<String, String> environment;
    private final Cache cache;

    Launchers(Map<String, String> environment) {
        this.environment = environment;
        this.cache = Cache.of(environment);
    }

    /** Starts a server; returns when it answers. */
    RunningServer launch(EmulatorKind kind) {
        return switch (kind) {
            case DYNAMODB -> launchDynamoDb();
            case S3 -> new S3Server(cache).launch();
            case REDIS -> new RedisServer(cache, environment).launch();
        };
    }

    /** What {@link Emulators#fetch()} does. */
    List<String> fetch() {
        List<String> resolved = dynamoDbLocal().fetch();
        new S3Server(cache).jars();
        new RedisServer(cache, environment).program();
        return resolved;
    }

    private RunningServer launchDynamoDb() {
        String chosen = environment.getOrDefault(DYNAMODB_VARIABLE, "").strip();
        if (chosen.isEmpty() || chosen.equals(DYNAMODB_LOCAL)) {
            return dynamoDbLocal().launch();
        }
        return chosen.equals(DYNOXIDE)
                ? Dynoxide.onThePath(environment, cache).launch()
                : Dynoxide.at(chosen, cache).launch();
    }

    private DynamoDbLocal dynamoDbLocal() {
        return new DynamoDbLocal(cache, MavenSettings.ofUser(environment));
    }
}
