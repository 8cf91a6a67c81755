package io.bluestar.contracttests.faults.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.tomakehurst.wiremock.http.ChunkedDribbleDelay;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.HttpHeaders;
import com.github.tomakehurst.wiremock.http.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Answers as a broken line, another server or a proxy gives them. */
public final class Answers {
    private static final String LENGTH = "Content-Length";
    private static final String PAGE =
            "<!DOCTYPE html>\n<html><head><title>Sign in</title></head><body>Please accept the terms.</body></html>\n";

    /** What depends on the body: it would give a changed one away. */
    private static final Set<String> OF_THE_BODY = Set.of("content-length", "x-amz-crc32");

    private static final int DRIPS = 200;
    private static final int DRIPPING_MILLIS = 40_000;

    private Answers() {}

    /** An answer that no server of the protocol gave. */
    public static Change of(int status, String contentType, String body, HttpHeader... more) {
        return (answer, request) -> Response.response()
                .status(status)
                .headers(new HttpHeaders(new HttpHeader("Content-Type", contentType)).plus(more))
                .body(body.getBytes(UTF_8))
                .build();
    }

    /** The page of a captive proxy. */
    public static Change page() {
        return of(200, "text/html; charset=utf-8", PAGE);
    }

    /** A captive proxy's way to its page. */
    public static Change redirect() {
        return of(302, "text/html; charset=utf-8", PAGE, new HttpHeader("Location", "http://127.0.0.1/sign-in"));
    }

    /** A success that says nothing. */
    public static Change empty() {
        return of(200, "application/octet-stream", "");
    }

    /** The connection is reset instead of an answer. */
    public static Change reset() {
        return (answer, request) -> Response.Builder.like(answer)
                .but()
                .fault(Fault.CONNECTION_RESET_BY_PEER)
                .build();
    }

    /** The connection ends in the middle of the body. */
    public static Change truncated() {
        return (answer, request) -> Response.Builder.like(answer)
                .but()
                .headers(with(answer, LENGTH, String.valueOf(answer.getBody().length)))
                .body(half(answer.getBody()))
                .build();
    }

    /** Fewer bytes are announced than there are, so that the client takes half a body for the whole. */
    public static Change shortened() {
        return (answer, request) -> Response.Builder.like(answer)
                .but()
                .headers(with(answer, LENGTH, String.valueOf(half(answer.getBody()).length)))
                .body(half(answer.getBody()))
                .build();
    }

    /** The body arrives a few bytes at a time, over longer than anybody waits. */
    public static Change slow() {
        return (answer, request) -> Response.Builder.like(answer)
                .but()
                .chunkedDribbleDelay(new ChunkedDribbleDelay(DRIPS, DRIPPING_MILLIS))
                .build();
    }

    /** Another body, whole and without the checksum of the former one. */
    public static Change body(UnaryOperator<String> change) {
        return (answer, request) -> {
            byte[] body = change.apply(answer.getBodyAsString()).getBytes(UTF_8);
            List<HttpHeader> rest = answer.getHeaders().all().stream()
                    .filter(header -> !OF_THE_BODY.contains(header.key().toLowerCase(Locale.ROOT)))
                    .toList();
            return Response.Builder.like(answer)
                    .but()
                    .headers(new HttpHeaders(rest))
                    .body(body)
                    .build();
        };
    }

    /** The answer with another value of a header. */
    public static Change header(String name, String value) {
        return (answer, request) -> Response.Builder.like(answer)
                .but()
                .headers(with(answer, name, value))
                .build();
    }

    /** The answer without a header. */
    public static Change withoutHeader(String name) {
        return (answer, request) -> Response.Builder.like(answer)
                .but()
                .headers(without(answer, name))
                .build();
    }

    private static HttpHeaders with(Response answer, String name, String value) {
        return without(answer, name).plus(new HttpHeader(name, value));
    }

    private static HttpHeaders without(Response answer, String name) {
        return new HttpHeaders(answer.getHeaders().all().stream()
                .filter(header -> !header.key().equalsIgnoreCase(name))
                .toList());
    }

    private static byte[] half(byte[] body) {
        return Arrays.copyOf(body, body.length / 2);
    }
}
