package io.bluestar.testkit.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bluestar.persistence.seed.DataSet;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LadderTest {

    @Test
    void without_variables_servers_are_embedded() {
        assertThat(ladder().choose(Environment.AUTOMATIC)).isEqualTo(Environment.EMBEDDED);
    }

    @Test
    void an_endpoint_makes_the_environment_external() {
        assertThat(ladder("LOCALSTACK_URL", "http://localhost:4566").choose(Environment.AUTOMATIC))
                .isEqualTo(Environment.EXTERNAL);
    }

    @Test
    void the_settings_of_production_are_never_used() {
        assertThat(ladder("BLUESTAR_DYNAMO_ENDPOINT_URL", "http://production:8000")
                        .choose(Environment.AUTOMATIC))
                .isEqualTo(Environment.EMBEDDED);
    }

    @Test
    void the_variable_chooses_where_the_test_does_not() {
        assertThat(ladder(Ladder.VARIABLE, "memory").choose(Environment.AUTOMATIC))
                .isEqualTo(Environment.MEMORY);
        assertThat(ladder(Ladder.VARIABLE, "memory").choose(Environment.EMBEDDED))
                .isEqualTo(Environment.EMBEDDED);
    }

    @Test
    void an_unknown_environment_is_refused_with_the_known_ones() {
        assertThatThrownBy(() -> ladder(Ladder.VARIABLE, "dcoker").choose(Environment.AUTOMATIC))
                .isInstanceOf(EnvironmentException.class)
                .hasMessageContaining(Ladder.VARIABLE + " is \"dcoker\"")
                .hasMessageContaining("embedded or memory");
    }

    @Test
    void containers_without_their_artifact_are_refused_with_the_ways_out() {
        assertThatThrownBy(() -> ladder().space(Environment.CONTAINERS, DataSet.named("default")))
                .isInstanceOf(EnvironmentException.class)
                .hasMessageContaining("bluestar-testkit-containers")
                .hasMessageContaining("embedded");
    }

    @Test
    void an_external_environment_without_a_server_names_the_variables() {
        Space space =
                ladder("LOCALSTACK_URL", "http://localhost:4566").space(Environment.EXTERNAL, DataSet.named("default"));
        assertThatThrownBy(space::openCache)
                .isInstanceOf(EnvironmentException.class)
                .hasMessageContaining("BLUESTAR_TESTKIT_REDIS_URI");
    }

    @Test
    void a_malformed_endpoint_is_refused_without_repeating_it() {
        Space space = ladder("BLUESTAR_TESTKIT_REDIS_URI", "redis://:se cret@localhost")
                .space(Environment.EXTERNAL, DataSet.named("default"));
        assertThatThrownBy(space::openCache)
                .isInstanceOf(EnvironmentException.class)
                .hasMessageContaining("BLUESTAR_TESTKIT_REDIS_URI is no URI")
                .message()
                .doesNotContain("cret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:4566", "http://my_stack:4566", "redis://localhost"})
    void an_endpoint_that_is_no_http_url_is_refused_by_the_name_of_its_variable(String endpoint) {
        Space space =
                ladder("BLUESTAR_TESTKIT_AWS_ENDPOINT", endpoint).space(Environment.EXTERNAL, DataSet.named("default"));
        assertThatThrownBy(space::openFiles)
                .isInstanceOf(EnvironmentException.class)
                .hasMessageContaining("BLUESTAR_TESTKIT_AWS_ENDPOINT")
                .hasMessageContaining("http://localhost:4566");
    }

    @Test
    void an_endpoint_where_nobody_listens_is_told_by_the_name_of_its_variable() throws Exception {
        String nobody;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = "http://localhost:" + closed.getLocalPort();
        }
        Space space = ladder("LOCALSTACK_URL", nobody).space(Environment.EXTERNAL, DataSet.named("default"));
        assertThatThrownBy(space::openRules)
                .isInstanceOf(EnvironmentException.class)
                .hasMessageContaining("LOCALSTACK_URL is " + nobody)
                .hasMessageContaining(Ladder.VARIABLE);
    }

    @Test
    void a_server_that_accepts_and_never_answers_is_told_too() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Space space = ladder("BLUESTAR_TESTKIT_S3_ENDPOINT", "http://localhost:" + silent.getLocalPort())
                    .space(Environment.EXTERNAL, DataSet.named("default"));
            assertThatThrownBy(space::openFiles)
                    .isInstanceOf(EnvironmentException.class)
                    .hasMessageContaining("BLUESTAR_TESTKIT_S3_ENDPOINT")
                    .hasMessageContaining("SocketTimeoutException");
            Space redis = ladder("BLUESTAR_TESTKIT_REDIS_URI", "redis://:secret@localhost:" + silent.getLocalPort())
                    .space(Environment.EXTERNAL, DataSet.named("default"));
            assertThatThrownBy(redis::openCache)
                    .isInstanceOf(EnvironmentException.class)
                    .hasMessageContaining("BLUESTAR_TESTKIT_REDIS_URI")
                    .satisfies(e -> {
                        StringWriter trace = new StringWriter();
                        e.printStackTrace(new PrintWriter(trace));
                        assertThat(trace.toString()).doesNotContain("secret");
                    });
        }
    }

    private static Ladder ladder(String... namesAndValues) {
        return new Ladder(namesAndValues.length == 0 ? Map.of() : Map.of(namesAndValues[0], namesAndValues[1]));
    }
}
