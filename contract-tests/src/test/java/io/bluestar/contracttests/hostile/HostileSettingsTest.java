package io.bluestar.contracttests.hostile;

import static io.bluestar.contracttests.hostile.HostileTexts.escaped;
import static io.bluestar.contracttests.hostile.Ordeal.check;

import io.bluestar.persistence.dynamodb.DynamoDbRulesStore;
import io.bluestar.persistence.redis.RedisCacheBackend;
import io.bluestar.persistence.s3.S3FileStore;
import io.bluestar.persistence.settings.DynamoDbSettings;
import io.bluestar.persistence.settings.RedisSettings;
import io.bluestar.persistence.settings.S3Settings;
import io.bluestar.persistence.settings.Settings;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Hostile settings by hand and from the environment, and the stores that are opened with those that are accepted. */
class HostileSettingsTest {
    private static final List<String> VARIABLES = List.of(
            "BLUESTAR_DYNAMO_TABLE_SUFFIX",
            "BLUESTAR_DYNAMO_REGION",
            "BLUESTAR_DYNAMO_ENDPOINT_URL",
            "BLUESTAR_REDIS_HOST",
            "BLUESTAR_REDIS_PORT",
            "BLUESTAR_REDIS_DB",
            "BLUESTAR_REDIS_URI",
            "BLUESTAR_REDIS_CLUSTER",
            "BLUESTAR_S3_BUCKET",
            "BLUESTAR_S3_REGION",
            "BLUESTAR_S3_ENDPOINT_URL");
    private static final int RANDOM = 200;
    private static final int OPENED = 150;

    @Test
    void a_variable_is_taken_as_it_is_or_refused_by_its_name() {
        try (Ordeal ordeal = new Ordeal("environment variables")) {
            texts(ordeal.chance())
                    .forEach(text -> ordeal.of(escaped(text), () -> {
                        for (String variable : VARIABLES) {
                            Map<String, String> environment = new HashMap<>(Map.of("BLUESTAR_S3_BUCKET", "files"));
                            environment.put(variable, text);
                            ordeal.accepts(IllegalArgumentException.class, () -> {
                                try {
                                    expectPresentable(Settings.fromEnvironment(environment));
                                } catch (IllegalArgumentException e) {
                                    check(
                                            e.getMessage().contains(family(variable)),
                                            "the message names no " + variable);
                                    throw e;
                                }
                            });
                        }
                    }));
        }
    }

    /** Messages about several settings together name what they have in common. */
    private static String family(String variable) {
        return variable.substring(0, variable.indexOf('_', "BLUESTAR_".length()));
    }

    private static void expectPresentable(Object settings) {
        check(settings.toString().chars().noneMatch(Character::isISOControl), "a control character is shown");
    }

    @Test
    void a_cache_opens_with_the_redis_settings_that_are_accepted_or_refuses_them() {
        try (Ordeal ordeal = new Ordeal("Redis URIs")) {
            opened(ordeal, (uri, open) -> {
                RedisSettings settings = RedisSettings.of(uri);
                expectPresentable(settings);
                if (open) {
                    RedisCacheBackend.open(settings).close();
                }
            });
        }
    }

    @Test
    void a_rules_store_opens_with_the_endpoint_urls_that_are_accepted_or_refuses_them() {
        try (Ordeal ordeal = new Ordeal("endpoint URLs of DynamoDB")) {
            opened(ordeal, (uri, open) -> {
                DynamoDbSettings settings = new DynamoDbSettings("", "us-east-1", Optional.of(uri));
                expectPresentable(settings);
                if (open) {
                    DynamoDbRulesStore.open(settings).close();
                }
            });
        }
    }

    @Test
    void a_file_store_opens_with_the_endpoint_urls_that_are_accepted_or_refuses_them() {
        try (Ordeal ordeal = new Ordeal("endpoint URLs of S3")) {
            opened(ordeal, (uri, open) -> {
                S3Settings settings = new S3Settings("files", "us-east-1", Optional.of(uri));
                expectPresentable(settings);
                if (open) {
                    S3FileStore.open(settings).close();
                }
            });
        }
    }

    @Test
    void a_file_store_opens_with_the_buckets_and_regions_that_are_accepted() {
        try (Ordeal ordeal = new Ordeal("buckets and regions")) {
            Countdown left = new Countdown(ordeal.chance().times(OPENED));
            texts(ordeal.chance())
                    .forEach(text -> ordeal.of(escaped(text), () -> {
                        ordeal.accepts(IllegalArgumentException.class, () -> {
                            S3Settings settings = new S3Settings(text, "us-east-1", Optional.empty());
                            if (left.takesOne()) {
                                S3FileStore.open(settings).close();
                            }
                        });
                        ordeal.accepts(IllegalArgumentException.class, () -> {
                            DynamoDbSettings settings = new DynamoDbSettings("", text, Optional.empty());
                            if (left.takesOne()) {
                                DynamoDbRulesStore.open(settings).close();
                            }
                        });
                        ordeal.accepts(IllegalArgumentException.class, () -> RedisSettings.of(text, 6379, 0));
                    }));
        }
    }

    private static void opened(Ordeal ordeal, Opening opening) {
        Countdown left = new Countdown(ordeal.chance().times(OPENED));
        for (String text : HostileUris.any(ordeal.chance(), ordeal.chance().times(RANDOM))) {
            URI uri;
            try {
                uri = new URI(text);
            } catch (URISyntaxException e) {
                continue;
            }
            ordeal.of(
                    escaped(text),
                    () -> ordeal.accepts(IllegalArgumentException.class, () -> {
                        opening.of(uri, false);
                        if (left.takesOne()) {
                            opening.of(uri, true);
                        }
                    }));
        }
    }

    private static Stream<String> texts(Chance chance) {
        return Stream.of(
                        HostileTexts.fixed().values(),
                        HostileTexts.any(chance, chance.times(RANDOM)),
                        HostileUris.any(chance, chance.times(RANDOM)))
                .flatMap(java.util.Collection::stream);
    }

    /** Clients have threads of their own: not each of a thousand is opened. */
    private static final class Countdown {
        private int left;

        Countdown(int from) {
            left = from;
        }

        boolean takesOne() {
            return left-- > 0;
        }
    }

    @FunctionalInterface
    private interface Opening {
        void of(URI uri, boolean open);
    }
}
