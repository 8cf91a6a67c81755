package io.bluestar.testkit.cli.bundled;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.bluestar.testkit.contracts.harness.Fault;
import java.util.Map;

/** What failing servers say, each in its own protocol. */
final class FaultyAnswers {
    private static final String PORTAL = "<!DOCTYPE html><html><body>Please log in to this network.</body></html>";

    /** By RESP, whose errors begin with a minus. */
    static final Map<Fault, byte[]> REDIS = Map.of(
            Fault.FAILS, bytes("-ERR internal error\r\n"),
            Fault.UNAVAILABLE, bytes("-LOADING Redis is loading the dataset in memory\r\n"),
            Fault.THROTTLES, bytes("-ERR max number of clients reached\r\n"),
            Fault.ANSWERS_GARBAGE, http("200 OK", "text/html", PORTAL));

    /** <a href="https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html">Error responses of S3</a>. */
    static final Map<Fault, byte[]> S3 = Map.of(
            Fault.FAILS, s3("500 Internal Server Error", "InternalError"),
            Fault.UNAVAILABLE, s3("503 Service Unavailable", "ServiceUnavailable"),
            Fault.THROTTLES, s3("503 Slow Down", "SlowDown"),
            Fault.ANSWERS_GARBAGE, http("200 OK", "text/html", PORTAL));

    /** <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Programming.Errors.html">Its errors</a>. */
    static final Map<Fault, byte[]> DYNAMODB = Map.of(
            Fault.FAILS, dynamoDb("500 Internal Server Error", "InternalServerError"),
            Fault.UNAVAILABLE, dynamoDb("503 Service Unavailable", "ServiceUnavailable"),
            Fault.THROTTLES, dynamoDb("400 Bad Request", "ProvisionedThroughputExceededException"),
            Fault.ANSWERS_GARBAGE, http("200 OK", "text/html", PORTAL));

    private FaultyAnswers() {}

    private static byte[] s3(String status, String code) {
        return http(
                status,
                "application/xml",
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Error><Code>" + code
                        + "</Code><Message>as the harness wants</Message><RequestId>0</RequestId></Error>");
    }

    private static byte[] dynamoDb(String status, String type) {
        return http(
                status,
                "application/x-amz-json-1.0",
                "{\"__type\":\"com.amazonaws.dynamodb.v20120810#" + type + "\",\"message\":\"as the harness wants\"}");
    }

    private static byte[] http(String status, String type, String body) {
        return bytes("HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\nContent-Length: " + body.length()
                + "\r\nConnection: close\r\n\r\n" + body);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(US_ASCII);
    }
}
