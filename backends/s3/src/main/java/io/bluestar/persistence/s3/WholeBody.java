package io.bluestar.persistence.s3;

import java.io.IOException;
import java.io.InputStream;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.exception.RetryableException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.sync.ResponseTransformer;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/**
 * Reads a body whole or fails, so that the SDK tries again: not every HTTP client notices that a connection ended before
 * the length that was announced.
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
        } catch (IOException e) {
            throw RetryableException.create("the body could not be read to its end: " + e.getMessage(), e);
        }
    }
}
