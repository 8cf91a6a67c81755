package io.bluestar.testkit.emulators.s3;

import io.bluestar.testkit.emulators.s3.awssdk.FlatBlobStore;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.gaul.s3proxy.S3ProxyHandler;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.blobstore.S3Exceptions;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** S3Proxy's handler, open to everyone on this machine, with its error documents made reachable. */
final class S3Handler extends S3ProxyHandler {
    private static final long MAX_OBJECT_BYTES = Integer.MAX_VALUE - 8;
    private static final int CLOCK_SKEW_SECONDS = 15 * 60;

    S3Handler(FlatBlobStore store) {
        // Unknown x-amz headers are ignored: S3AsyncClient's multipart mode sends some.
        super(
                store,
                AuthenticationType.NONE,
                null,
                null,
                null,
                MAX_OBJECT_BYTES,
                MAX_OBJECT_BYTES,
                (int) MAX_OBJECT_BYTES,
                true,
                null,
                "",
                CLOCK_SKEW_SECONDS);
    }

    void refuse(HttpServletRequest request, HttpServletResponse response, String code, int status, String message)
            throws IOException {
        sendSimpleErrorResponse(request, response, code, status, message, Map.of());
    }

    void refuse(HttpServletRequest request, HttpServletResponse response, AwsServiceException refusal)
            throws IOException {
        var http = S3Exceptions.httpResponse(refusal);
        if (http != null) {
            // A 304 repeats the ETag.
            http.firstMatchingHeader("ETag").ifPresent(eTag -> response.setHeader("ETag", eTag));
        }
        String code = S3Exceptions.errorCode(refusal);
        if (code == null) {
            response.setStatus(refusal.statusCode());
        } else {
            String message = refusal.awsErrorDetails().errorMessage();
            refuse(request, response, code, refusal.statusCode(), message == null ? "" : message);
        }
    }
}
