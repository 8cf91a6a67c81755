package io.bluestar.contracttests.faults.s3;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import software.amazon.awssdk.services.s3.DelegatingS3Client;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Request;

/** A client in whose calls a test has its hand before they reach the server. */
final class TamperedS3 extends DelegatingS3Client {
    private final Map<Class<?>, Consumer<Object>> before = new ConcurrentHashMap<>();

    TamperedS3(S3Client client) {
        super(client);
    }

    <T extends S3Request> void before(Class<T> kind, Consumer<T> tampering) {
        before.put(kind, request -> tampering.accept(kind.cast(request)));
    }

    @Override
    protected <T extends S3Request, R> R invokeOperation(T request, Function<T, R> operation) {
        before.getOrDefault(request.getClass(), untouched -> {}).accept(request);
        return operation.apply(request);
    }
}
