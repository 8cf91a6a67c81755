package io.bluestar.contracttests.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No secret in anything that is shown: looked for in all that a process full of them prints, logs and reports. */
class SecretsTest {
    private static final int MOST_SECONDS = 180;

    @TempDir
    Path folder;

    @Test
    void no_secret_is_printed_logged_or_reported() throws IOException, InterruptedException {
        Path printed = folder.resolve("printed");
        Process process = secretive(printed);
        try {
            assertThat(process.waitFor(MOST_SECONDS, TimeUnit.SECONDS))
                    .as("the process ends in time")
                    .isTrue();
        } finally {
            process.destroyForcibly();
        }

        String all = read(printed);
        assertThat(all).as("the process went to its end").contains("all was tried");
        assertThat(read(folder.resolve("log"))).as("the log").contains("cached entry");
        assertThat(read(folder.resolve("conformance.json"))).as("the report").contains("no idea what is meant by");
        assertThat(all).as("the failures").contains("CacheException", "RulesStoreException", "FileStoreException");
        assertThat(leaks()).isEmpty();
    }

    private Process secretive(Path printed) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder builder = new ProcessBuilder(
                        java,
                        "-Daws.accessKeyId=AKIABLUESTAR",
                        "-Daws.secretAccessKey=" + Secret.AWS_SECRET_KEY.text(),
                        "-Daws.sessionToken=" + Secret.AWS_SESSION_TOKEN.text(),
                        // What our own classes log, down to the last; the SDK's own debug log shows each signed
                        // request.
                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=info",
                        "-Dorg.slf4j.simpleLogger.log.io.bluestar=trace",
                        "-Dorg.slf4j.simpleLogger.logFile=" + folder.resolve("log"),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        SecretsAtWork.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile());
        String redis = "redis://:" + Secret.REDIS_PASSWORD.text() + "@localhost:1";
        builder.environment().put("LOCALSTACK_AUTH_TOKEN", Secret.LOCALSTACK_TOKEN.text());
        builder.environment().put("BLUESTAR_REDIS_URI", redis);
        builder.environment().put("BLUESTAR_TESTKIT_REDIS_URI", redis);
        builder.environment()
                .put(
                        "BLUESTAR_TESTKIT_AWS_ENDPOINT",
                        "http://user:" + Secret.ENDPOINT_PASSWORD.text() + "@localhost:1");
        return builder.start();
    }

    private List<String> leaks() throws IOException {
        List<String> leaks = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                for (String line : read(file).split("\n", -1)) {
                    for (Secret secret : Secret.values()) {
                        if (secret.traces().anyMatch(line::contains)) {
                            leaks.add(secret + " in " + file.getFileName() + ": " + line);
                        }
                    }
                }
            }
        }
        return leaks;
    }

    private static String read(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }

    @Test
    void every_secret_is_told_by_traces_of_its_own() {
        List<String> traces =
                Arrays.stream(Secret.values()).flatMap(Secret::traces).toList();
        assertThat(new TreeSet<>(traces)).hasSameSizeAs(traces);
        assertThat(Secret.REDIS_PASSWORD_TO_ENCODE.traces()).contains("Hb4:y/", "Hb4%3A");
    }
}
