package io.bluestar.persistence.seed;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProviderChain;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.auth.credentials.SystemPropertyCredentialsProvider;
import software.amazon.awssdk.auth.credentials.WebIdentityTokenFileCredentialsProvider;
import software.amazon.awssdk.core.SdkSystemSetting;
import software.amazon.awssdk.profiles.Profile;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.profiles.ProfileFileSystemSetting;
import software.amazon.awssdk.profiles.ProfileProperty;

/**
 * Credentials for an endpoint that was given, such as an emulator's: those of the SDK's default chain but without the
 * instance metadata service (elsewhere than on EC2 it makes the first call hang), and dummies where there are none.
 */
final class EndpointCredentials {
    /** DynamoDB Local refuses access keys that are not alphanumeric. */
    private static final String DUMMY = "bluestar";

    private EndpointCredentials() {}

    static AwsCredentialsProvider find() {
        if (!areConfigured()) {
            return StaticCredentialsProvider.create(AwsBasicCredentials.create(DUMMY, DUMMY));
        }
        return AwsCredentialsProviderChain.builder()
                .addCredentialsProvider(SystemPropertyCredentialsProvider.create())
                .addCredentialsProvider(EnvironmentVariableCredentialsProvider.create())
                .addCredentialsProvider(WebIdentityTokenFileCredentialsProvider.create())
                .addCredentialsProvider(ProfileCredentialsProvider.create())
                .addCredentialsProvider(ContainerCredentialsProvider.create())
                .build();
    }

    /** Only looks, and asks nobody: credentials that are configured but wrong must fail rather than turn into dummies. */
    private static boolean areConfigured() {
        return isSet(SdkSystemSetting.AWS_ACCESS_KEY_ID)
                || isSet(SdkSystemSetting.AWS_WEB_IDENTITY_TOKEN_FILE)
                || isSet(SdkSystemSetting.AWS_CONTAINER_CREDENTIALS_RELATIVE_URI)
                || isSet(SdkSystemSetting.AWS_CONTAINER_CREDENTIALS_FULL_URI)
                || ProfileFile.defaultProfileFile()
                        .profile(ProfileFileSystemSetting.AWS_PROFILE.getStringValueOrThrow())
                        .filter(EndpointCredentials::namesCredentials)
                        .isPresent();
    }

    private static boolean isSet(SdkSystemSetting setting) {
        return setting.getStringValue().filter(value -> !value.isBlank()).isPresent();
    }

    private static boolean namesCredentials(Profile profile) {
        return profile.properties().keySet().stream()
                .anyMatch(name -> name.equals(ProfileProperty.AWS_ACCESS_KEY_ID)
                        || name.equals(ProfileProperty.ROLE_ARN)
                        || name.equals(ProfileProperty.CREDENTIAL_PROCESS)
                        || name.equals("sso_session")
                        || name.equals(ProfileProperty.SSO_ACCOUNT_ID));
    }
}
