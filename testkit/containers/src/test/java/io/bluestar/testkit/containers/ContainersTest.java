package io.bluestar.testkit.containers;

import static org.assertj.core.api.Assertions.assertThat;

import io.bluestar.persistence.wiring.Persistence;
import io.bluestar.testkit.environment.Environment;
import io.bluestar.testkit.environment.SeededStores;
import io.bluestar.testkit.environment.StoreKind;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testcontainers.DockerClientFactory;

/** Seeded stores on real containers; needs Docker: {@code mvn verify -Pcontainers}. */
@Tag("containers")
class ContainersTest {
    private static final List<String> DATA_SETS = List.of("default", "acme-sample");

    @Test
    void the_three_stores_are_seeded_in_containers() {
        try (SeededStores stores = SeededStores.open(Environment.CONTAINERS, DATA_SETS)) {
            Persistence persistence = stores.persistence();
            assertThat(persistence.rules().getPipelineSteps("DEFAULT", "BiWeeklyFri"))
                    .hasSize(26);
            persistence.cache().setex("key", Duration.ofMinutes(1), "value");
            assertThat(stores.cache().get("key")).contains("value");
            assertThat(persistence.files().listFiles("")).isNotEmpty();
        }
    }

    @Test
    void an_application_opens_the_same_stores_and_two_classes_do_not_meet() {
        try (SeededStores one = SeededStores.open(Environment.CONTAINERS, DATA_SETS);
                SeededStores other = SeededStores.open(Environment.CONTAINERS, DATA_SETS);
                Persistence application = Persistence.open(one.settings())) {
            application.cache().setex("key", Duration.ofMinutes(1), "one");
            application.files().write("only-one.txt", new byte[] {1});
            assertThat(application.rules().getPlanHolds("ACME")).isNotEmpty();
            assertThat(one.cache().get("key")).contains("one");
            assertThat(other.cache().get("key")).isEmpty();
            assertThat(other.files().listFiles("only-one")).isEmpty();
        }
    }

    @Test
    void who_asks_at_the_same_time_gets_the_same_containers_and_only_those_that_are_needed() {
        ContainerServers servers = new ContainerServers(System.getenv());
        Set<URI> endpoints = ConcurrentHashMap.newKeySet();
        servers.begin(Set.of(StoreKind.CACHE));
        CompletableFuture.allOf(Stream.generate(() -> CompletableFuture.runAsync(() -> endpoints.add(servers.redis())))
                        .limit(8)
                        .toArray(CompletableFuture[]::new))
                .join();
        assertThat(endpoints).hasSize(1);
        assertThat(servers.describe(StoreKind.CACHE)).contains("container", "server version");
    }

    /** The same image under the name that a registry of one's own would give it. */
    @Test
    void an_image_of_a_mirror_is_taken_by_its_name() {
        String image = new Images(System.getenv()).redis();
        String mirrored = "mirror.example:5000/docker-hub/redis";
        DockerClientFactory.lazyClient()
                .tagImageCmd(image, mirrored, "of-the-test")
                .exec();
        try {
            ContainerServers servers =
                    new ContainerServers(Map.of("BLUESTAR_TESTKIT_REDIS_IMAGE", mirrored + ":of-the-test"));
            assertThat(servers.redis().getPort()).isPositive();
            assertThat(servers.describe(StoreKind.CACHE)).contains(mirrored);
        } finally {
            DockerClientFactory.lazyClient()
                    .removeImageCmd(mirrored + ":of-the-test")
                    .withForce(true)
                    .exec();
        }
    }

    /** A second JVM while the first one lives, and a third after both were killed. */
    @Test
    void with_reuse_switched_on_jvms_share_containers_and_not_what_is_in_them() throws Exception {
        Map<String, String> reuse = Map.of("TESTCONTAINERS_REUSE_ENABLE", "true");
        String dynamoDb;
        String redis;
        String otherRedis;
        try (OwnJvm one = OwnJvm.run(HoldStores.class, reuse)) {
            dynamoDb = one.awaitLine(HoldStores.DYNAMODB);
            redis = one.awaitLine(HoldStores.REDIS);
            assertThat(one.awaitLine(HoldStores.LEFT)).isEqualTo("false");
            try (OwnJvm other = OwnJvm.run(HoldStores.class, reuse)) {
                assertThat(other.awaitLine(HoldStores.DYNAMODB)).isEqualTo(dynamoDb);
                otherRedis = other.awaitLine(HoldStores.REDIS);
                assertThat(otherRedis).as("a database of its own").isNotEqualTo(redis);
                assertThat(other.awaitLine(HoldStores.LEFT)).isEqualTo("false");
            }
        }
        try (OwnJvm next = OwnJvm.run(HoldStores.class, reuse)) {
            assertThat(next.awaitLine(HoldStores.DYNAMODB)).isEqualTo(dynamoDb);
            assertThat(next.awaitLine(HoldStores.REDIS))
                    .as("the database of a JVM that was killed, which is free again")
                    .isIn(redis, otherRedis);
            assertThat(next.awaitLine(HoldStores.LEFT))
                    .as("what the killed JVM wrote")
                    .isEqualTo("false");
        } finally {
            removeReused(dynamoDb, redis);
        }
    }

    private static void removeReused(String... endpoints) {
        List<Integer> ports =
                Stream.of(endpoints).map(URI::create).map(URI::getPort).toList();
        var docker = DockerClientFactory.lazyClient();
        docker.listContainersCmd().exec().stream()
                .filter(container -> Stream.of(container.getPorts())
                        .anyMatch(port -> port.getPublicPort() != null && ports.contains(port.getPublicPort())))
                .forEach(container -> docker.removeContainerCmd(container.getId())
                        .withForce(true)
                        .exec());
    }
}
