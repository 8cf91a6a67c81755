package io.bluestar.persistence.caching;

import static io.bluestar.persistence.domain.Quoting.quote;

import io.bluestar.persistence.CacheBackend;
import io.bluestar.persistence.UnreadableEntryException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A cache that may fail, hang or refuse: what it fails is as if there were no entry, is logged and counted, and opens a
 * circuit. Each kind of call has its own, so that a cache that refuses writes is read on; but what is not read is not
 * written either, and a call that hangs shuts off all kinds, so that the others do not hang in their turn.
 */
final class GuardedCache {
    private static final Logger LOG = LoggerFactory.getLogger(CachingRulesStore.class);

    private final CacheBackend cache;
    private final LongSupplier nanoTime;
    private final long slowNanos;
    private final Circuit reads;
    private final Circuit writes;
    private final Circuit removals;
    private final LongAdder failures = new LongAdder();
    private final LongAdder skipped = new LongAdder();

    GuardedCache(CacheBackend cache, CircuitOptions options, LongSupplier nanoTime) {
        this.cache = cache;
        this.nanoTime = nanoTime;
        this.slowNanos = options.slow().toNanos();
        this.reads = new Circuit(options, nanoTime);
        this.writes = new Circuit(options, nanoTime);
        this.removals = new Circuit(options, nanoTime);
    }

    /** @throws UnreadableEntryException if the cache says so, which is no failure of it: it works */
    Optional<String> get(String key) {
        return call(reads, reads.admit(), "reading", key, () -> answer(key)).flatMap(Supplier::get);
    }

    private Supplier<Optional<String>> answer(String key) {
        try {
            Optional<String> json =
                    Objects.requireNonNull(cache.get(key), "the cache answered null instead of an Optional");
            return () -> json;
        } catch (UnreadableEntryException e) {
            return () -> {
                throw e;
            };
        }
    }

    void setex(String key, Duration ttl, String value) {
        call(writes, admitUnlessShut(writes), "writing", key, () -> {
            cache.setex(key, ttl, value);
            return true;
        });
    }

    void delete(String key) {
        call(removals, admitUnlessShut(removals), "removing the corrupt", key, () -> {
            cache.delete(key);
            return true;
        });
    }

    /** A cache that is not read is not bothered otherwise. */
    private OptionalLong admitUnlessShut(Circuit circuit) {
        return reads.state() == Circuit.State.CLOSED ? circuit.admit() : OptionalLong.empty();
    }

    private <T> Optional<T> call(Circuit circuit, OptionalLong admission, String action, String key, Supplier<T> call) {
        if (admission.isEmpty()) {
            skipped.increment();
            return Optional.empty();
        }
        long admitted = admission.getAsLong();
        long start = nanoTime.getAsLong();
        try {
            T answer = call.get();
            answered(circuit, admitted, action, key, isSlow(start));
            return Optional.of(answer);
        } catch (RuntimeException e) {
            failed(circuit, admitted, action, key, isSlow(start), e);
            return Optional.empty();
        } finally {
            // For errors, which are the caller's: a call that has said how it ended is not heard twice.
            circuit.undecided(admitted);
        }
    }

    private boolean isSlow(long start) {
        return nanoTime.getAsLong() - start > slowNanos;
    }

    private void answered(Circuit circuit, long admitted, String action, String key, boolean slow) {
        if (!slow && circuit.succeeded(admitted)) {
            LOG.info("{} cached entry {} succeeded: the cache is asked to do so again", action, quote(key));
        } else if (slow && circuit.slow(admitted)) {
            LOG.warn(
                    "{} cached entry {} was slow again: the cache is not asked to do so for a while",
                    action,
                    quote(key));
        }
    }

    private void failed(
            Circuit circuit, long admitted, String action, String key, boolean slow, RuntimeException failure) {
        failures.increment();
        if (Thread.currentThread().isInterrupted() || failure instanceof IllegalArgumentException) {
            // The call was at fault, as one is that writes more than the cache takes, or its caller: not the cache.
            circuit.undecided(admitted);
            LOG.warn("{} cached entry {} was interrupted or refused: {}", action, quote(key), failure.toString());
            return;
        }
        boolean opens = circuit.failed(admitted);
        LOG.warn(
                "{} cached entry {} failed, which fails no read{}: {}",
                action,
                quote(key),
                opens ? "; the cache is not asked to do so for a while" : "",
                failure.toString());
        if (slow && opens) {
            reads.open();
        }
    }

    long failures() {
        return failures.sum();
    }

    long skipped() {
        return skipped.sum();
    }

    long openings() {
        return reads.openings() + writes.openings() + removals.openings();
    }
}
