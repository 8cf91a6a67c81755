package io.bluestar.persistence.seed;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.bluestar.persistence.settings.DynamoDbSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A server that answers each operation as it is told, for what a real one cannot do on demand. The last answer told for an
 * operation is repeated.
 */
final class ScriptedDynamoDb implements AutoCloseable {

    /** What arrived: the operation, such as {@code ListTables}, and the body. */
    record Request(String operation, String body) {}

    private record Answer(int status, String body, boolean damaged) {}

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Map<String, Deque<Answer>> answers = new ConcurrentHashMap<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();

    ScriptedDynamoDb() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    URI url() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    DynamoDbSettings settings() {
        return new DynamoDbSettings("-t", "eu-west-1", Optional.of(url()));
    }

    ScriptedDynamoDb answer(String operation, String json) {
        return answer(operation, 200, json);
    }

    ScriptedDynamoDb error(String operation, String code) {
        return answer(
                operation, 400, "{\"__type\":\"com.amazonaws.dynamodb.v20120810#" + code + "\",\"message\":\"told\"}");
    }

    ScriptedDynamoDb answer(String operation, int status, String body) {
        answers.computeIfAbsent(operation, o -> new ArrayDeque<>()).add(new Answer(status, body, false));
        return this;
    }

    /** An answer whose checksum shows that it is not what was sent. */
    ScriptedDynamoDb damaged(String operation) {
        answers.computeIfAbsent(operation, o -> new ArrayDeque<>()).add(new Answer(200, "{}", true));
        return this;
    }

    /** The bodies of the requests of an operation. */
    List<String> bodies(String operation) {
        return requests.stream()
                .filter(request -> request.operation().equals(operation))
                .map(Request::body)
                .toList();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
            String operation = target.substring(target.indexOf('.') + 1);
            requests.add(
                    new Request(operation, new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
            Deque<Answer> told = answers.get(operation);
            if (told == null) {
                // Takes the request and never answers.
                closing.await();
                return;
            }
            Answer answer;
            synchronized (told) {
                answer = told.size() > 1 ? told.remove() : told.element();
            }
            byte[] bytes = answer.body().getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.0");
            if (answer.damaged()) {
                exchange.getResponseHeaders().set("x-amz-crc32", "1");
            }
            exchange.sendResponseHeaders(answer.status(), bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
