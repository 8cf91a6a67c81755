package io.bluestar.contracttests.hostile;

import static io.bluestar.contracttests.hostile.HostileTexts.escaped;
import static io.bluestar.contracttests.hostile.Ordeal.check;
import static java.util.Map.entry;

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
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Hostile settings by hand and from the environment, and the stores that are opened with those that are accepted. */
class HostileSettingsTest {
    /** Each with what it sets, as text. */
    private static final Map<String, Function<Settings, Object>> VARIABLES = Map.ofEntries(
            entry(
                    "BLUESTAR_DYNAMO_TABLE_SUFFIX",
                    settings -> settings.dynamoDb().tableSuffix()),
            entry("BLUESTAR_DYNAMO_REGION", settings -> settings.dynamoDb().region()),
            entry(
                    "BLUESTAR_DYNAMO_ENDPOINT_URL",
                    settings -> settings.dynamoDb().endpointUrl().orElseThrow()),
            entry(
                    "BLUESTAR_DYNAMO_TIMEOUT",
                    settings -> settings.deadlines().rules().orElseThrow()),
            entry("BLUESTAR_REDIS_HOST", settings -> host(settings.redis().uri())),
            entry("BLUESTAR_REDIS_PORT", settings -> settings.redis().uri().getPort()),
            entry(
                    "BLUESTAR_REDIS_DB",
                    settings -> settings.redis().uri().getPath().substring(1)),
            entry("BLUESTAR_REDIS_URI", settings -> settings.redis().uri()),
            entry("BLUESTAR_REDIS_CLUSTER", settings -> settings.redis().cluster()),
            entry(
                    "BLUESTAR_REDIS_TIMEOUT",
                    settings -> settings.deadlines().cache().orElseThrow()),
            entry("BLUESTAR_S3_BUCKET", settings -> settings.s3().bucket()),
            entry("BLUESTAR_S3_REGION", settings -> settings.s3().region()),
            entry(
                    "BLUESTAR_S3_ENDPOINT_URL",
                    settings -> settings.s3().endpointUrl().orElseThrow()),
            entry(
                    "BLUESTAR_S3_TIMEOUT",
                    settings -> settings.deadlines().files().orElseThrow()));

    /** Written in another way than they are told. */
    private static final Map<String, String> TOLD = Map.of("1s", "PT1S", "250ms", "PT0.25S", "PT1H", "PT1H");

    private static final int RANDOM = 200;
    private static final int OPENED = 150;

    @Test
    void a_variable_is_taken_as_it_is_or_refused_by_its_name() {
        try (Ordeal ordeal = new Ordeal("environment variables")) {
            Stream.concat(
                            TOLD.keySet().stream(),
                            Stream.concat(
                                    Stream.of("0", "-0", "+7", "٧", "007", "6380", "true"), texts(ordeal.chance())))
                    .forEach(text -> ordeal.of(escaped(text), () -> {
                        for (String variable : VARIABLES.keySet()) {
                            Map<String, String> environment = new HashMap<>(Map.of("BLUESTAR_S3_BUCKET", "files"));
                            environment.put(variable, text);
                            ordeal.accepts(IllegalArgumentException.class, () -> {
                                try {
                                    Settings settings = Settings.fromEnvironment(environment);
                                    expectPresentable(settings);
                                    expectTaken(variable, text, settings);
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

    /** Also of those that {@link URI#getHost} takes for none, such as one with an underscore. */
    private static String host(URI redis) {
        return redis.getAuthority().replaceFirst(":6379$", "");
    }

    private static void expectTaken(String variable, String text, Settings settings) {
        if (!text.isEmpty()) {
            String taken = VARIABLES.get(variable).apply(settings).toString();
            check(
                    taken.equals(text) || taken.equals(TOLD.get(text)) || taken.equals("[" + text + "]"),
                    variable + " is taken for " + escaped(taken));
        }
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
