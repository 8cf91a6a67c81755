package io.bluestar.contracttests.containers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The contracts hold in the external environment too, in a JVM that is given nothing but {@code LOCALSTACK_URL} and a Redis
 * URI: those of the containers of this one, which still serve it afterwards.
 */
@NeedsDocker
class ExternalServersTest {

    @Test
    void every_contract_holds_where_localstack_url_says() throws Exception {
        List<String> lines = run(".*ContractTest");
        assertThat(lines).anyMatch(line -> line.contains("rules on") && line.endsWith("(external)"));
        assertThat(lines).anyMatch(line -> line.contains("cache on") && line.endsWith("(external)"));
        assertThat(lines).anyMatch(line -> line.contains("files on") && line.endsWith("(external)"));
        assertThat(RealServers.redis().endpoint()).isNotNull();
    }

    private static List<String> run(String classes) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ContractRun.class.getName(),
                        classes)
                .redirectErrorStream(true);
        builder.environment().remove("BLUESTAR_TESTKIT_ENVIRONMENT");
        builder.environment()
                .putAll(Map.of(
                        "LOCALSTACK_URL", RealServers.dynamoDb().endpoint().toString(),
                        "BLUESTAR_TESTKIT_REDIS_URI", RealServers.redisServer().toString()));
        Process process = builder.start();
        try {
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(output).isZero();
            return Arrays.asList(output.split("\\R"));
        } finally {
            process.destroyForcibly();
        }
    }
}
