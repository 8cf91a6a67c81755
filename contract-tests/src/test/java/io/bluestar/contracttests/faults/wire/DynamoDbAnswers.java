package io.bluestar.contracttests.faults.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.tomakehurst.wiremock.common.Json;
import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.HttpHeaders;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.Response;
import java.util.Map;

/**
 * Answers as DynamoDB gives them.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Programming.LowLevelAPI.html">DynamoDB
 *     low-level API</a>
 */
public final class DynamoDbAnswers {
    public static final String JSON = "application/x-amz-json-1.0";

    /** What a batch asks for. */
    public static final String ITEMS = "RequestItems";

    private DynamoDbAnswers() {}

    /** An error, of which the server knows nothing. */
    public static WireFault error(String code, int status, String message) {
        return WireFault.instead(
                code,
                Answers.of(
                        status,
                        JSON,
                        "{\"__type\":\"com.amazonaws.dynamodb.v20120810#" + code + "\",\"message\":\"" + message
                                + "\"}"));
    }

    /** What a batch asks for, by table. */
    @SuppressWarnings("unchecked") // JSON objects are maps of text.
    public static Map<String, Object> requested(Request batch) {
        return (Map<String, Object>)
                Json.read(batch.getBodyAsString(), Map.class).get(ITEMS);
    }

    /** A success with these fields. */
    public static Response success(Map<String, Object> fields) {
        return Response.response()
                .status(200)
                .headers(new HttpHeaders(
                        new HttpHeader("Content-Type", JSON), new HttpHeader("x-amzn-RequestId", "FAULT")))
                .body(Json.write(fields).getBytes(UTF_8))
                .build();
    }
}
