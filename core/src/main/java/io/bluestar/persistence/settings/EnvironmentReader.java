package io.bluestar.persistence.settings;

import static io.bluestar.persistence.domain.Quoting.quote;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@link Settings} from environment variables; every error names its variable and never shows a secret. */
final class EnvironmentReader {
    private static final String DEFAULT_REGION = "us-east-1";
    private static final Pattern SHORT_DURATION = Pattern.compile("([0-9]{1,9})(ms|s)");
    private static final Pattern DIGITS = Pattern.compile("0|[1-9][0-9]*");

    private final Map<String, String> environment;

    private EnvironmentReader(Map<String, String> environment) {
        this.environment = environment;
    }

    static Settings read(Map<String, String> environment) {
        EnvironmentReader reader = new EnvironmentReader(environment);
        return new Settings(reader.dynamoDb(), reader.redis(), reader.s3(), reader.deadlines());
    }

    private Deadlines deadlines() {
        return new Deadlines(
                deadline("BLUESTAR_DYNAMO_TIMEOUT"),
                deadline("BLUESTAR_REDIS_TIMEOUT"),
                deadline("BLUESTAR_S3_TIMEOUT"));
    }

    private Optional<Duration> deadline(String variable) {
        return parsed(
                variable,
                "a time from 1 ms to 1 hour such as 5s, 500ms or PT5S",
                value -> Deadlines.check(variable, duration(value)));
    }

    private static Duration duration(String value) {
        Matcher abbreviated = SHORT_DURATION.matcher(value);
        if (abbreviated.matches()) {
            long count = Long.parseLong(abbreviated.group(1));
            return abbreviated.group(2).equals("s") ? Duration.ofSeconds(count) : Duration.ofMillis(count);
        }
        try {
            return Duration.parse(value);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private DynamoDbSettings dynamoDb() {
        String suffix = text("BLUESTAR_DYNAMO_TABLE_SUFFIX").orElse("");
        String region = text("BLUESTAR_DYNAMO_REGION").orElse(DEFAULT_REGION);
        Optional<URI> endpoint = uri("BLUESTAR_DYNAMO_ENDPOINT_URL");
        return named("BLUESTAR_DYNAMO_*", () -> new DynamoDbSettings(suffix, region, endpoint));
    }

    private RedisSettings redis() {
        boolean cluster = parsed("BLUESTAR_REDIS_CLUSTER", "true or false", EnvironmentReader::bool)
                .orElse(false);
        Optional<URI> uri = uri("BLUESTAR_REDIS_URI");
        if (uri.isPresent()) {
            return named("BLUESTAR_REDIS_URI", () -> new RedisSettings(uri.get(), cluster));
        }
        String host = text("BLUESTAR_REDIS_HOST").orElse("localhost");
        int port = number("BLUESTAR_REDIS_PORT", "a port number in digits, without sign or leading zeros")
                .orElse(6379);
        int db = number("BLUESTAR_REDIS_DB", "a database number in digits, without sign or leading zeros")
                .orElse(0);
        return named(
                "BLUESTAR_REDIS_*",
                () -> new RedisSettings(RedisSettings.of(host, port, db).uri(), cluster));
    }

    private S3Settings s3() {
        String bucket = text("BLUESTAR_S3_BUCKET")
                .orElseThrow(() -> new IllegalArgumentException(
                        "BLUESTAR_S3_BUCKET is not set: name the bucket that holds the files"));
        String region = text("BLUESTAR_S3_REGION").orElse(DEFAULT_REGION);
        Optional<URI> endpoint = uri("BLUESTAR_S3_ENDPOINT_URL");
        return named("BLUESTAR_S3_*", () -> new S3Settings(bucket, region, endpoint));
    }

    private Optional<String> text(String variable) {
        return Optional.ofNullable(environment.get(variable)).filter(value -> !value.isEmpty());
    }

    private Optional<URI> uri(String variable) {
        return text(variable).map(value -> {
            try {
                return new URI(value);
            } catch (URISyntaxException e) {
                // Without the cause: its message repeats the input, which may hold a password.
                throw new IllegalArgumentException(
                        variable + " is no URI: " + e.getReason() + " at index " + e.getIndex());
            }
        });
    }

    private <T> Optional<T> parsed(String variable, String expected, Function<String, T> parse) {
        return text(variable).map(value -> {
            try {
                return parse.apply(value);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(variable + " is " + quote(value) + ", not " + expected, e);
            }
        });
    }

    private Optional<Integer> number(String variable, String expected) {
        return parsed(variable, expected, value -> {
            // No sign, leading zero or digit of another script, which Java would take: whoever reads the variable might
            // not.
            if (!DIGITS.matcher(value).matches()) {
                throw new IllegalArgumentException(value);
            }
            return Integer.valueOf(value);
        });
    }

    private static Boolean bool(String value) {
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(value);
        };
    }

    private static <T> T named(String variable, Supplier<T> settings) {
        try {
            return settings.get();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(variable + ": " + e.getMessage(), e);
        }
    }
}
