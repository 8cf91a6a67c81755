package io.bluestar.testkit.contracts.cache;

import static java.util.stream.Collectors.groupingBy;

import io.bluestar.persistence.CacheException;
import io.bluestar.persistence.domain.TimesToLive;
import io.bluestar.testkit.contracts.history.Histories.Recorded;
import io.bluestar.testkit.contracts.history.Operation;
import io.bluestar.testkit.contracts.history.Recorder;
import io.bluestar.testkit.contracts.history.Threads;
import io.bluestar.testkit.contracts.samples.SizedText;
import io.bluestar.testkit.contracts.trial.Shown;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** One history of a cache: values small and large that are each stored once, ttls of which some pass. */
final class CacheHistory {
    private static final List<String> KEYS = List.of("a", "b", "c");
    private static final List<Duration> TTLS =
            List.of(CacheTrial.LONG, CacheTrial.LONG, CacheTrial.LONG, Duration.ofMillis(1), Duration.ofMillis(4));
    private static final int LARGE = 20_000;
    /** When a call ended whose answer was lost: later than any ttl passes. */
    private static final long NOT_KNOWN = Duration.ofDays(40_000).toNanos();

    private final CacheTrial cache;
    private final Recorder<CacheCall> recorder = new Recorder<>();
    private final AtomicInteger values = new AtomicInteger();
    private final String space = UUID.randomUUID().toString().substring(0, 8);

    private final List<String> keys;
    private final int reads;

    private CacheHistory(CacheTrial cache, List<String> keys, int reads) {
        this.cache = cache;
        this.keys = keys;
        this.reads = reads;
    }

    /** As many reads as changes, on a few keys. */
    static CacheHistory ofManyChanges(CacheTrial cache) {
        return new CacheHistory(cache, KEYS, 9);
    }

    /** Few changes of one key, and readers that come again before the next: what is remembered too long shows. */
    static CacheHistory ofManyReads(CacheTrial cache) {
        return new CacheHistory(cache, KEYS.subList(0, 1), 17);
    }

    Recorded<CacheModel.Entry, CacheCall> record(Threads threads, long seed) throws Throwable {
        threads.run(cache, seed, this::call);
        keys.forEach(name -> cache.delete(key(name)));
        return new Recorded<>(
                cache.model(),
                recorder.operations().stream()
                        .collect(groupingBy(operation -> operation.call().key()))
                        .values(),
                "get, setex and delete on " + keys.size() + (keys.size() == 1 ? " key" : " keys"));
    }

    private String key(String name) {
        return cache.key(space + "/" + name);
    }

    private void call(Random random) {
        String key = key(keys.get(random.nextInt(keys.size())));
        if (random.nextInt(20) < reads) {
            get(key);
            return;
        }
        int kind = random.nextInt(11);
        if (kind < 7) {
            set(key, TTLS.get(random.nextInt(TTLS.size())), random.nextInt(3) == 0);
        } else if (kind < 9) {
            delete(key);
        } else {
            pass();
        }
    }

    /** A clock of the harness's own moves for all; real time passes by itself. */
    private void pass() {
        if (!cache.clock().passesByItself()) {
            cache.clock().advance(Duration.ofMillis(1));
        }
    }

    private void get(String key) {
        long invoked = recorder.place();
        long begun = cache.clock().nanoTime();
        Optional<String> answer;
        try {
            answer = cache.get(key);
        } catch (CacheException e) {
            // A read without an answer says nothing.
            return;
        }
        long ended = cache.clock().nanoTime();
        long returned = recorder.place();
        recorder.add(
                new CacheCall.Get(key, answer, begun, ended),
                "get",
                answer.map(CacheHistory::name).orElse("empty"),
                invoked,
                returned);
    }

    private void set(String key, Duration ttl, boolean large) {
        String name = "v" + values.incrementAndGet();
        String value = large ? SizedText.of(name + " ", "x", LARGE) : name + " ";
        long nanos = Duration.ofMillis(TimesToLive.toMillisRoundedUp(ttl)).toNanos();
        long invoked = recorder.place();
        long begun = cache.clock().nanoTime();
        long ended = begun + NOT_KNOWN;
        long returned = Operation.NEVER;
        String answer = "";
        try {
            cache.setex(key, ttl, value);
            ended = cache.clock().nanoTime();
            returned = recorder.place();
        } catch (CacheException e) {
            answer = "lost: " + Shown.of(e);
        }
        recorder.add(
                new CacheCall.Set(key, value, nanos, begun, ended),
                "setex " + name + " for " + ttl.toMillis() + " ms" + (large ? ", large" : ""),
                answer,
                invoked,
                returned);
    }

    private void delete(String key) {
        long invoked = recorder.place();
        long returned = Operation.NEVER;
        String answer = "";
        try {
            cache.delete(key);
            returned = recorder.place();
        } catch (CacheException e) {
            answer = "lost: " + Shown.of(e);
        }
        recorder.add(new CacheCall.Delete(key), "delete", answer, invoked, returned);
    }

    /** A value by its name: what follows it makes it large, and a mixture of two shows. */
    private static String name(String value) {
        int end = value.indexOf(' ');
        return end < 0 || value.indexOf('v', end) >= 0 ? Shown.of(value) : value.substring(0, end);
    }
}
