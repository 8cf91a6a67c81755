package io.bluestar.testkit.certifier;

import io.bluestar.persistence.CacheBackend;
import io.bluestar.persistence.memory.MemoryCacheBackend;
import io.bluestar.testkit.contracts.cache.CacheBackendHarness;
import io.bluestar.testkit.contracts.cache.CacheLimits;
import io.bluestar.testkit.contracts.harness.TestClock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** A harness over the in-memory cache, or over a spoiled one. */
public class MemoryHarness implements CacheBackendHarness {
    private final String backend;
    private final UnaryOperator<CacheBackend> spoil;
    private final TestClock clock = TestClock.manual();
    private final AtomicInteger closed = new AtomicInteger();

    public MemoryHarness(String backend, UnaryOperator<CacheBackend> spoil) {
        this.backend = backend;
        this.spoil = spoil;
    }

    public static MemoryHarness honest(String backend) {
        return new MemoryHarness(backend, UnaryOperator.identity());
    }

    /** Every hit is an answer with the secret in it instead of the value. */
    public static MemoryHarness forgetful(String backend) {
        return new MemoryHarness(backend, Forgetful::new);
    }

    int timesClosed() {
        return closed.get();
    }

    @Override
    public String backend() {
        return backend;
    }

    @Override
    public CacheBackend create() {
        return spoil.apply(new MemoryCacheBackend(clock::nanoTime));
    }

    @Override
    public CacheLimits limits() {
        return new CacheLimits(8 << 20, Duration.ofMillis(1));
    }

    @Override
    public TestClock clock() {
        return clock;
    }

    @Override
    public Set<String> secrets() {
        return Set.of("hunter2");
    }

    @Override
    public void close() {
        closed.incrementAndGet();
    }
}
