package io.bluestar.persistence.s3;

import java.io.IOException;
import java.io.InputStream;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.RetryableException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.sync.ResponseTransformer;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/**
 * Reads a body whole or fails in a way that the SDK retries: not every HTTP client notices that a connection ended before
 * the announced length, and a checksum that does not match is no reason for the SDK to try again.
 */
final class WholeBody implements ResponseTransformer<GetObjectResponse, ResponseBytes<GetObjectResponse>> {
    private static final int LONGEST_ARRAY = Integer.MAX_VALUE - 8;

    @Override
    public ResponseBytes<GetObjectResponse> transform(GetObjectResponse response, AbortableInputStream body) {
        Long announced = response.contentLength();
        if (announced != null && announced > LONGEST_ARRAY) {
            body.abort();
            throw SdkClientException.create("the file has " + announced + " bytes, more than an array can hold");
        }
        byte[] content = read(body);
        if (announced != null && content.length != announced) {
            throw RetryableException.create("the body ended after " + content.length + " of " + announced + " bytes");
        }
        return ResponseBytes.fromByteArrayUnsafe(response, content);
    }

    private static byte[] read(InputStream body) {
        try {
            // To the end of the stream and not of the length: there the checksum is compared.
            return body.readAllBytes();
        } catch (AbortedException e) {
            throw e;
        } catch (IOException | SdkClientException e) {
            // The latter is a checksum that does not match: what was damaged on the way may arrive whole the next time.
            throw RetryableException.create("the body could not be read to its end: " + e.getMessage(), e);
        }
    }
}
