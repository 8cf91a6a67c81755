package io.bluestar.persistence.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import software.amazon.awssdk.core.SdkSystemSetting;
import software.amazon.awssdk.core.exception.SdkClientException;

/** The variables {@code AWS_*} are kept from these tests by the build. */
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class EndpointCredentialsTest {

    @TempDir
    Path home;

    @BeforeEach
    void withoutProfileFiles() {
        System.setProperty(
                "aws.sharedCredentialsFile", home.resolve("credentials").toString());
        System.setProperty("aws.configFile", home.resolve("config").toString());
    }

    @AfterEach
    void clear() {
        System.clearProperty("aws.sharedCredentialsFile");
        System.clearProperty("aws.configFile");
        System.clearProperty(SdkSystemSetting.AWS_ACCESS_KEY_ID.property());
        System.clearProperty(SdkSystemSetting.AWS_SECRET_ACCESS_KEY.property());
    }

    @Test
    void whereThereAreNoneTheyAreAlphanumericDummies() {
        assertThat(EndpointCredentials.find().resolveCredentials().accessKeyId())
                .matches("[A-Za-z0-9]+");
    }

    @Test
    void thoseThatAreConfiguredWrongDoNotTurnIntoDummies() {
        System.setProperty(SdkSystemSetting.AWS_ACCESS_KEY_ID.property(), "mine");

        assertThatThrownBy(() -> EndpointCredentials.find().resolveCredentials())
                .isInstanceOf(SdkClientException.class);
    }

    @Test
    void thoseOfTheEnvironmentComeFirst() {
        System.setProperty(SdkSystemSetting.AWS_ACCESS_KEY_ID.property(), "mine");
        System.setProperty(SdkSystemSetting.AWS_SECRET_ACCESS_KEY.property(), "hushhush");

        assertThat(EndpointCredentials.find().resolveCredentials().accessKeyId())
                .isEqualTo("mine");
    }
}
