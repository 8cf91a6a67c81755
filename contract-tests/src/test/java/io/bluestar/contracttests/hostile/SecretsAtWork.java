package io.bluestar.contracttests.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.bluestar.persistence.caching.CachingRulesStore;
import io.bluestar.persistence.dynamodb.DynamoDbOptions;
import io.bluestar.persistence.dynamodb.DynamoDbRulesStore;
import io.bluestar.persistence.memory.MemoryRulesStore;
import io.bluestar.persistence.redis.RedisCacheBackend;
import io.bluestar.persistence.redis.RedisCacheOptions;
import io.bluestar.persistence.s3.S3FileStore;
import io.bluestar.persistence.s3.S3Options;
import io.bluestar.persistence.s3.S3Parts;
import io.bluestar.persistence.seed.DataSet;
import io.bluestar.persistence.settings.DynamoDbSettings;
import io.bluestar.persistence.settings.RedisSettings;
import io.bluestar.persistence.settings.S3Settings;
import io.bluestar.persistence.settings.Settings;
import io.bluestar.persistence.wiring.Persistence;
import io.bluestar.testkit.certifier.console.Style;
import io.bluestar.testkit.cli.BlueStar;
import io.bluestar.testkit.cli.Screen;
import io.bluestar.testkit.environment.Environment;
import io.bluestar.testkit.environment.SeededStores;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * A process that is full of secrets, and prints everything that anybody could: settings, options, stores, failures with all
 * that lies under them, reports, and the log of all that it runs on.
 */
final class SecretsAtWork {
    private static final Duration WAIT = Duration.ofMillis(400);
    private static final RedisCacheOptions REDIS = new RedisCacheOptions(WAIT, WAIT);
    private static final DynamoDbOptions DYNAMO_DB = new DynamoDbOptions(WAIT, WAIT, Duration.ofSeconds(1), 1);
    private static final S3Options S3 = new S3Options(WAIT, WAIT, WAIT, Duration.ofSeconds(1), 1, S3Parts.defaults());

    private SecretsAtWork() {}

