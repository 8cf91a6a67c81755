package io.bluestar.testkit.contracts.caching;

import io.bluestar.persistence.CacheBackend;
import io.bluestar.persistence.UnreadableEntryException;
import io.bluestar.testkit.contracts.trial.Shown;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** The cache beside the decorator: keeps time by the test's clock, fails where the test says so, and notes its calls. */
public final class ScriptedCache implements CacheBackend {
    /** What a cache is asked to do. */
    public enum Operation {
        GET,
        SETEX,
        DELETE
    }

    /** An entry as setex was given it. */
    record Written(String key, Duration ttl, String value) {}

    private record Entry(String value, long expiresAtNanos) {}

    private final Consumer<String> script;
    private final LongSupplier nanoTime;
    private final Map<String, Entry> entries = new ConcurrentHashMap<>();
    private final Map<Operation, RuntimeException> failures = new EnumMap<>(Operation.class);
    private final List<Written> written = new CopyOnWriteArrayList<>();
    private final Map<Operation, Runnable> beforeAnswers = new EnumMap<>(Operation.class);
    private final List<Operation> calls = new CopyOnWriteArrayList<>();
    private final AtomicInteger closes = new AtomicInteger();
    private final Set<String> unreadable = ConcurrentHashMap.newKeySet();
    private volatile boolean answersNull;

    /** A cache for a program of its own, such as one that repeats what a failing sequence did. */
    public ScriptedCache(LongSupplier nanoTime) {
        this(line -> {}, nanoTime);
    }

    ScriptedCache(Consumer<String> script, LongSupplier nanoTime) {
        this.script = script;
        this.nanoTime = nanoTime;
    }

    /** Makes an operation fail from now on. */
    public synchronized void fail(Operation operation, RuntimeException failure) {
        failures.put(operation, failure);
        script.accept("the cache fails every " + operation + " from now on: " + Shown.of(failure));
    }

    /** Makes an operation work again. */
    public synchronized void recover(Operation operation) {
        failures.remove(operation);
        script.accept("the cache no longer fails " + operation);
    }

    /** The operations that fail now. */
    synchronized Set<Operation> failing() {
        return Set.copyOf(failures.keySet());
    }

    /** Makes get answer null from now on, as a broken cache does. */
    void answerNull() {
        answersNull = true;
        script.accept("the cache answers null to every GET from now on");
    }

    /** Stores an entry as another program does. */
    public void put(String key, String value) {
        entries.put(
                key,
                new Entry(value, nanoTime.getAsLong() + Duration.ofSeconds(300).toNanos()));
        script.accept("another program caches " + Shown.of(key) + " = " + Shown.of(value));
    }

    /** Stores an entry that is no text, such as a list or a hash, as another program does. */
    void putUnreadable(String key) {
        unreadable.add(key);
        script.accept("another program caches under " + Shown.of(key) + " what is no text");
    }

    /** Whether there is an entry that is no text. */
    boolean isUnreadable(String key) {
        return unreadable.contains(key);
    }

    /** Removes an entry as another program does. */
    public void remove(String key) {
        entries.remove(key);
        script.accept("another program removes the cached " + Shown.of(key));
    }

    /** The entry that is there now. */
    Optional<String> entry(String key) {
        return Optional.ofNullable(entries.get(key))
                .filter(entry -> entry.expiresAtNanos() - nanoTime.getAsLong() > 0)
                .map(Entry::value);
    }

    /** What was written so far. */
    List<Written> written() {
        return List.copyOf(written);
    }

    /** What happens in each call of an operation, before it is answered or fails as it was told to; it may throw. */
    synchronized void beforeAnswering(Operation operation, Runnable action) {
        beforeAnswers.put(operation, action);
    }

    /** How many calls there were. */
    int calls() {
        return calls.size();
    }

    /** How many calls of an operation there were. */
    int calls(Operation operation) {
        return Collections.frequency(calls, operation);
    }

    /** How often it was closed. */
    int closes() {
        return closes.get();
    }

    private void called(Operation operation, String call) {
        calls.add(operation);
        script.accept("  cache." + call);
        Runnable action;
        synchronized (this) {
            action = beforeAnswers.getOrDefault(operation, () -> {});
        }
        action.run();
        RuntimeException failure;
        synchronized (this) {
            failure = failures.get(operation);
        }
        if (failure != null) {
            throw failure;
        }
    }

    @Override
    public Optional<String> get(String key) {
        called(Operation.GET, "get(" + Shown.of(key) + ")");
        if (unreadable.contains(key)) {
            throw new UnreadableEntryException(key, "the entry is a list", null);
        }
        return answersNull ? null : entry(key);
    }

    @Override
    public void setex(String key, Duration ttl, String value) {
        called(Operation.SETEX, "setex(" + Shown.of(key) + ", " + ttl + ", " + Shown.of(value) + ")");
        written.add(new Written(key, ttl, value));
        unreadable.remove(key);
        entries.put(key, new Entry(value, nanoTime.getAsLong() + ttl.toNanos()));
    }

    @Override
    public void delete(String key) {
        called(Operation.DELETE, "delete(" + Shown.of(key) + ")");
        unreadable.remove(key);
        entries.remove(key);
    }

    @Override
    public void close() {
        script.accept("  cache.close()");
        closes.incrementAndGet();
    }
}
