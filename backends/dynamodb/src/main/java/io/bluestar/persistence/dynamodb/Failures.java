package io.bluestar.persistence.dynamodb;

import io.bluestar.persistence.RulesStoreException;
import io.bluestar.persistence.settings.Redacted;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;

/** Turns the SDK's exceptions into one that says what was read, where, what went wrong and what to do. */
final class Failures {
    private static final int LONGEST_ANSWER = 300;

    /** What the SDK says before it lists all of its providers. */
    private static final String NO_CREDENTIALS = "Unable to load credentials";

    private static final String WAY_OUT =
            "check the server, or raise the operation timeout (BLUESTAR_DYNAMO_TIMEOUT, or DynamoDbOptions)";

    private final String tableSuffix;
    private final String region;
    private final Optional<URI> endpoint;
    private final String server;

    private Failures(String tableSuffix, String region, Optional<URI> endpoint) {
        this.tableSuffix = tableSuffix;
        this.region = region;
        this.endpoint = endpoint;
        this.server = endpoint.map(Redacted::uri).orElse("AWS region " + region);
    }

    static Failures of(DynamoDbClient client, String tableSuffix) {
        var configuration = client.serviceClientConfiguration();
        return new Failures(tableSuffix, configuration.region().id(), configuration.endpointOverride());
    }

    RulesStoreException of(RowRead read, Throwable e) {
        if (e instanceof ResourceNotFoundException) {
            return read.failed(missingTable(read.tableName()), withoutSecrets(e));
        }
        if (e instanceof AwsServiceException answer) {
            String advice = isEchoing(answer) ? "; check the credentials and the clock of this machine" : "";
            return read.failed(refused(answer) + advice, withoutSecrets(e));
        }
        if (e instanceof ApiCallTimeoutException || e instanceof ApiCallAttemptTimeoutException) {
            return read.failed(
                    server + " gave no answer in time, also not when asked again (" + e.getMessage() + "); " + WAY_OUT,
                    withoutSecrets(e));
        }
        return read.failed(
                server + " could not be reached or gave no answer of DynamoDB: " + rootOf(e), withoutSecrets(e));
    }

    /** What repeats the signed request is not handed on, be it the answer to an earlier attempt: it tells credentials. */
    private static Throwable withoutSecrets(Throwable e) {
        boolean tells = Redacted.repeatsRequest(e) || (e instanceof AwsServiceException answer && isEchoing(answer));
        return tells
                ? SdkClientException.create(
                        e.getClass().getSimpleName() + ": what was answered is left out, as it may repeat the request")
                : e;
    }

    /** A success that no DynamoDB would send: a captive proxy's page, or another service behind the endpoint. */
    RulesStoreException notDynamoDb(RowRead read, String lacking) {
        String success = "a success without " + lacking + ", as no DynamoDB sends it";
        return read.failed(
                server + " answered " + success + "; check what is behind the endpoint",
                SdkClientException.create("the answer was " + success));
    }

    RulesStoreException late(RowRead read, Duration allowed, Exception cause) {
        return read.failed(
                server + " gave no answer in time: the operation is given " + allowed.toMillis() + " ms in all; "
                        + WAY_OUT,
                cause);
    }

    RulesStoreException interrupted(RowRead read, Exception cause) {
        Thread.currentThread().interrupt();
        return read.failed("the thread was interrupted", cause);
    }

    RulesStoreException unprocessed(RowRead read, Duration allowed, int attempts, int keys, Exception cause) {
        return read.failed(
                server + " throttles: it left " + keys + " of the keys unprocessed in each of " + attempts
                        + " attempts within " + allowed.toMillis()
                        + " ms; try again later, or raise the table's capacity",
                cause);
    }

    private String missingTable(String tableName) {
        StringBuilder seed = new StringBuilder("bluestar seed");
        endpoint.ifPresent(url -> seed.append(" --endpoint-url ").append(Redacted.uri(url)));
        if (!tableSuffix.isEmpty()) {
            seed.append(" --table-suffix ").append(tableSuffix);
        }
        seed.append(" --region ").append(region);
        return "there is no table " + tableName + " (table suffix \"" + tableSuffix + "\") at " + server
                + "; create and fill the tables by '" + seed + "', or correct the suffix, the region or the endpoint";
    }

    private String refused(AwsServiceException answer) {
        String code = code(answer);
        String what = answer.isThrottlingException() ? server + " throttles: it answered " : server + " answered ";
        StringBuilder text = new StringBuilder(what)
                .append(code.isEmpty() ? "an error" : code)
                .append(" (HTTP ")
                .append(answer.statusCode());
        if (answer.numAttempts() != null) {
            text.append(", attempt ").append(answer.numAttempts());
        }
        if (answer.requestId() != null) {
            text.append(", request ").append(answer.requestId());
        }
        text.append(')');
        String message = details(answer).map(AwsErrorDetails::errorMessage).orElse("");
        if (!message.isEmpty() && !isEchoing(answer)) {
            text.append(": ").append(cut(message));
        }
        if (answer.isThrottlingException()) {
            text.append("; try again later, or raise the table's capacity");
        }
        return text.toString();
    }

    private static boolean isEchoing(AwsServiceException answer) {
        return Redacted.mayRepeatRequest(code(answer))
                || Redacted.repeatsRequest(
                        details(answer).map(AwsErrorDetails::errorMessage).orElse(null));
    }

    private static String code(AwsServiceException answer) {
        return details(answer).map(AwsErrorDetails::errorCode).orElse("");
    }

    private static Optional<AwsErrorDetails> details(AwsServiceException answer) {
        return Optional.ofNullable(answer.awsErrorDetails());
    }

    private static String rootOf(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        String message = root instanceof SdkException sdk ? sdk.rawMessage() : root.getMessage();
        if (message != null && message.startsWith(NO_CREDENTIALS)) {
            return "there are no AWS credentials in the environment, the profile files or the metadata service";
        }
        boolean shown = message != null && !Redacted.repeatsRequest(message);
        return root.getClass().getSimpleName() + (shown ? ": " + cut(message) : "");
    }

    /** One line of an answer, not a page: a proxy may answer by HTML. */
    private static String cut(String message) {
        String line = message.replaceAll("\\s+", " ").strip();
        return line.length() <= LONGEST_ANSWER ? line : line.substring(0, LONGEST_ANSWER) + "…";
    }
}
