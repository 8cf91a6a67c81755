package io.bluestar.persistence.dynamodb;

import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbResponse;

/**
 * Whether DynamoDB itself gave an answer that says nothing: a captive proxy, a gateway or another service behind the
 * endpoint may answer 200 too, and a row must not be taken for missing because of it.
 */
final class Genuine {
    private Genuine() {}

    /** The shortest body that holds an item is {@code {"Item":{"PK":{"S":"a"},"SK":{"S":"b"}}}}. */
    private static final int SHORTEST_ITEM = 40;

    /** DynamoDB, and the emulators of it, name each request, and have at least {@code {}} to say. */
    static boolean is(DynamoDbResponse response) {
        SdkHttpResponse http = response.sdkHttpResponse();
        if (http == null) {
            return true; // A client was handed in that speaks no HTTP.
        }
        return http.firstMatchingHeader("x-amzn-RequestId").isPresent() && cameWhole(http);
    }

    /**
     * Of an answer whose connection ended within its headers, some clients make one without a body. The checksum, the last
     * of DynamoDB's headers, the SDK has held against what it read; where there is none, the length that was announced must
     * be one that holds no item.
     */
    private static boolean cameWhole(SdkHttpResponse http) {
        return http.firstMatchingHeader("x-amz-crc32").isPresent()
                || http.firstMatchingHeader("Content-Length")
                        .filter(length -> length.matches("[1-9][0-9]?") && Integer.parseInt(length) < SHORTEST_ITEM)
                        .isPresent()
                || http.firstMatchingHeader("Transfer-Encoding").isPresent();
    }
}
