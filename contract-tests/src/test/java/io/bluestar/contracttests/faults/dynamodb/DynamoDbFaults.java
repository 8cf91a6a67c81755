package io.bluestar.contracttests.faults.dynamodb;

import static io.bluestar.contracttests.faults.wire.DynamoDbAnswers.JSON;
import static io.bluestar.contracttests.faults.wire.DynamoDbAnswers.error;
import static io.bluestar.contracttests.faults.wire.WireFault.after;
import static io.bluestar.contracttests.faults.wire.WireFault.instead;

import io.bluestar.contracttests.faults.wire.Answers;
import io.bluestar.contracttests.faults.wire.Silence;
import io.bluestar.contracttests.faults.wire.WireFault;
import java.util.List;

/** What may be wrong between a client and DynamoDB, whatever it asks for. */
public final class DynamoDbFaults {
    private DynamoDbFaults() {}

    public static WireFault hang() {
        return instead("no answer", new Silence());
    }

    public static WireFault slow() {
        return after("slow body", Answers.slow());
    }

    public static WireFault throttling() {
        return error("ThrottlingException", 400, "Rate of requests exceeds the allowed throughput.");
    }

    /** Those that the SDK tries again, and that may be gone by then. */
    public static List<WireFault> retried() {
        return List.of(
                instead("connection reset", Answers.reset()),
                after("connection cut in the body", Answers.truncated()),
                after("checksum does not match", Answers.header("x-amz-crc32", "1")),
                error("InternalServerError", 500, "The request processing has failed."),
                throttling(),
                error(
                        "ProvisionedThroughputExceededException",
                        400,
                        "The level of configured throughput was exceeded."),
                instead("503 of a load balancer", Answers.of(503, "text/html", "<html>Service Unavailable</html>")));
    }

    /** Those that stay, asked again or not. */
    public static List<WireFault> lasting() {
        return List.of(
                after("wrong Content-Length", Answers.shortened()),
                error("ResourceNotFoundException", 400, "Requested resource not found")
                        .named("ResourceNotFoundException: no table, or one that is still CREATING"),
                error("ExpiredTokenException", 400, "The security token included in the request is expired"),
                error("InvalidSignatureException", 400, "Signature expired: 20260101T000000Z is now earlier than"),
                error("AccessDeniedException", 400, "User is not authorized to perform this"),
                instead("page of a captive proxy", Answers.page()),
                instead("redirection by a captive proxy", Answers.redirect()),
                instead("empty success", Answers.empty()),
                instead("JSON of another service", Answers.of(200, "application/json", "{\"status\":\"UP\"}")),
                instead("JSON that ends early", Answers.of(200, JSON, "{\"Item\":{\"PK\":{\"S\":\"YE")));
    }
}
