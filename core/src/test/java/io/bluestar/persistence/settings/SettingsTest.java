package io.bluestar.persistence.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    private final Map<String, String> environment = new HashMap<>(Map.of("BLUESTAR_S3_BUCKET", "files"));

    private Settings read() {
        return Settings.fromEnvironment(environment);
    }

    @Test
    void onlyTheBucketIsRequired() {
        Settings settings = read();
        assertThat(settings.dynamoDb().tableSuffix()).isEmpty();
        assertThat(settings.dynamoDb().region()).isEqualTo("us-east-1");
        assertThat(settings.dynamoDb().endpointUrl()).isEmpty();
        assertThat(settings.redis().uri()).hasToString("redis://localhost:6379/0");
        assertThat(settings.redis().cluster()).isFalse();
        assertThat(settings.s3().bucket()).isEqualTo("files");
        assertThat(settings.s3().region()).isEqualTo("us-east-1");
        assertThat(settings.s3().endpointUrl()).isEmpty();
        assertThat(settings.deadlines()).isEqualTo(Deadlines.DEFAULT);
    }

    @Test
    void deadlinesAreReadInShortAndAsIso8601() {
        environment.putAll(Map.of(
                "BLUESTAR_DYNAMO_TIMEOUT", "5s", "BLUESTAR_REDIS_TIMEOUT", "500ms", "BLUESTAR_S3_TIMEOUT", "PT1M30S"));
        assertThat(read().deadlines())
                .isEqualTo(new Deadlines(
                        Optional.of(Duration.ofSeconds(5)),
                        Optional.of(Duration.ofMillis(500)),
                        Optional.of(Duration.ofSeconds(90))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0s", "0ms", "-5s", "5", "5 s", "5m", "PT", "PT0S", "-PT5S", "PT1H0.001S", "3601s", "soon", "٥s"
            })
    void aDeadlineThatIsNoneIsRefusedNamingItsVariable(String deadline) {
        for (String variable :
                new String[] {"BLUESTAR_DYNAMO_TIMEOUT", "BLUESTAR_REDIS_TIMEOUT", "BLUESTAR_S3_TIMEOUT"}) {
            environment.put(variable, deadline);
            assertThatIllegalArgumentException()
                    .isThrownBy(this::read)
                    .withMessageStartingWith(variable + " is \"" + deadline + "\", not a time");
            environment.remove(variable);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-5S", "PT0.000999S", "PT1H0.000000001S"})
    void aDeadlineOutOfRangeIsRefusedByName(String text) {
        Optional<Duration> wrong = Optional.of(Duration.parse(text));
        Optional<Duration> none = Optional.empty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Deadlines(wrong, none, none))
                .withMessageStartingWith("rules deadline " + wrong.get());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Deadlines(none, wrong, none))
                .withMessageStartingWith("cache deadline " + wrong.get());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Deadlines(none, none, wrong))
                .withMessageStartingWith("files deadline " + wrong.get());
    }

    @Test
    void aMissingBucketIsNamed() {
        environment.put("BLUESTAR_S3_BUCKET", "");
        assertThatIllegalArgumentException()
                .isThrownBy(this::read)
                .withMessageStartingWith("BLUESTAR_S3_BUCKET is not set");
    }

    @Test
    void eachVariableIsRead() {
        environment.putAll(Map.of(
                "BLUESTAR_DYNAMO_TABLE_SUFFIX", "-dev",
                "BLUESTAR_DYNAMO_REGION", "eu-west-1",
                "BLUESTAR_DYNAMO_ENDPOINT_URL", "http://localhost:8000",
                "BLUESTAR_REDIS_HOST", "::1",
                "BLUESTAR_REDIS_PORT", "6380",
                "BLUESTAR_REDIS_DB", "3",
                "BLUESTAR_REDIS_CLUSTER", "true",
                "BLUESTAR_S3_REGION", "eu-central-1",
                "BLUESTAR_S3_ENDPOINT_URL", "https://s3.local"));
        Settings settings = read();
        assertThat(settings.dynamoDb().tableSuffix()).isEqualTo("-dev");
        assertThat(settings.dynamoDb().region()).isEqualTo("eu-west-1");
        assertThat(settings.dynamoDb().endpointUrl()).contains(URI.create("http://localhost:8000"));
        assertThat(settings.redis().uri()).hasToString("redis://[::1]:6380/3");
        assertThat(settings.redis().cluster()).isTrue();
        assertThat(settings.s3().region()).isEqualTo("eu-central-1");
        assertThat(settings.s3().endpointUrl()).contains(URI.create("https://s3.local"));
    }

    @Test
    void aRedisUriReplacesHostPortAndDb() {
        environment.put("BLUESTAR_REDIS_HOST", "elsewhere");
        environment.put("BLUESTAR_REDIS_PORT", "no port");
        environment.put("BLUESTAR_REDIS_URI", "rediss://:s3cret@redis:6390/1");
        assertThat(read().redis().uri()).hasToString("rediss://:s3cret@redis:6390/1");
    }

    @ParameterizedTest
    @CsvSource({
        "BLUESTAR_DYNAMO_TABLE_SUFFIX, dev!, BLUESTAR_DYNAMO_",
        "BLUESTAR_DYNAMO_REGION, us east, BLUESTAR_DYNAMO_",
        "BLUESTAR_DYNAMO_ENDPOINT_URL, ftp://x, BLUESTAR_DYNAMO_",
        "BLUESTAR_DYNAMO_ENDPOINT_URL, http://a b, BLUESTAR_DYNAMO_ENDPOINT_URL",
        "BLUESTAR_REDIS_PORT, 70000, BLUESTAR_REDIS_",
        "BLUESTAR_REDIS_PORT, abc, BLUESTAR_REDIS_PORT",
        "BLUESTAR_REDIS_DB, -1, BLUESTAR_REDIS_",
        "BLUESTAR_REDIS_DB, x, BLUESTAR_REDIS_DB",
        "BLUESTAR_REDIS_DB, -0, BLUESTAR_REDIS_DB",
        "BLUESTAR_REDIS_PORT, +7, BLUESTAR_REDIS_PORT",
        "BLUESTAR_REDIS_PORT, 06379, BLUESTAR_REDIS_PORT",
        "BLUESTAR_REDIS_HOST, a b, BLUESTAR_REDIS_",
        "BLUESTAR_REDIS_HOST, a/b, BLUESTAR_REDIS_",
        "BLUESTAR_REDIS_CLUSTER, yes, BLUESTAR_REDIS_CLUSTER",
        "BLUESTAR_REDIS_URI, http://x, BLUESTAR_REDIS_URI",
        "BLUESTAR_S3_REGION, -, BLUESTAR_S3_",
        "BLUESTAR_S3_ENDPOINT_URL, localhost:9000, BLUESTAR_S3_",
    })
    void whatIsWrongIsRefusedNamingItsVariable(String variable, String value, String named) {
        environment.put(variable, value);
        assertThatIllegalArgumentException().isThrownBy(this::read).withMessageContaining(named);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "redis://user:s3cret@host with space:6379",
                "redis://user:s3cret%@host",
                "redis:host:6379?password=s3cret",
                "http://user:s3cret@host",
                "s3cret@host",
                ":s3cret@host:6379",
                "user:s3cret@host:6379",
                "http:///s3cret@host",
                "http://host?password=s3cret",
            })
    void aRefusedRedisUriDoesNotShowItsPassword(String uri) {
        environment.put("BLUESTAR_REDIS_URI", uri);
        assertThat(shown(catchThrowable(this::read)))
                .contains("BLUESTAR_REDIS_URI")
                .doesNotContain("s3cret");
    }

    @Test
    void aPasswordPutIntoTheHostIsRefusedAndNotShown() {
        environment.put("BLUESTAR_REDIS_HOST", ":s3cret@host");
        assertThat(shown(catchThrowable(this::read)))
                .contains("BLUESTAR_REDIS_")
                .doesNotContain("s3cret");
    }

    @Test
    void aHostIsNotDecoded() {
        environment.put("BLUESTAR_REDIS_HOST", "h%6Fst");
        assertThatIllegalArgumentException()
                .isThrownBy(this::read)
                .withMessageContaining("BLUESTAR_REDIS_*: host is no host name or address");
        environment.put("BLUESTAR_REDIS_HOST", "fe80::1%eth0");
        assertThat(read().redis().uri()).hasToString("redis://[fe80::1%eth0]:6379/0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "redis://:aB3/s3cret==@cache:6379/0",
                "redis://:s3c#s3cret@cache:6379",
                "redis://:aB3?s3cret@cache:6379"
            })
    void passwordsThatCutTheirUriShortAreRefusedAndNotShown(String uri) {
        environment.put("BLUESTAR_REDIS_URI", uri);
        assertThat(shown(catchThrowable(this::read)))
                .contains("percent-encode")
                .doesNotContain("aB3")
                .doesNotContain("s3c");
    }

    @Test
    void theVariablesOfSettingsMakeThemAgain() {
        assertThat(Settings.fromEnvironment(read().toEnvironment())).isEqualTo(read());
        environment.put("BLUESTAR_DYNAMO_TABLE_SUFFIX", "-dev");
        environment.put("BLUESTAR_DYNAMO_REGION", "eu-central-1");
        environment.put("BLUESTAR_DYNAMO_ENDPOINT_URL", "http://localhost:8000/x");
        environment.put("BLUESTAR_DYNAMO_TIMEOUT", "1500ms");
        environment.put("BLUESTAR_REDIS_URI", "rediss://user:s3cret@a:1,b:2/3?clientName=x");
        environment.put("BLUESTAR_REDIS_CLUSTER", "true");
        environment.put("BLUESTAR_REDIS_TIMEOUT", "1s");
        environment.put("BLUESTAR_S3_REGION", "eu-west-1");
        environment.put("BLUESTAR_S3_ENDPOINT_URL", "https://files.test");
        environment.put("BLUESTAR_S3_TIMEOUT", "PT1M");

        Map<String, String> variables = read().toEnvironment();

        assertThat(Settings.fromEnvironment(variables)).isEqualTo(read());
        assertThat(variables).containsOnlyKeys(environment.keySet());
    }

    @Test
    void secretsAreNotInToString() {
        environment.put("BLUESTAR_REDIS_URI", "redis-sentinel://u:s3cret@a:1,b:2/0?password=s3cret#s3cret");
        environment.put("BLUESTAR_DYNAMO_ENDPOINT_URL", "http://u:s3cret@localhost:8000/x?s3cret");
        environment.put("BLUESTAR_S3_ENDPOINT_URL", "http://u:s3cret@localhost:9000");
        assertThat(read().toString())
                .contains("redis-sentinel://***@a:1,b:2/0?***", "http://***@localhost:8000/x?***", "files")
                .doesNotContain("s3cret");
    }

    private static String shown(Throwable failure) {
        StringWriter shown = new StringWriter();
        failure.printStackTrace(new PrintWriter(shown));
        return shown.toString();
    }
}
