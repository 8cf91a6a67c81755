package io.bluestar.contracttests.faults.s3;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import software.amazon.awssdk.services.s3.DelegatingS3Client;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Request;

/** A client in whose calls a test has its hand: before they reach the server, and before their answers reach the caller. */
final class TamperedS3 extends DelegatingS3Client {
    private final Map<Class<?>, Consumer<Object>> before = new ConcurrentHashMap<>();
    private final Map<Class<?>, Consumer<Object>> after = new ConcurrentHashMap<>();

    TamperedS3(S3Client client) {
        super(client);
    }

    /** What it throws comes in place of the call. */
    <T extends S3Request> void before(Class<T> kind, Consumer<T> tampering) {
        before.put(kind, request -> tampering.accept(kind.cast(request)));
    }

    /** What it throws comes in place of the answer. */
    <T extends S3Request> void after(Class<T> kind, Consumer<T> tampering) {
        after.put(kind, request -> tampering.accept(kind.cast(request)));
    }

    void recover() {
        before.clear();
        after.clear();
    }

    @Override
    protected <T extends S3Request, R> R invokeOperation(T request, Function<T, R> operation) {
        before.getOrDefault(request.getClass(), untouched -> {}).accept(request);
        R answer = operation.apply(request);
        after.getOrDefault(request.getClass(), untouched -> {}).accept(request);
        return answer;
    }
}
