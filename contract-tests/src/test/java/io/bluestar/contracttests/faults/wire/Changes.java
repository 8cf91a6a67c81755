package io.bluestar.contracttests.faults.wire;

import com.github.tomakehurst.wiremock.extension.ResponseTransformerV2;
import com.github.tomakehurst.wiremock.http.Response;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;

/** Applies to each answer the change that belongs to its stub. */
final class Changes implements ResponseTransformerV2 {
    private final Map<UUID, Counted> byStub = new ConcurrentHashMap<>();

    /** Changes the answers of a stub from now on; returns how many of them there were. */
    IntSupplier add(UUID stub, Change change) {
        Counted counted = new Counted(change, new AtomicInteger());
        byStub.put(stub, counted);
        return counted.count()::get;
    }

    /** Changes nothing any more; those who wait for an answer get theirs. */
    void forget() {
        byStub.values().forEach(counted -> {
            if (counted.change() instanceof Silence silence) {
                silence.end();
            }
        });
        byStub.clear();
    }

    @Override
    public String getName() {
        return "changes";
    }

    @Override
    public Response transform(Response answer, ServeEvent event) {
        Counted counted = byStub.get(event.getStubMapping().getId());
        if (counted == null) {
            return answer;
        }
        counted.count().incrementAndGet();
        try {
            return counted.change().of(answer, event.getRequest());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return answer;
        }
    }

    private record Counted(Change change, AtomicInteger count) {}
}
