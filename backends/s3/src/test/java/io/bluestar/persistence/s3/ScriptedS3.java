package io.bluestar.persistence.s3;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.bluestar.persistence.settings.S3Settings;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
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
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * A server that answers as a test tells it: for each operation the given answers in turn, the last one again and again. An
 * operation is the name of a method, or that of S3's action if it is about a multipart upload.
 */
final class ScriptedS3 implements AutoCloseable {
    static final String CREATE = "CreateMultipartUpload";
    static final String PART = "UploadPart";
    static final String PART_COPY = "UploadPartCopy";
    static final String COMPLETE = "CompleteMultipartUpload";
    static final String ABORT = "AbortMultipartUpload";

    /** What the server was asked. */
    record Request(String method, String uri, Headers headers, String body) {
        static Request of(HttpExchange exchange, String body) {
            return new Request(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    exchange.getRequestHeaders(),
                    body);
        }

        String operation() {
            if (uri.contains("?uploads")) {
                return CREATE;
            }
            if (!uri.contains("uploadId=")) {
                return method;
            }
            return switch (method) {
                case "PUT" -> header("x-amz-copy-source") == null ? PART : PART_COPY;
                case "POST" -> COMPLETE;
                case "DELETE" -> ABORT;
                default -> method;
            };
        }

        /** The number of a part, from 1. */
        int part() {
            return Integer.parseInt(uri.replaceFirst(".*[?&]partNumber=([0-9]+).*", "$1"));
        }

        String header(String name) {
            return headers.getFirst(name);
        }
    }

    /** One answer; it may also hang, or end half-way. */
    @FunctionalInterface
    interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Map<String, Deque<Answer>> answers = new ConcurrentHashMap<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();

    ScriptedS3() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    ScriptedS3 on(String operation, Answer... inTurn) {
        answers.put(operation, new ArrayDeque<>(List.of(inTurn)));
        return this;
    }

    List<Request> requests() {
        return List.copyOf(requests);
    }

    List<String> methods() {
        return requests.stream().map(Request::method).toList();
    }

    List<String> operations() {
        return requests.stream().map(Request::operation).toList();
    }

    List<Request> requests(String operation) {
        return requests.stream()
                .filter(request -> request.operation().equals(operation))
                .toList();
    }

    void awaitRequest() throws InterruptedException {
        await("a request", () -> !requests.isEmpty());
    }

    void awaitRequests(String operation, int count) throws InterruptedException {
        await(count + " of " + operation, () -> requests(operation).size() >= count);
    }

    private void await(String what, BooleanSupplier reached) throws InterruptedException {
        long start = System.nanoTime();
        synchronized (requests) {
            while (!reached.getAsBoolean()) {
                long left = TimeUnit.SECONDS.toMillis(30) - TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
                if (left <= 0) {
                    throw new AssertionError("the server did not get " + what + " within 30 s, but " + operations());
                }
                requests.wait(left);
            }
        }
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    S3Settings settings() {
        return new S3Settings("files", "us-east-1", Optional.of(endpoint()));
    }

    private void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        Request request = Request.of(exchange, body);
        synchronized (requests) {
            requests.add(request);
            requests.notifyAll();
        }
        Answer answer = next(request.operation());
        try (exchange) {
            answer.to(exchange);
        }
    }

    private Answer next(String operation) {
        Deque<Answer> script = answers.get(operation);
        if (script == null) {
            return status(400, error("NotScripted", "the test has no answer to " + operation));
        }
        synchronized (script) {
            return script.size() == 1 ? script.getFirst() : script.removeFirst();
        }
    }

    static Answer status(int status, String body, String... headers) {
        return exchange -> {
            for (int i = 0; i < headers.length; i += 2) {
                exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
            }
            byte[] bytes = body.getBytes(UTF_8);
            boolean bodiless = bytes.length == 0 || exchange.getRequestMethod().equals("HEAD");
            exchange.sendResponseHeaders(status, bodiless ? -1 : bytes.length);
            if (!bodiless) {
                exchange.getResponseBody().write(bytes);
            }
        };
    }

    /** A file's content, as GET and HEAD answer it. */
    static Answer file(String content, String eTag) {
        return status(200, content, "ETag", eTag);
    }

    static Answer refusal(int status, String code) {
        return status(status, error(code, "said the script"));
    }

    static Answer copied() {
        return status(200, "<CopyObjectResult><ETag>\"copied\"</ETag></CopyObjectResult>");
    }

    /** A multipart upload, from its beginning to its completion, of parts that were sent or copied. */
    ScriptedS3 takingUploads() {
        return on(CREATE, begun())
                .on(PART, part())
                .on(PART_COPY, copiedPart())
                .on(COMPLETE, completed())
                .on(ABORT, deleted());
    }

    static Answer begun() {
        return status(
                200, "<InitiateMultipartUploadResult><UploadId>upload-1</UploadId></InitiateMultipartUploadResult>");
    }

    /** Its ETag is its number. */
    static Answer part() {
        return exchange -> status(200, "", "ETag", '"' + part(exchange) + '"').to(exchange);
    }

    /** Likewise. */
    static Answer copiedPart() {
        return exchange -> status(200, "<CopyPartResult><ETag>\"" + part(exchange) + "\"</ETag></CopyPartResult>")
                .to(exchange);
    }

    private static String part(HttpExchange exchange) {
        return Integer.toString(Request.of(exchange, "").part());
    }

    static Answer completed() {
        return status(200, "<CompleteMultipartUploadResult><ETag>\"completed\"</ETag></CompleteMultipartUploadResult>");
    }

    static Answer deleted() {
        return status(204, "");
    }

    static Answer html() {
        return status(200, "<html><body>Please log in</body></html>", "Content-Type", "text/html");
    }

    static String error(String code, String message) {
        return "<Error><Code>" + code + "</Code><Message>" + message + "</Message></Error>";
    }

    /** What HEAD answers of a file of any size. */
    static Answer size(long bytes, String eTag, String... headers) {
        Answer head = status(200, "", headers);
        return exchange -> {
            exchange.getResponseHeaders().set("ETag", eTag);
            exchange.getResponseHeaders().set("Content-Length", Long.toString(bytes));
            head.to(exchange);
        };
    }

    /** Announces more than it sends, and ends the connection. */
    static Answer truncated(String sent, int announced) {
        return exchange -> {
            exchange.getResponseHeaders().set("ETag", "\"t\"");
            exchange.sendResponseHeaders(200, announced);
            exchange.getResponseBody().write(sent.getBytes(UTF_8));
            exchange.getResponseBody().flush();
        };
    }

    /** Takes the request and never answers. */
    Answer hang() {
        return exchange -> awaitClosing(Duration.ofMinutes(5));
    }

    /** Sends a byte each 20 ms, so that no wait on the socket is ever long. */
    Answer drip(int announced) {
        return exchange -> {
            exchange.getResponseHeaders().set("ETag", "\"d\"");
            exchange.sendResponseHeaders(200, announced);
            OutputStream body = exchange.getResponseBody();
            for (int sent = 0; sent < announced && !awaitClosing(Duration.ofMillis(20)); sent++) {
                body.write('d');
                body.flush();
            }
        };
    }

    /** Answers once a test lets it, or when the server is closed. */
    Answer held(CountDownLatch release, Answer then) {
        return exchange -> {
            while (release.getCount() > 0 && !awaitClosing(Duration.ofMillis(5))) {
                // Not yet.
            }
            then.to(exchange);
        };
    }

    private boolean awaitClosing(Duration longest) {
        try {
            return closing.await(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
