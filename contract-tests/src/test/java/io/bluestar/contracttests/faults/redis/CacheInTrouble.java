package io.bluestar.contracttests.faults.redis;

import static io.bluestar.contracttests.faults.wire.Recovery.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.bluestar.contracttests.faults.FaultMatrix;
import io.bluestar.contracttests.faults.FaultMatrix.Happened;
import io.bluestar.persistence.CacheBackend;
import io.bluestar.persistence.CacheException;
import io.bluestar.persistence.redis.RedisCacheBackend;
import io.bluestar.persistence.redis.RedisCacheOptions;
import io.bluestar.persistence.settings.RedisSettings;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/**
 * A cache whose server is about to fail, and what must hold then: each call answers rightly or fails as documented, in
 * bounded time; what was stored is still there, and the same cache answers, once the server is well.
 */
final class CacheInTrouble implements AutoCloseable {
    static final RedisCacheOptions OPTIONS = new RedisCacheOptions(Duration.ofSeconds(1), Duration.ofSeconds(1));
    static final Duration TTL = Duration.ofHours(1);
    /** Both timeouts, and some time for a busy machine. */
    static final Duration BOUND = Duration.ofSeconds(5);

    /** What is called; what changes something does so to a key of its own. */
    private enum Operation {
        GET(""),
        SETEX(":set"),
        DELETE(":deleted");

        private final String ofKey;

        Operation(String ofKey) {
            this.ofKey = ofKey;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final FaultMatrix matrix;
    private final CacheBackend cache;
    private final String key;

    /** @param key where a value is kept that must outlast the fault */
    CacheInTrouble(FaultMatrix matrix, RedisSettings settings, String key) {
        this.matrix = matrix;
        this.cache = RedisCacheBackend.open(settings, OPTIONS);
        this.key = key;
    }

    /** With a value in it. */
    static CacheInTrouble filled(FaultMatrix matrix, RedisSettings settings, String key) {
        CacheInTrouble cache = new CacheInTrouble(matrix, settings, key);
        cache.fill();
        return cache;
    }

    /** Stores the value that must outlast the fault, as soon as the server allows it. */
    void fill() {
        await("the first value being stored", this::stores);
    }

    CacheBackend cache() {
        return cache;
    }

    private boolean stores() {
        try {
            cache.setex(key, TTL, "kept");
            return true;
        } catch (CacheException notYet) {
            return false;
        }
    }

    /** All three calls fail, and say so in these words. */
    void fails(String fault, String... words) {
        getFails(fault, words);
        setexFails(fault, words);
        deleteFails(fault, words);
    }

    /** All three calls fail each time, and at least now and then say so in these words. */
    void failsSayingInTheEnd(String fault, String... words) {
        for (Operation operation : Operation.values()) {
            await(operation + " saying " + List.of(words), () -> {
                String said = failed(operation, fault).thrown().getMessage();
                return Stream.of(words).allMatch(said::contains);
            });
        }
    }

    void getFails(String fault, String... words) {
        failsSaying(Operation.GET, fault, words);
    }

    void setexFails(String fault, String... words) {
        failsSaying(Operation.SETEX, fault, words);
    }

    void deleteFails(String fault, String... words) {
        failsSaying(Operation.DELETE, fault, words);
    }

    private void failsSaying(Operation operation, String fault, String... words) {
        assertThat(failed(operation, fault).thrown()).hasMessageContainingAll(words);
    }

    private Happened failed(Operation operation, String fault) {
        String used = key + operation.ofKey;
        Happened happened = observe(fault, operation.toString(), () -> switch (operation) {
            case GET -> cache.get(used);
            case SETEX -> set(used);
            case DELETE -> delete(used);
        });
        assertFailed(operation.toString(), used, happened);
        return happened;
    }

    void getAnswers(String fault) {
        Happened happened = observe(fault, "get", () -> cache.get(key));
        assertThat(happened.thrown()).isNull();
        assertThat(happened.answer()).isEqualTo(Optional.of("kept"));
    }

    void setexAnswers(String fault) {
        assertThat(observe(fault, "setex", () -> set(key + ":set")).thrown()).isNull();
        assertThat(cache.get(key + ":set")).contains("set");
    }

    void deleteAnswers(String fault) {
        assertThat(observe(fault, "delete", () -> delete(key + ":deleted")).thrown())
                .isNull();
        assertThat(cache.get(key + ":deleted")).isEmpty();
    }

    private Happened observe(String fault, String operation, Callable<?> call) {
        return matrix.observe(fault, operation, BOUND, call);
    }

    private Object set(String other) {
        cache.setex(other, TTL, "set");
        return "done";
    }

    private Object delete(String other) {
        cache.delete(other);
        return "done";
    }

    static void assertFailed(String operation, String key, Happened happened) {
        assertThat(happened.thrown()).isExactlyInstanceOf(CacheException.class);
        CacheException failure = (CacheException) happened.thrown();
        assertThat(failure.operation()).isEqualTo(operation);
        assertThat(failure.key()).isEqualTo(key);
        assertThat(failure.getMessage()).contains("\"" + key + "\"");
        assertThat(failure.getCause()).isNotNull();
    }

    /** Once the server is well, the same cache answers, and has lost nothing. */
    void recovers() {
        await("the cache answering again", this::answers);
        assertThat(cache.get(key)).as("what was stored before the fault").contains("kept");
        cache.setex(key + ":after", TTL, "after");
        assertThat(cache.get(key + ":after")).contains("after");
        cache.delete(key + ":after");
        assertThat(cache.get(key + ":after")).isEmpty();
    }

    private boolean answers() {
        try {
            return cache.get(key).isPresent();
        } catch (CacheException notYet) {
            return false;
        }
    }

    /** All that would be seen of a failure in a log. */
    static String shown(Throwable failure) {
        StringWriter shown = new StringWriter();
        failure.printStackTrace(new PrintWriter(shown));
        return shown.toString();
    }

    @Override
    public void close() {
        cache.close();
    }
}
