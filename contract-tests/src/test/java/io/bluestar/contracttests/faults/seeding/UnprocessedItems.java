package io.bluestar.contracttests.faults.seeding;

import static io.bluestar.contracttests.faults.wire.DynamoDbAnswers.ITEMS;
import static io.bluestar.contracttests.faults.wire.DynamoDbAnswers.requested;
import static io.bluestar.contracttests.faults.wire.DynamoDbAnswers.success;

import com.github.tomakehurst.wiremock.common.Json;
import com.github.tomakehurst.wiremock.http.Request;
import io.bluestar.contracttests.faults.wire.WireFault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Batches of which DynamoDB does not do everything.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BatchWriteItem.html">BatchWriteItem</a>
 */
final class UnprocessedItems {
    private static final HttpClient FORWARDING = HttpClient.newHttpClient();

    private UnprocessedItems() {}

    /** Nothing is stored. */
    static WireFault all() {
        return WireFault.instead(
                "UnprocessedItems, all", (answer, request) -> success(Map.of("UnprocessedItems", requested(request))));
    }

    /** Half of the rows are stored; of one, that one. */
    static WireFault half(URI server) {
        return WireFault.instead("UnprocessedItems, half", (answer, request) -> {
            Map<String, Object> stored = new LinkedHashMap<>();
            Map<String, Object> left = new LinkedHashMap<>();
            requested(request).forEach((table, rows) -> {
                List<?> all = (List<?>) rows;
                int half = (all.size() + 1) / 2;
                stored.put(table, all.subList(0, half));
                if (half < all.size()) {
                    left.put(table, all.subList(half, all.size()));
                }
            });
            forward(server, request, stored);
            return success(Map.of("UnprocessedItems", left));
        });
    }

    /** Nothing is read. */
    static WireFault allKeys() {
        return WireFault.instead(
                "UnprocessedKeys, all", (answer, request) -> success(Map.of("UnprocessedKeys", requested(request))));
    }

    private static void forward(URI server, Request request, Map<String, Object> items) throws InterruptedException {
        HttpRequest.Builder half = HttpRequest.newBuilder(server)
                .POST(HttpRequest.BodyPublishers.ofString(Json.write(Map.of(ITEMS, items))));
        for (String name : List.of("X-Amz-Target", "Content-Type", "Authorization", "X-Amz-Date")) {
            half.header(name, request.getHeader(name));
        }
        try {
            int status =
                    FORWARDING.send(half.build(), BodyHandlers.discarding()).statusCode();
            if (status != 200) {
                throw new IllegalStateException("half of the rows were refused with " + status);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
