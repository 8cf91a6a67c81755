package io.bluestar.persistence.dynamodb;

import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbResponse;

/**
 * Whether DynamoDB itself gave an answer that says nothing: a captive proxy, a gateway or another service behind the
 * endpoint may answer 200 too, and a row must not be taken for missing because of it.
 */
final class Genuine {
    private Genuine() {}

    /** DynamoDB, and the emulators of it, name each request, and have at least {@code {}} to say. */
    static boolean is(DynamoDbResponse response) {
        SdkHttpResponse http = response.sdkHttpResponse();
        if (http == null) {
            return true; // A client was handed in that speaks no HTTP.
        }
        return http.firstMatchingHeader("x-amzn-RequestId").isPresent() && announcesABody(http);
    }

    /** Of an answer whose connection ended within its headers, some clients make one without a body. */
    private static boolean announcesABody(SdkHttpResponse http) {
        return http.firstMatchingHeader("Content-Length")
                        .filter(length -> !length.equals("0"))
                        .isPresent()
                || http.firstMatchingHeader("Transfer-Encoding").isPresent();
    }
}
