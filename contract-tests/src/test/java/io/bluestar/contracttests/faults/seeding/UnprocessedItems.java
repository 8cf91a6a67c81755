package io.bluestar.contracttests.faults.seeding;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.tomakehurst.wiremock.common.Json;
import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.HttpHeaders;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.Response;
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
    private static final String ITEMS = "RequestItems";

    private UnprocessedItems() {}

    /** Nothing is stored. */
    static WireFault all() {
        return WireFault.instead(
                "UnprocessedItems, all", (answer, request) -> answer("UnprocessedItems", requested(request)));
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
            return answer("UnprocessedItems", left);
        });
    }

    /** Nothing is read. */
    static WireFault allKeys() {
        return WireFault.instead(
                "UnprocessedKeys, all", (answer, request) -> answer("UnprocessedKeys", requested(request)));
    }

    private static void forward(URI server, Request request, Map<String, Object> items) throws InterruptedException {
        HttpRequest.Builder half = HttpRequest.newBuilder(server)
                .POST(HttpRequest.BodyPublishers.ofString(Json.write(Map.of(ITEMS, items))));
        for (String name : List.of("X-Amz-Target", "Content-Type", "Authorization", "X-Amz-Date")) {
            half.header(name, request.getHeader(name));
        }
        try {
            int status = HttpClient.newHttpClient()
                    .send(half.build(), BodyHandlers.discarding())
                    .statusCode();
            if (status != 200) {
                throw new IllegalStateException("half of the rows were refused with " + status);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked") // JSON objects are maps of text.
    private static Map<String, Object> requested(Request request) {
        return (Map<String, Object>)
                Json.read(request.getBodyAsString(), Map.class).get(ITEMS);
    }

    private static Response answer(String field, Map<String, Object> left) {
        return Response.response()
                .status(200)
                .headers(new HttpHeaders(
                        new HttpHeader("Content-Type", "application/x-amz-json-1.0"),
                        new HttpHeader("x-amzn-RequestId", "FAULT")))
                .body(Json.write(Map.of(field, left)).getBytes(UTF_8))
                .build();
    }
}
