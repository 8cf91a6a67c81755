package io.bluestar.persistence.dynamodb;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A server that answers as it is told, for what a real one cannot do on demand. The last answer told is repeated. */
final class ScriptedDynamoDb implements AutoCloseable {

    /** What arrived: the operation, such as {@code Query}, the body, and the Authorization header. */
    record Request(String operation, String body, String authorization) {}

    /** How to answer. */
    interface Answer {
        void to(HttpExchange exchange) throws IOException, InterruptedException;
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final CountDownLatch reached = new CountDownLatch(1);
    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
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

    ScriptedDynamoDb answer(Answer answer) {
        answers.add(answer);
        return this;
    }

    ScriptedDynamoDb answer(String json) {
        return answer(200, "application/x-amz-json-1.0", json);
    }

    ScriptedDynamoDb error(int status, String code, String message) {
        return answer(
                status,
                "application/x-amz-json-1.0",
                "{\"__type\":\"com.amazonaws.dynamodb.v20120810#" + code + "\",\"message\":\"" + message + "\"}");
    }

    ScriptedDynamoDb answer(int status, String contentType, String body) {
        return answer(exchange -> {
            byte[] bytes = body.getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", contentType);
            if (contentType.startsWith("application/x-amz-json")) {
                exchange.getResponseHeaders().set("x-amzn-RequestId", "SCRIPTED");
            }
            // Zero would mean a length that is not known.
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        });
    }

    /** Takes the request and never answers. */
    ScriptedDynamoDb hang() {
        return answer(exchange -> closing.await());
    }

    /** Answers a byte at a time, without an end. */
    ScriptedDynamoDb drip() {
        return answer(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            OutputStream body = exchange.getResponseBody();
            do {
                body.write(' ');
                body.flush();
            } while (!closing.await(20, TimeUnit.MILLISECONDS));
        });
    }

    List<Request> requests() {
        return requests;
    }

    /** Waits until the first request has arrived. */
    void awaitRequest() throws InterruptedException {
        if (!reached.await(10, TimeUnit.SECONDS)) {
            throw new AssertionError("no request arrived within 10 s");
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
            String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            requests.add(new Request(
                    target.substring(target.indexOf('.') + 1),
                    body,
                    exchange.getRequestHeaders().getFirst("Authorization")));
            reached.countDown();
            Answer answer = answers.size() > 1 ? answers.remove() : answers.element();
            answer.to(exchange);
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
