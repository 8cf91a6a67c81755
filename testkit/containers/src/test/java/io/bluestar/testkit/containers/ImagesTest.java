package io.bluestar.testkit.containers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bluestar.testkit.environment.EnvironmentException;
import io.bluestar.testkit.environment.StoreKind;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImagesTest {
    private static final String VARIABLE = "BLUESTAR_TESTKIT_LOCALSTACK_IMAGE";

    @Test
    void the_default_needs_no_account() {
        assertThat(new Images(Map.of()).localStack()).isEqualTo("localstack/localstack:4.14.0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localstack/localstack:4.13.1",
                "localstack/localstack:4.14.0-arm64",
                "localstack/localstack:4.14.0@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
                "mirror.example:5000/localstack/localstack:4.14.0",
                "example/another-emulator:latest"
            })
    void images_that_start_without_an_account_are_taken(String image) {
        assertThat(new Images(Map.of(VARIABLE, image)).localStack()).isEqualTo(image);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localstack/localstack",
                "localstack/localstack:latest",
                "localstack/localstack:stable",
                "localstack/localstack@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
                "localstack/localstack-pro",
                "localstack/localstack-pro:4.14.0",
                "mirror.example/docker-hub/localstack/localstack:4.14.1",
                "localstack/localstack:4.15.0",
                "localstack/localstack:2026.3.0",
                "mirror.example:5000/localstack/localstack-pro:5.0"
            })
    void newer_ones_are_refused_without_a_token_and_taken_with_one(String image) {
        assertThatThrownBy(() -> new Images(Map.of(VARIABLE, image)).localStack())
                .isInstanceOf(EnvironmentException.class)
                .hasMessageContaining(image)
                .hasMessageContaining("LOCALSTACK_AUTH_TOKEN")
                .hasMessageContaining("4.14.0");
        assertThat(new Images(Map.of(VARIABLE, image, "LOCALSTACK_AUTH_TOKEN", "token")).localStack())
                .isEqualTo(image);
    }

    @Test
    void one_that_needs_an_account_is_refused_before_docker_is_looked_for() {
        ContainerServers servers = new ContainerServers(Map.of(VARIABLE, "localstack/localstack:latest"));
        servers.begin(Set.of(StoreKind.RULES));
        assertThatThrownBy(servers::dynamoDb)
                .isInstanceOf(EnvironmentException.class)
                .hasMessageContaining("LOCALSTACK_AUTH_TOKEN");
    }
}
