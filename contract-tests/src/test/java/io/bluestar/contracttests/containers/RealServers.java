package io.bluestar.contracttests.containers;

import io.bluestar.persistence.settings.Settings;
import io.bluestar.testkit.emulators.EmulatedServer;
import io.bluestar.testkit.emulators.EmulatorKind;
import io.bluestar.testkit.environment.Environment;
import io.bluestar.testkit.environment.SeededStores;
import java.net.URI;
import java.util.EnumSet;
import java.util.List;

/** The servers of the environment that the variables of this process choose, as the ladder starts and finds them. */
final class RealServers {
    private static final RealServers INSTANCE = new RealServers();

    private final String environment;
    private final Settings settings;

    private RealServers() {
        SeededStores stores = SeededStores.open(Environment.AUTOMATIC, List.of("default"));
        if (!EnumSet.of(Environment.CONTAINERS, Environment.EXTERNAL).contains(stores.environment())) {
            throw new AssertionError("these tests are for real servers, and the environment is " + stores.environment()
                    + ": set BLUESTAR_TESTKIT_ENVIRONMENT=containers");
        }
        if (stores.environment() == Environment.EXTERNAL) {
            // With the JVM: the database of Redis is held for its tests. Containers end with the JVM themselves.
            Runtime.getRuntime().addShutdownHook(new Thread(stores::close, "close the stores"));
        }
        environment = stores.environment().toString();
        settings = stores.settings();
    }

    static EmulatedServer dynamoDb() {
        return server(
                EmulatorKind.DYNAMODB,
                INSTANCE.settings.dynamoDb().endpointUrl().orElseThrow());
    }

    static EmulatedServer s3() {
        return server(EmulatorKind.S3, INSTANCE.settings.s3().endpointUrl().orElseThrow());
    }

    static EmulatedServer redis() {
        return server(EmulatorKind.REDIS, INSTANCE.settings.redis().uri());
    }

    /** The Redis server as a whole, not the database of it that these tests have. */
    static URI redisServer() {
        return redis().endpoint().resolve("/");
    }

    private static EmulatedServer server(EmulatorKind kind, URI endpoint) {
        return new EmulatedServer(kind, INSTANCE.environment, endpoint.toString(), endpoint);
    }
}
