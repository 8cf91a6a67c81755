package io.bluestar.testkit.emulators.s3;

import io.bluestar.testkit.emulators.s3.awssdk.FlatBlobStore;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/**
 * S3Proxy's handler with the whole body read before it. S3Proxy's own servlet streams: a refusal reaches a client that
 * still sends as a broken pipe, and checksums that come after the body are not verified.
 */
final class S3Servlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient FlatBlobStore store;
    private final transient S3Handler handler;

    S3Servlet(FlatBlobStore store) {
        this.store = store;
        this.handler = new S3Handler(store);
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            HttpServletRequest whole = new WholeRequest(request);
            store.withTargetConditions(
                    copyCondition(request, "If-Match"), copyCondition(request, "If-None-Match"), () -> {
                        handler.doHandle(
                                whole, whole, new VerbatimTypeResponse(response), whole.getInputStream(), null);
                        return null;
                    });
        } catch (IOException | RuntimeException e) {
            AwsServiceException refusal = refusalIn(e);
            if (refusal == null) {
                if (e instanceof IllegalArgumentException) {
                    handler.refuse(request, response, "InvalidArgument", 400, String.valueOf(e.getMessage()));
                    return;
                }
                if (e instanceof UnsupportedOperationException) {
                    handler.refuse(request, response, "NotImplemented", 501, String.valueOf(e.getMessage()));
                    return;
                }
                throw e;
            }
            handler.refuse(request, response, refusal);
        }
    }

    /** A condition on the target of a copy, which S3Proxy's handler does not hand on to the store. */
    private static String copyCondition(HttpServletRequest request, String header) {
        return request.getHeader("x-amz-copy-source") == null ? null : request.getHeader(header);
    }

    private static AwsServiceException refusalIn(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof AwsServiceException refusal) {
                return refusal;
            }
        }
        return null;
    }
}
