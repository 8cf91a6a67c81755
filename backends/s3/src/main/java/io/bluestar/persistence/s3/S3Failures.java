package io.bluestar.persistence.s3;

import static io.bluestar.persistence.domain.Quoting.quote;

import io.bluestar.persistence.FileMissingException;
import io.bluestar.persistence.FileStoreException;
import io.bluestar.persistence.settings.Redacted;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Predicate;
import java.util.stream.Stream;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** Turns what the SDK throws into the protocol's exceptions, each with what happened, where, and what to do. */
final class S3Failures {
    private static final Set<String> REFUSED_CREDENTIALS = Set.of(
            "InvalidAccessKeyId",
            "SignatureDoesNotMatch",
            "ExpiredToken",
            "InvalidToken",
            "AuthorizationHeaderMalformed");

    private static final String WAY_OUT =
            "check the server, or raise the operation timeout (BLUESTAR_S3_TIMEOUT, or S3Options)";

    private final Bucket bucket;

    S3Failures(Bucket bucket) {
        this.bucket = bucket;
    }

    /** What a failed call means; sets the interrupt flag again where that ended it. */
    FileStoreException translate(String operation, String path, RuntimeException failure) {
        return translate(operation, path, "", failure);
    }

    /**
     * As {@link #translate(String, String, RuntimeException)}.
     *
     * @param consequence what it means for the file, or empty
     */
    FileStoreException translate(String operation, String path, String consequence, RuntimeException failure) {
        if (failure instanceof Calls.Interruption) {
            Thread.currentThread().interrupt();
        }
        if (failure instanceof AwsServiceException refusal) {
            if (isNoSuchBucket(refusal)) {
                return bucketMissing(operation, path, refusal);
            }
            if (isNoSuchKey(refusal)) {
                return missing(operation, path, refusal);
            }
        }
        return failed(operation, path, what(failure), consequence, withoutSecrets(failure));
    }

    /** An answer that repeats the signed request is not handed on, nor one of an earlier attempt: it tells credentials. */
    static RuntimeException withoutSecrets(RuntimeException failure) {
        return Redacted.repeatsRequest(failure) ? SdkClientException.create(what(failure)) : failure;
    }

    /** What happened, in words. */
    static String what(RuntimeException failure) {
        return failure instanceof AwsServiceException refusal ? answer(refusal) : withoutAnswer(failure);
    }

    static FileMissingException missing(String operation, String path, RuntimeException cause) {
        return new FileMissingException(operation, path, withoutSecrets(cause));
    }

    FileStoreException bucketMissing(String operation, String path, RuntimeException cause) {
        return new FileStoreException(
                operation,
                path,
                "there is no " + bucket + "; create it, or correct the name or the endpoint",
                withoutSecrets(cause));
    }

    /** A success that no S3 server would send: a captive proxy's page, or another service behind the endpoint. */
    FileStoreException notS3(String operation, String path, String lacking) {
        return translate(operation, path, successWithout(lacking));
    }

    /** As {@link #notS3}, thrown in a call, to be translated where that failed. */
    static RuntimeException successWithout(String lacking) {
        return SdkClientException.create("the answer was a success without " + lacking
                + ", as no S3 server sends it; check what is behind the endpoint");
    }

    FileStoreException failed(String operation, String path, String what, String consequence, RuntimeException cause) {
        String then = consequence.isEmpty() ? "" : "; " + consequence;
        return new FileStoreException(operation, path, what + " (" + bucket + ")" + then, cause);
    }

    static boolean isNoSuchBucket(AwsServiceException refusal) {
        return refusal instanceof NoSuchBucketException || "NoSuchBucket".equals(code(refusal));
    }

    static boolean isNoSuchKey(AwsServiceException refusal) {
        return refusal instanceof NoSuchKeyException || "NoSuchKey".equals(code(refusal));
    }

    /** The error code that the server gave, or an empty text. */
    static String code(AwsServiceException refusal) {
        AwsErrorDetails details = refusal.awsErrorDetails();
        return details == null || details.errorCode() == null ? "" : details.errorCode();
    }

    private static boolean isEchoing(AwsServiceException refusal) {
        AwsErrorDetails details = refusal.awsErrorDetails();
        return details != null
                && (Redacted.mayRepeatRequest(details.errorCode()) || Redacted.repeatsRequest(details.errorMessage()));
    }

    private static String answer(AwsServiceException refusal) {
        AwsErrorDetails details = refusal.awsErrorDetails();
        boolean shown = details != null && details.errorMessage() != null && !isEchoing(refusal);
        String message = shown ? " " + quote(details.errorMessage()) : "";
        String request = refusal.requestId() == null ? "" : ", request " + quote(refusal.requestId());
        String code = code(refusal).isEmpty() ? "without an S3 error code" : code(refusal);
        return "S3 answered " + refusal.statusCode() + " " + code + message + request + advice(refusal);
    }

    private static String advice(AwsServiceException refusal) {
        if (REFUSED_CREDENTIALS.contains(code(refusal))) {
            return "; check the AWS credentials, the region and this machine's clock";
        }
        return switch (refusal.statusCode()) {
            case 301, 307 -> "; the bucket is in another region: correct the region";
            case 403 ->
                "; check that the credentials may do this, and s3:ListBucket too: without it S3 says so also of"
                        + " a missing file";
            case 429, 503 -> "; the server asks for fewer requests, also after the retries: try later";
            default -> "";
        };
    }

    private static String withoutAnswer(RuntimeException failure) {
        if (failure instanceof ApiCallTimeoutException || failure instanceof ApiCallAttemptTimeoutException) {
            return "there was no whole answer in time: " + failure.getMessage() + "; " + WAY_OUT;
        }
        if (has(failure, RejectedExecutionException.class::isInstance)) {
            return "the store was closed during the call";
        }
        if (has(failure, ConnectException.class::isInstance)) {
            return "the server could not be reached: " + rootMessage(failure) + "; check that it runs and the endpoint";
        }
        if (has(failure, UnknownHostException.class::isInstance)) {
            return "the host is not known: " + rootMessage(failure) + "; check the endpoint, the region and DNS";
        }
        if (has(failure, SocketTimeoutException.class::isInstance)) {
            return "the server did not answer in time: " + rootMessage(failure) + "; " + WAY_OUT;
        }
        String message = failure.getMessage();
        return message == null || Redacted.repeatsRequest(message)
                ? failure.getClass().getName()
                : message;
    }

    private static boolean has(Throwable failure, Predicate<Throwable> kind) {
        return causes(failure).anyMatch(kind);
    }

    private static String rootMessage(Throwable failure) {
        Throwable root = causes(failure).reduce((outer, inner) -> inner).orElseThrow();
        return root.getMessage() == null ? root.toString() : root.getMessage();
    }

    private static Stream<Throwable> causes(Throwable failure) {
        // Bounded, since chains of causes may be circular.
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20);
    }
}
