package io.bluestar.persistence.s3;

import static io.bluestar.persistence.s3.ScriptedS3.file;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bluestar.persistence.FileStoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** With which credentials an endpoint is asked. The variables {@code AWS_*} are kept from these tests by the build. */
@Timeout(60)
@Isolated("credentials in system properties")
class S3CredentialsTest {
    private static final List<String> PROPERTIES = List.of(
            "aws.accessKeyId", "aws.secretAccessKey", "aws.profile", "aws.configFile", "aws.sharedCredentialsFile");

    @TempDir
    Path home;

    private ScriptedS3 server;

    @BeforeEach
    void open() throws IOException {
        server = new ScriptedS3().on("GET", file("content", "\"1\""));
        System.setProperty(
                "aws.configFile", Files.createFile(home.resolve("config")).toString());
        System.setProperty(
                "aws.sharedCredentialsFile",
                Files.createFile(home.resolve("credentials")).toString());
    }

    @AfterEach
    void close() {
        PROPERTIES.forEach(System::clearProperty);
        server.close();
    }

    private String credential() {
        try (S3FileStore files = S3FileStore.open(server.settings())) {
            files.read("a");
        }
        String authorization = server.requests().get(0).header("Authorization");
        return authorization.replaceFirst(".*Credential=([^/]*)/.*", "$1");
    }

    @Test
    void withoutAnyTheyAreAlphanumericDummies() {
        assertThat(credential()).matches("[A-Za-z0-9]+");
    }

    @Test
    void systemPropertiesAreUsed() {
        System.setProperty("aws.accessKeyId", "AKPROPERTY");
        System.setProperty("aws.secretAccessKey", "secret");

        assertThat(credential()).isEqualTo("AKPROPERTY");
    }

    @Test
    void theProfileIsUsed() throws IOException {
        Files.writeString(home.resolve("credentials"), """
                [default]
                aws_access_key_id=AKDEFAULT
                aws_secret_access_key=secret
                [other]
                aws_access_key_id=AKOTHER
                aws_secret_access_key=secret
                """);
        System.setProperty("aws.profile", "other");

        assertThat(credential()).isEqualTo("AKOTHER");
    }

    @Test
    void aProfileWithoutCredentialsIsNone() throws IOException {
        Files.writeString(home.resolve("config"), "[default]\nregion=eu-central-1\n");

        assertThat(credential()).isEqualTo("bluestar");
    }

    @Test
    void credentialsThatAreIncompleteFailRatherThanBecomeDummies() {
        System.setProperty("aws.accessKeyId", "AKPROPERTY");

        try (S3FileStore files = S3FileStore.open(server.settings())) {
            assertThatThrownBy(() -> files.read("a"))
                    .isExactlyInstanceOf(FileStoreException.class)
                    .hasMessageContaining("redentials");
        }
        assertThat(server.requests()).isEmpty();
    }
}
