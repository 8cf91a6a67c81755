package io.bluestar.testkit.contracts.cache;

import io.bluestar.persistence.domain.CacheKeys;
import io.bluestar.persistence.domain.TimesToLive;
import io.bluestar.persistence.domain.Utf8;
import io.bluestar.testkit.contracts.samples.JavaLiteral;
import io.bluestar.testkit.contracts.samples.SizedText;
import io.bluestar.testkit.contracts.sequence.Action;
import io.bluestar.testkit.contracts.sequence.Refusal;
import io.bluestar.testkit.contracts.sequence.RefusedAction;
import io.bluestar.testkit.contracts.trial.Shown;
import java.time.Duration;
import java.util.Optional;

/** What may happen in a random sequence on a cache. */
sealed interface CacheAction extends Action<CacheTrial, CacheCall> {

    /**
     * A key of the trial.
     *
     * @param name how it ends
     * @param fill null, or a character that fills it up to the longest key there may be, before its end
     */
    record Key(String name, String fill) {
        String of(CacheTrial cache) {
            return fill == null
                    ? cache.key(name)
                    : SizedText.of(cache.key(""), fill, CacheKeys.LONGEST - (int) Utf8.length(name)) + name;
        }

        String java(CacheTrial cache) {
            return "own + " + JavaLiteral.of(of(cache).substring(cache.key("").length()));
        }
    }

    /**
     * A value.
     *
     * @param text what it is, or begins with
     * @param beyond null, or how many bytes it is longer than the largest value of the cache
     */
    record Value(String text, Integer beyond) {
        String of(CacheTrial cache) {
            return beyond == null
                    ? text
                    : SizedText.of(text, "x", cache.limits().largestValue() + beyond);
        }
    }

    /** A value is stored. */
    record Set(Key key, Duration ttl, Value value) implements CacheAction {
        @Override
        public String java(CacheTrial cache) {
            return setex(key.java(cache), ttl, value.of(cache));
        }

        @Override
        public Observation<CacheCall> perform(CacheTrial cache) {
            String text = value.of(cache);
            long begun = cache.clock().nanoTime();
            cache.setex(key.of(cache), ttl, text);
            long ended = cache.clock().nanoTime();
            long nanos = Duration.ofMillis(TimesToLive.toMillisRoundedUp(ttl)).toNanos();
            cache.began(key.of(cache), begun + nanos, ended + nanos);
            return Observation.silent(new CacheCall.Set(key.of(cache), text, nanos, begun, ended));
        }
    }

    /** A key is read. */
    record Get(Key key) implements CacheAction {
        @Override
        public String java(CacheTrial cache) {
            return "cache.get(" + key.java(cache) + ")";
        }

        @Override
        public Observation<CacheCall> perform(CacheTrial cache) {
            long begun = cache.clock().nanoTime();
            Optional<String> answer = cache.get(key.of(cache));
            long ended = cache.clock().nanoTime();
            return Observation.of(new CacheCall.Get(key.of(cache), answer, begun, ended), Shown.of(answer));
        }
    }

    /** A key is removed. */
    record Delete(Key key) implements CacheAction {
        @Override
        public String java(CacheTrial cache) {
            return "cache.delete(" + key.java(cache) + ")";
        }

        @Override
        public Observation<CacheCall> perform(CacheTrial cache) {
            cache.delete(key.of(cache));
            return Observation.silent(new CacheCall.Delete(key.of(cache)));
        }
    }

    /**
     * Time passes.
     *
     * @param duration so much
     * @param granularity whether so much more as the cache's granularity is; on a real clock only a short one
     */
    record Wait(Duration duration, boolean granularity) implements CacheAction {
        private static final Duration SHORT = Duration.ofMillis(5);

        @Override
        public String java(CacheTrial cache) {
            return "harness.clock().advance(" + JavaLiteral.of(of(cache)) + ")";
        }

        private Duration of(CacheTrial cache) {
            Duration more = cache.limits().ttlGranularity();
            boolean affordable = !cache.clock().passesByItself() || more.compareTo(SHORT) <= 0;
            return granularity && affordable ? duration.plus(more) : duration;
        }

        @Override
        public Observation<CacheCall> perform(CacheTrial cache) {
            cache.clock().advance(of(cache));
            return Observation.nothing("");
        }
    }

    /**
     * Time passes until the end of a value's life, as far as it can be afforded.
     *
     * @param after whether until it must be gone, or until the last moment at which it must be there
     */
    record WaitForEnd(Key key, boolean after) implements CacheAction {
        private static final long AFFORDABLE = Duration.ofMillis(20).toNanos();
        private static final String NO_TIME = "harness.clock().advance(Duration.ZERO)";

        @Override
        public String java(CacheTrial cache) {
            return NO_TIME;
        }

        @Override
        public Observation<CacheCall> perform(CacheTrial cache) {
            Optional<CacheTrial.Life> life = cache.lifeOf(key.of(cache));
            if (life.isEmpty()) {
                return Observation.done(NO_TIME);
            }
            long until = after ? life.get().goneFrom() : life.get().thereUntil() - 1;
            long left = until - cache.clock().nanoTime();
            if (left <= 0 || (cache.clock().passesByItself() && left > AFFORDABLE)) {
                return Observation.done(NO_TIME);
            }
            cache.clock().advance(Duration.ofNanos(left));
            return Observation.done("harness.clock().advance(Duration.ofNanos(" + left + "L))");
        }
    }

    /** A value is stored with arguments of which one is wrong. */
    record RefusedSet(Key key, Duration ttl, Value value, Refusal refusal)
            implements CacheAction, RefusedAction<CacheTrial, CacheCall> {
        @Override
        public String java(CacheTrial cache) {
            return setex(key == null ? "null" : key.java(cache), ttl, value == null ? null : value.of(cache));
        }

        @Override
        public Observation<CacheCall> perform(CacheTrial cache) throws Throwable {
            return refusal.of(
                    () -> cache.setex(key == null ? null : key.of(cache), ttl, value == null ? null : value.of(cache)));
        }
    }

    /** A key is removed that is none. */
    record RefusedDelete(String text, Refusal refusal) implements CacheAction, RefusedAction<CacheTrial, CacheCall> {
        @Override
        public String java(CacheTrial cache) {
            return "cache.delete(" + JavaLiteral.of(text) + ")";
        }

        @Override
        public Observation<CacheCall> perform(CacheTrial cache) throws Throwable {
            return refusal.of(() -> cache.delete(text));
        }
    }

    private static String setex(String key, Duration ttl, String value) {
        return "cache.setex(" + key + ", " + JavaLiteral.of(ttl) + ", " + JavaLiteral.of(value) + ")";
    }
}