    /**
     * Lets everything fail, and write reports.
     *
     * @param arguments the folder for reports
     */
    public static void main(String[] arguments) throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                EchoingServer redis = EchoingServer.ofRedis()) {
            int closed;
            try (ServerSocket gone = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                closed = gone.getLocalPort();
            }
            for (int port : new int[] {closed, silent.getLocalPort(), redis.port()}) {
                caches(port);
                cachedRules(port);
                fromEnvironment(port);
            }
            for (int port : new int[] {closed, silent.getLocalPort()}) {
                rules(port);
                files(port);
            }
            for (String code : List.of("SignatureDoesNotMatch", "InvalidSignatureException", "AccessDenied", "Odd")) {
                try (EchoingServer dynamoDb = EchoingServer.ofDynamoDb(code);
                        EchoingServer s3 = EchoingServer.ofS3(code)) {
                    rules(dynamoDb.port());
                    files(s3.port());
                    seed("--endpoint-url=http://localhost:" + dynamoDb.port());
                    seed(
                            "--dataset=" + DataSet.ACME_SAMPLE,
                            "--bucket=b",
                            "--s3-endpoint-url=http://localhost:" + s3.port(),
                            "--endpoint-url=http://localhost:" + dynamoDb.port());
                }
            }
            badSettings();
            commands(closed, redis.port());
            environments();
            System.setProperty(SecretiveHarness.PORT, String.valueOf(redis.port()));
            command(
                    "certify",
                    "--harness",
                    SecretiveHarness.class.getName(),
                    "--clause",
                    "CACHE-01,CACHE-17,CACHE-21",
                    "--report-dir",
                    arguments[0]);
        }
        System.out.println("all was tried");
        System.exit(0);
    }

    private static void caches(int port) {
        for (String uri : List.of(
                "redis://:" + Secret.REDIS_PASSWORD.text() + "@localhost:" + port,
                "rediss://user:" + Secret.REDIS_PASSWORD.text() + "@localhost:" + port,
                "redis://user:" + Secret.REDIS_PASSWORD_TO_ENCODE.encoded() + "@localhost:" + port + "/0?timeout=1s",
                "redis-sentinel://:" + Secret.SENTINEL_PASSWORD.text() + "@localhost:" + port + ",127.0.0.1:" + port
                        + "/0#primary")) {
            RedisSettings settings = RedisSettings.of(URI.create(uri));
            show(() -> settings);
            show(() -> new RedisSettings(settings.uri(), true));
            show(() -> RedisCacheBackend.open(new RedisSettings(settings.uri(), true)));
            try (RedisCacheBackend cache = RedisCacheBackend.open(settings, REDIS)) {
                show(() -> cache);
                show(() -> cache.get("k"));
                show(() -> {
                    cache.setex("k", Duration.ofHours(1), "v");
                    return "stored";
                });
            }
        }
    }

    private static URI endpointOf(int port) {
        return URI.create("http://user:" + Secret.ENDPOINT_PASSWORD.text() + "@localhost:" + port + "/?key="
                + Secret.ENDPOINT_PASSWORD.text());
    }

    private static void rules(int port) {
        for (URI endpoint : List.of(endpointOf(port), URI.create("http://localhost:" + port))) {
            DynamoDbSettings settings = new DynamoDbSettings("-x", "us-east-1", Optional.of(endpoint));
            show(() -> settings);
            show(() -> {
                try (DynamoDbRulesStore rules = DynamoDbRulesStore.open(settings, DYNAMO_DB)) {
                    show(() -> rules);
                    show(() -> rules.getIrsLimits(2024));
                    show(() -> rules.getCalculationRule("P", "match"));
                    return rules.getPlanHolds("P");
                }
            });
        }
    }

    private static void files(int port) {
        for (URI endpoint : List.of(endpointOf(port), URI.create("http://localhost:" + port))) {
            S3Settings settings = new S3Settings("files", "us-east-1", Optional.of(endpoint));
            show(() -> settings);
            show(() -> {
                try (S3FileStore files = S3FileStore.open(settings, S3)) {
                    show(() -> files);
                    show(() -> files.read("p"));
                    show(() -> files.write("p", new byte[1]));
                    show(() -> {
                        files.move("p", "q");
                        return "moved";
                    });
                    return files.listFiles("");
                }
            });
        }
    }

    private static void fromEnvironment(int port) {
        Settings settings = Settings.fromEnvironment(Map.of(
                "BLUESTAR_REDIS_URI",
                "redis://:" + Secret.REDIS_PASSWORD.text() + "@localhost:" + port,
                "BLUESTAR_DYNAMO_ENDPOINT_URL",
                endpointOf(port).toString(),
                "BLUESTAR_S3_BUCKET",
                "files",
                "BLUESTAR_S3_ENDPOINT_URL",
                "http://localhost:" + port));
        show(() -> settings);
        show(() -> {
            try (Persistence persistence = Persistence.open(settings)) {
                return List.of(persistence, persistence.rules(), persistence.cache(), persistence.files());
            }
        });
    }

    /** The cache fails a read of a rule, which only the log tells of. */
    private static void cachedRules(int port) {
        RedisSettings settings =
                RedisSettings.of(URI.create("redis://:" + Secret.REDIS_PASSWORD.text() + "@localhost:" + port));
        try (MemoryRulesStore tables = new MemoryRulesStore();
                RedisCacheBackend cache = RedisCacheBackend.open(settings, REDIS);
                CachingRulesStore rules = new CachingRulesStore(tables, cache, "")) {
            show(() -> rules.getCalculationRule("P", "match"));
            show(rules::statistics);
        }
    }

    /** Secrets in every setting, in URIs that are wrong in every way. */
    private static void badSettings() {
        String password = Secret.REDIS_PASSWORD.text();
        for (String uri : List.of(
                "redis//:" + password + "@h",
                "redis:user:" + password + "@h",
                "redis://:" + password + "@h:99999",
                "redis://:" + password + "@h:x",
                "redis://:" + password + "@h h",
                "redis://:" + password + "/@h",
                "redis://:" + password + "#@h",
                "redis://:" + password + "?@h",
                "redis://:" + password + "@",
                "redis://:" + password + "@/",
                "redis://:%zz" + password + "@h",
                "user:" + password + "@h",
                ":" + password + "@h",
                "//:" + password + "@h",
                "http://user:" + password + "@h",
                "https://user:" + password + "@h\u0000",
                "redis-sentinel://:" + password + "@h",
                "redis-sentinel://:" + password + "@h,i:x#m")) {
            for (String variable : List.of(
                    "BLUESTAR_REDIS_URI",
                    "BLUESTAR_DYNAMO_ENDPOINT_URL",
                    "BLUESTAR_S3_ENDPOINT_URL",
                    "BLUESTAR_REDIS_HOST")) {
                Map<String, String> environment = new HashMap<>(Map.of("BLUESTAR_S3_BUCKET", "files"));
                environment.put(variable, uri);
                show(() -> {
                    Settings settings = Settings.fromEnvironment(environment);
                    show(() -> settings);
                    try (Persistence persistence = Persistence.open(settings)) {
                        return persistence;
                    }
                });
            }
            seed("--dataset=none", "--redis-uri=" + uri);
            seed("--dataset=none", "--endpoint-url=" + uri);
            seed("--dataset=none", "--s3-endpoint-url=" + uri, "--bucket=b");
        }
    }

    private static void commands(int closed, int redis) {
        String uri = "redis://user:" + Secret.REDIS_PASSWORD.text() + "@localhost:";
        for (int port : new int[] {closed, redis}) {
            seed(
                    "--dataset=" + DataSet.ACME_SAMPLE,
                    "--redis-uri=" + uri + port,
                    "--endpoint-url=http://localhost:" + closed);
            seed(
                    "--dataset=" + DataSet.ACME_SAMPLE,
                    "--bucket=b",
                    "--s3-endpoint-url=" + endpointOf(port),
                    "--endpoint-url=http://localhost:" + closed);
            seed("--endpoint-url=" + endpointOf(port));
        }
        seed("--redis-url=" + uri + closed);
        seed("--redis-uri", uri + closed, "--redis-uri", uri + closed);
        seed(uri + closed);
        seed("--endpoint-url");
    }

    private static void environments() {
        show(() -> {
            try (SeededStores stores = SeededStores.open(Environment.AUTOMATIC, List.of())) {
                show(() -> stores);
                show(stores::environment);
                show(stores::cache);
                show(() -> stores.cache().get("k"));
                return stores.files();
            }
        });
    }

    private static void seed(String... options) {
        String[] arguments = new String[options.length + 1];
        arguments[0] = "seed";
        System.arraycopy(options, 0, arguments, 1, options.length);
        command(arguments);
    }

    private static void command(String... arguments) {
        PrintWriter out = new PrintWriter(System.out, true, UTF_8);
        BlueStar.run(new Screen(out, out, Style.PLAIN, false), arguments);
    }

    /** What comes of a call, or why nothing does, with every cause and what was suppressed. */
    private static void show(Callable<?> call) {
        try {
            System.out.println(call.call());
        } catch (Exception e) {
            e.printStackTrace(System.out);
        }
    }
}
