package io.bluestar.testkit.environment;

import io.bluestar.testkit.emulators.EmulatedServer;
import io.bluestar.testkit.emulators.EmulatorKind;
import io.bluestar.testkit.emulators.Emulators;
import java.net.URI;
import java.util.Set;

/** The servers that the testkit starts itself. */
final class EmbeddedServers implements Servers {
    private final Emulators emulators = Emulators.shared();

    @Override
    public Environment environment() {
        return Environment.EMBEDDED;
    }

    @Override
    public void begin(Set<StoreKind> kinds) {
        emulators.begin(kinds.stream().map(EmbeddedServers::emulator).toArray(EmulatorKind[]::new));
    }

    @Override
    public URI dynamoDb() {
        return emulators.dynamoDb().endpoint();
    }

    @Override
    public URI s3() {
        return emulators.s3().endpoint();
    }

    @Override
    public URI redis() {
        return emulators.redis().endpoint();
    }

    @Override
    public String describe(StoreKind kind) {
        EmulatedServer server = emulators.get(emulator(kind));
        return server.product() + " " + server.version();
    }

    private static EmulatorKind emulator(StoreKind kind) {
        return switch (kind) {
            case RULES -> EmulatorKind.DYNAMODB;
            case CACHE -> EmulatorKind.REDIS;
            case FILES -> EmulatorKind.S3;
        };
    }
}
