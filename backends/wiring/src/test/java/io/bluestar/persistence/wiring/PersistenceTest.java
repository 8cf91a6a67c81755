package io.bluestar.persistence.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bluestar.persistence.CacheBackend;
import io.bluestar.persistence.CacheException;
import io.bluestar.persistence.FileStore;
import io.bluestar.persistence.FileStoreException;
import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.RulesStore;
import io.bluestar.persistence.RulesStoreException;
import io.bluestar.persistence.settings.DynamoDbSettings;
import io.bluestar.persistence.settings.RedisSettings;
import io.bluestar.persistence.settings.S3Settings;
import io.bluestar.persistence.settings.Settings;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class PersistenceTest {
    /** Nothing listens on port 1. */
    private static final URI NOBODY = URI.create("http://127.0.0.1:1");

    private static final Settings UNREACHABLE = new Settings(
            new DynamoDbSettings("-dev", "us-east-1", Optional.of(NOBODY)),
            RedisSettings.of("127.0.0.1", 1, 0),
            new S3Settings("files", "us-east-1", Optional.of(NOBODY)));

    private final List<String> closed = new ArrayList<>();

    /** A store that only notes that it was closed, and then fails if it is told to. */
    private <T> T store(Class<T> protocol, String name, RuntimeException onClose) {
        return protocol.cast(Proxy.newProxyInstance(
                protocol.getClassLoader(), new Class<?>[] {protocol}, (proxy, method, arguments) -> {
                    assertThat(method.getName()).isEqualTo("close");
                    closed.add(name);
                    if (onClose != null) {
                        throw onClose;
                    }
                    return null;
                }));
    }

    private <T> T store(Class<T> protocol, String name) {
        return store(protocol, name, null);
    }

    @Test
    void openingContactsNoServerAndAFailingServerFailsTheCall() {
        try (Persistence persistence = Persistence.open(UNREACHABLE)) {
            assertThatThrownBy(() -> persistence.rules().getIrsLimits(2026)).isInstanceOf(RulesStoreException.class);
            assertThatThrownBy(() -> persistence.cache().get("key")).isInstanceOf(CacheException.class);
            assertThatThrownBy(() -> persistence.files().read("path")).isInstanceOf(FileStoreException.class);
        }
    }

    @Test
    void theEnvironmentIsEnoughToOpen() {
        Settings settings = Settings.fromEnvironment(Map.of(
                "BLUESTAR_S3_BUCKET", "files",
                "BLUESTAR_S3_ENDPOINT_URL", NOBODY.toString(),
                "BLUESTAR_DYNAMO_ENDPOINT_URL", NOBODY.toString()));

        try (Persistence persistence = Persistence.open(settings)) {
            assertThat(persistence.rules()).isNotNull();
            assertThat(persistence.cache()).isNotNull();
            assertThat(persistence.files()).isNotNull();
        }
    }

    @Test
    void theDeadlinesOfTheSettingsAreKept() throws IOException {
        // Takes connections, and never answers.
        try (ServerSocket silent = new ServerSocket(0, 0, InetAddress.getLoopbackAddress())) {
            URI endpoint = URI.create("http://127.0.0.1:" + silent.getLocalPort());
            Settings settings = Settings.fromEnvironment(Map.of(
                    "BLUESTAR_S3_BUCKET", "files",
                    "BLUESTAR_S3_ENDPOINT_URL", endpoint.toString(),
                    "BLUESTAR_S3_TIMEOUT", "400ms",
                    "BLUESTAR_DYNAMO_ENDPOINT_URL", endpoint.toString(),
                    "BLUESTAR_DYNAMO_TIMEOUT", "PT0.4S",
                    "BLUESTAR_REDIS_HOST", "127.0.0.1",
                    "BLUESTAR_REDIS_PORT", String.valueOf(silent.getLocalPort()),
                    "BLUESTAR_REDIS_TIMEOUT", "400ms"));
            try (Persistence persistence = Persistence.open(settings)) {
                assertThatThrownBy(() -> persistence.rules().getIrsLimits(2026))
                        .isInstanceOf(RulesStoreException.class)
                        .hasMessageContaining("400 m");
                assertThatThrownBy(() -> persistence.files().read("path"))
                        .isInstanceOf(FileStoreException.class)
                        .hasMessageContaining("400 millis");
                assertThatThrownBy(() -> persistence.cache().get("key"))
                        .isInstanceOf(CacheException.class)
                        .hasMessageContaining("400 ms");
            }
        }
    }

    @Test
    void afterCloseAllThreeRefuseCalls() {
        Persistence persistence = Persistence.open(UNREACHABLE);
        persistence.close();
        persistence.close();

        assertThatIllegalStateException().isThrownBy(() -> persistence.rules().getIrsLimits(2026));
        assertThatIllegalStateException().isThrownBy(() -> persistence.cache().get("key"));
        assertThatIllegalStateException().isThrownBy(() -> persistence.files().read("path"));
    }

    @Test
    void calculationRulesAreCachedUnderTheSuffixOfTheTables() {
        RuleDocument rule = RuleDocument.parse("{\"PK\":\"CLIENT#ACME\",\"SK\":\"CALC#match\"}");
        Map<String, String> cached = new HashMap<>();
        RulesStore table = protocol(RulesStore.class, Map.of("getCalculationRule", arguments -> rule));
        CacheBackend cache = protocol(
                CacheBackend.class,
                Map.of(
                        "get", arguments -> Optional.ofNullable(cached.get(arguments[0])),
                        "setex", arguments -> cached.put((String) arguments[0], (String) arguments[2])));
        Backends backends =
                new Backends(settings -> table, settings -> cache, settings -> store(FileStore.class, "files"));

        try (Persistence persistence = Persistence.open(UNREACHABLE, backends)) {
            assertThat(persistence.rules().getCalculationRule("ACME", "match")).isEqualTo(rule);
            assertThat(persistence.cache()).isSameAs(cache);
        }
        assertThat(cached).containsExactly(Map.entry("calc_rule-dev:ACME:match", rule.toJson()));
    }

    private interface Behaviour {
        Object of(Object[] arguments);
    }

    private static <T> T protocol(Class<T> protocol, Map<String, Behaviour> behaviours) {
        return protocol.cast(Proxy.newProxyInstance(
                protocol.getClassLoader(), new Class<?>[] {protocol}, (proxy, method, arguments) -> {
                    Object answer = behaviours
                            .getOrDefault(method.getName(), any -> null)
                            .of(arguments);
                    return method.getReturnType() == void.class ? null : answer;
                }));
    }

    @Test
    void whenTheThirdCannotBeOpenedTheFirstTwoAreClosed() {
        IllegalArgumentException refusal = new IllegalArgumentException("no such bucket name");
        Backends backends = new Backends(
                settings -> store(RulesStore.class, "rules"),
                settings -> store(CacheBackend.class, "cache"),
                settings -> {
                    throw refusal;
                });

        assertThatThrownBy(() -> Persistence.open(UNREACHABLE, backends)).isSameAs(refusal);
        assertThat(closed).containsExactlyInAnyOrder("rules", "cache");
    }

    @Test
    void whatFailsToCloseAfterAFailedOpeningIsSuppressed() {
        IllegalArgumentException refusal = new IllegalArgumentException("no such bucket name");
        IllegalStateException stuck = new IllegalStateException("stuck");
        Backends backends = new Backends(
                settings -> store(RulesStore.class, "rules", stuck),
                settings -> store(CacheBackend.class, "cache"),
                settings -> {
                    throw refusal;
                });

        assertThatThrownBy(() -> Persistence.open(UNREACHABLE, backends))
                .isSameAs(refusal)
                .satisfies(e -> assertThat(e.getSuppressed()).containsExactly(stuck));
        assertThat(closed).containsExactlyInAnyOrder("rules", "cache");
    }

    @Test
    void settingsThatABackendRefusesAreRefusedWithoutTheirSecrets() {
        Settings settings = new Settings(
                UNREACHABLE.dynamoDb(),
                UNREACHABLE.redis(),
                new S3Settings("files", "us-east-1", Optional.of(URI.create("http://me:s3cr3t@127.0.0.1:1"))));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Persistence.open(settings))
                .withMessageNotContaining("s3cr3t");
    }

    @Test
    void storesOfAnyMakeAreHandedOutAsTheyAreAndClosedOnce() {
        RulesStore rules = store(RulesStore.class, "rules");
        CacheBackend cache = store(CacheBackend.class, "cache");
        FileStore files = store(FileStore.class, "files");

        Persistence persistence = Persistence.of(rules, cache, files);

        assertThat(persistence.rules() == rules).isTrue();
        assertThat(persistence.cache() == cache).isTrue();
        assertThat(persistence.files() == files).isTrue();
        persistence.close();
        persistence.close();
        assertThat(closed).containsExactlyInAnyOrder("rules", "cache", "files");
    }

    @Test
    void eachIsClosedEvenIfTheOthersFail() {
        List<RuntimeException> failures = List.of(
                new IllegalStateException("rules"),
                new IllegalStateException("cache"),
                new IllegalStateException("files"));
        Persistence persistence = Persistence.of(
                store(RulesStore.class, "rules", failures.get(0)),
                store(CacheBackend.class, "cache", failures.get(1)),
                store(FileStore.class, "files", failures.get(2)));

        assertThatThrownBy(persistence::close).satisfies(first -> {
            List<Throwable> thrown = new ArrayList<>(List.of(first.getSuppressed()));
            thrown.add(first);
            assertThat(thrown).containsExactlyInAnyOrderElementsOf(failures);
        });
        assertThat(closed).hasSize(3);
        persistence.close();
        assertThat(closed).hasSize(3);
    }

    @Test
    void nullIsRefusedByName() {
        RulesStore rules = store(RulesStore.class, "rules");
        CacheBackend cache = store(CacheBackend.class, "cache");
        FileStore files = store(FileStore.class, "files");

        assertThatNullPointerException()
                .isThrownBy(() -> Persistence.open(null))
                .withMessageContaining("settings");
        assertThatNullPointerException()
                .isThrownBy(() -> Persistence.of(null, cache, files))
                .withMessageContaining("rules");
        assertThatNullPointerException()
                .isThrownBy(() -> Persistence.of(rules, null, files))
                .withMessageContaining("cache");
        assertThatNullPointerException()
                .isThrownBy(() -> Persistence.of(rules, cache, null))
                .withMessageContaining("files");
    }
}
