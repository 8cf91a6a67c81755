package io.bluestar.persistence.seed;

import io.bluestar.persistence.settings.Redacted;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Turns the SDK's exceptions into ones that say what was done, where, and what went wrong. */
final class SeedFailures {
    private static final int LONGEST_ANSWER = 300;

    /** What the SDK says before it lists all of its providers. */
    private static final String NO_CREDENTIALS = "Unable to load credentials";

    private final String server;

    SeedFailures(DynamoDbClient client) {
        var configuration = client.serviceClientConfiguration();
        this.server = configuration
                .endpointOverride()
                .map(Redacted::uri)
                .orElseGet(() -> "AWS region " + configuration.region().id());
    }

    /** Where the tables are, for messages. */
    String server() {
        return server;
    }

    SeedException failed(String action, RuntimeException e) {
        return new SeedException(action + " at " + server + " failed: " + why(e), causeOf(e));
    }

    TargetUnavailableException unavailable(RuntimeException e) {
        String wayOut = e instanceof AwsServiceException
                ? "; check the endpoint, the region and the credentials"
                : "; check that DynamoDB runs there, and the endpoint, the region and the credentials";
        return new TargetUnavailableException("no DynamoDB to seed at " + server + ": " + why(e) + wayOut, causeOf(e));
    }

    /** A success that no DynamoDB would send: a captive proxy's page, or another service behind the endpoint. */
    SeedException notDynamoDb(String action, String lacking) {
        return new SeedException(action + " at " + server + " failed: " + success(lacking), null);
    }

    /** As {@link #notDynamoDb}, of the first answer of all. */
    TargetUnavailableException noDynamoDb(String lacking) {
        return new TargetUnavailableException("no DynamoDB to seed at " + server + ": " + success(lacking), null);
    }

    private static String success(String lacking) {
        return "it answered a success without " + lacking + ", as no DynamoDB does; check what is behind the endpoint";
    }

    private static String why(RuntimeException e) {
        if (e instanceof AwsServiceException answer) {
            AwsErrorDetails details = answer.awsErrorDetails();
            String code = details == null || details.errorCode() == null ? "an error" : details.errorCode();
            String message = details == null || details.errorMessage() == null || isEchoing(answer)
                    ? ""
                    : ": " + cut(details.errorMessage());
            return (answer.isThrottlingException() ? "it throttles, it answered " : "it answered ") + code + " (HTTP "
                    + answer.statusCode() + ")" + message;
        }
        if (e instanceof ApiCallTimeoutException || e instanceof ApiCallAttemptTimeoutException) {
            return "no answer in time";
        }
        Throwable root = e;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        String message = root instanceof SdkException sdk ? sdk.rawMessage() : root.getMessage();
        if (message != null && message.startsWith(NO_CREDENTIALS)) {
            return "there are no AWS credentials in the environment, the profile files or the metadata service";
        }
        if (message == null || Redacted.repeatsRequest(message)) {
            return root.getClass().getSimpleName();
        }
        return (root instanceof SdkException ? "" : root.getClass().getSimpleName() + ": ") + cut(message);
    }

    /** What repeats the signed request is not handed on, be it the answer to an earlier attempt: it tells credentials. */
    private static Throwable causeOf(RuntimeException e) {
        boolean tells = Redacted.repeatsRequest(e) || (e instanceof AwsServiceException answer && isEchoing(answer));
        return tells
                ? SdkClientException.create(
                        e.getClass().getSimpleName() + ": what was answered is left out, as it may repeat the request")
                : e;
    }

    private static boolean isEchoing(AwsServiceException answer) {
        AwsErrorDetails details = answer.awsErrorDetails();
        return details != null
                && (Redacted.mayRepeatRequest(details.errorCode()) || Redacted.repeatsRequest(details.errorMessage()));
    }

    /** One line of an answer, not a page: a proxy may answer by HTML. */
    private static String cut(String message) {
        String line = message.replaceAll("\\s+", " ").strip();
        return line.length() <= LONGEST_ANSWER ? line : line.substring(0, LONGEST_ANSWER) + "…";
    }
}
