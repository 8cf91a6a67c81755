package io.bluestar.persistence.dynamodb;

import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProviderChain;
import software.amazon.awssdk.auth.credentials.ContainerCredentialsProvider;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.auth.credentials.SystemPropertyCredentialsProvider;

/**
 * Credentials where an endpoint URL is given: what the environment has, else dummies. The SDK's default chain would end at
 * the metadata service of EC2, and hang where there is none.
 */
final class EndpointCredentials {
    private EndpointCredentials() {}

    static AwsCredentialsProvider provider() {
        return AwsCredentialsProviderChain.builder()
                .credentialsProviders(providers())
                .build();
    }

    /** In the order in which they are asked. */
    static List<AwsCredentialsProvider> providers() {
        List<AwsCredentialsProvider> providers = new ArrayList<>();
        providers.add(SystemPropertyCredentialsProvider.create());
        providers.add(EnvironmentVariableCredentialsProvider.create());
        if (System.getenv("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI") != null
                || System.getenv("AWS_CONTAINER_CREDENTIALS_FULL_URI") != null) {
            providers.add(ContainerCredentialsProvider.create());
        }
        providers.add(ProfileCredentialsProvider.create());
        // DynamoDB Local refuses access keys that are not alphanumeric.
        providers.add(StaticCredentialsProvider.create(AwsBasicCredentials.create("bluestar", "bluestar")));
        return providers;
    }
}
