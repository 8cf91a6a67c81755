package io.bluestar.testkit.containers;

import io.bluestar.persistence.settings.Settings;
import io.bluestar.testkit.environment.Environment;
import io.bluestar.testkit.environment.EnvironmentException;
import io.bluestar.testkit.environment.SeededStores;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Opens stores on containers, writes to them, tells where they are, and holds them until it is killed. */
final class HoldStores {
    static final String REFUSED = "refused: ";
    static final String AFTER = "after ms: ";
    static final String DYNAMODB = "dynamodb: ";
    static final String REDIS = "redis: ";
    static final String LEFT = "cache before: ";

    private HoldStores() {}

    public static void main(String[] arguments) throws InterruptedException {
        long begun = System.nanoTime();
        try {
            hold();
        } catch (EnvironmentException e) {
            System.out.println(REFUSED + e.getMessage());
            System.out.println(AFTER + TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
            System.exit(1);
        }
    }

    private static void hold() throws InterruptedException {
        SeededStores stores = SeededStores.open(Environment.CONTAINERS, List.of("default"));
        Settings settings = stores.settings();
        System.out.println(DYNAMODB + settings.dynamoDb().endpointUrl().orElseThrow());
        System.out.println(REDIS + settings.redis().uri());
        System.out.println(LEFT + stores.cache().get("left behind").isPresent());
        stores.cache().setex("left behind", Duration.ofMinutes(5), "by a JVM that is killed");
        Thread.currentThread().join();
    }
}
