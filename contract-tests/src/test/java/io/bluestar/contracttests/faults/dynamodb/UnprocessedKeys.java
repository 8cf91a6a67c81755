package io.bluestar.contracttests.faults.dynamodb;

import static io.bluestar.contracttests.faults.wire.DynamoDbAnswers.requested;
import static io.bluestar.contracttests.faults.wire.DynamoDbAnswers.success;

import com.github.tomakehurst.wiremock.http.Response;
import io.bluestar.contracttests.faults.wire.WireFault;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Batches that DynamoDB answers in part.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BatchGetItem.html">BatchGetItem</a>
 */
final class UnprocessedKeys {
    private static final String GLOBAL = "CLIENT#GLOBAL";

    private UnprocessedKeys() {}

    /** Nothing is answered. */
    static WireFault all() {
        return WireFault.instead("UnprocessedKeys, all", (answer, request) -> answer(Map.of(), requested(request)));
    }

    /** The row of GLOBAL is answered, and the plan's own, which would come before it, is not. */
    static WireFault own() {
        return WireFault.instead("UnprocessedKeys, the plan's own", (answer, request) -> {
            Map<String, Object> responses = new LinkedHashMap<>();
            Map<String, Object> unprocessed = new LinkedHashMap<>();
            requested(request).forEach((table, keys) -> split(table, (Map<?, ?>) keys, responses, unprocessed));
            return answer(responses, unprocessed);
        });
    }

    private static void split(
            String table, Map<?, ?> wanted, Map<String, Object> responses, Map<String, Object> unprocessed) {
        List<Object> rows = new ArrayList<>();
        List<Object> open = new ArrayList<>();
        for (Object key : (List<?>) wanted.get("Keys")) {
            (key.toString().contains(GLOBAL) ? rows : open).add(key);
        }
        responses.put(table, rows);
        unprocessed.put(table, Map.of("Keys", open, "ConsistentRead", true));
    }

    private static Response answer(Map<String, Object> responses, Map<String, Object> unprocessed) {
        return success(Map.of("Responses", responses, "UnprocessedKeys", unprocessed));
    }
}
