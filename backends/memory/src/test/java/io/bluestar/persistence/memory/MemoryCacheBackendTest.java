package io.bluestar.persistence.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bluestar.persistence.domain.CacheValues;
import io.bluestar.persistence.domain.TimesToLive;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MemoryCacheBackendTest {
    private static final Duration NANO = Duration.ofNanos(1);

    @ParameterizedTest
    @ValueSource(longs = {0, -1, Long.MAX_VALUE - 1_000, Long.MIN_VALUE})
    void aValueIsThereUpToItsTtlAndGoneFromThenOnWhateverTheClocksOrigin(long origin) {
        ManualClock clock = new ManualClock(origin);
        MemoryCacheBackend cache = new MemoryCacheBackend(clock);
        cache.setex("key", Duration.ofSeconds(5), "value");

        clock.advance(Duration.ofSeconds(5).minus(NANO));
        assertThat(cache.get("key")).contains("value");

        clock.advance(NANO);
        assertThat(cache.get("key")).isEmpty();
    }

    @Test
    void aFractionOfAMillisecondRoundsUp() {
        ManualClock clock = new ManualClock(0);
        MemoryCacheBackend cache = new MemoryCacheBackend(clock);
        cache.setex("key", NANO, "value");

        clock.advance(Duration.ofMillis(1).minus(NANO));
        assertThat(cache.get("key")).contains("value");
        clock.advance(NANO);
        assertThat(cache.get("key")).isEmpty();
    }

    @Test
    void theLongestTtlDoesNotOverflow() {
        ManualClock clock = new ManualClock(Long.MAX_VALUE);
        MemoryCacheBackend cache = new MemoryCacheBackend(clock);
        cache.setex("key", TimesToLive.LONGEST, "value");

        clock.advance(TimesToLive.LONGEST.minus(NANO));
        assertThat(cache.get("key")).contains("value");
        clock.advance(NANO);
        assertThat(cache.get("key")).isEmpty();
    }

    @Test
    void settingAgainReplacesTheTtlToo() {
        ManualClock clock = new ManualClock(0);
        MemoryCacheBackend cache = new MemoryCacheBackend(clock);
        cache.setex("shortened", Duration.ofSeconds(9), "old");
        cache.setex("lengthened", Duration.ofSeconds(1), "old");
        cache.setex("shortened", Duration.ofSeconds(1), "new");
        cache.setex("lengthened", Duration.ofSeconds(9), "new");

        clock.advance(Duration.ofSeconds(1));

        assertThat(cache.get("shortened")).isEmpty();
        assertThat(cache.get("lengthened")).contains("new");
    }

    @Test
    void expiredEntriesDoNotAccumulate() {
        ManualClock clock = new ManualClock(0);
        MemoryCacheBackend cache = new MemoryCacheBackend(clock);
        int live = 1_000;
        int mostHeld = 0;
        for (int i = 0; i < 200_000; i++) {
            cache.setex("key " + i, Duration.ofMillis(live), "value");
            clock.advance(Duration.ofMillis(1));
            mostHeld = Math.max(mostHeld, cache.entriesHeld());
        }
        assertThat(mostHeld).isBetween(live, 3 * live);
    }

    @Test
    void entriesThatAllExpireAtOnceGoAsOthersAreWritten() {
        ManualClock clock = new ManualClock(0);
        MemoryCacheBackend cache = new MemoryCacheBackend(clock);
        int burst = 20_000;
        for (int i = 0; i < burst; i++) {
            cache.setex("burst " + i, Duration.ofSeconds(1), "value");
        }
        assertThat(cache.entriesHeld()).isEqualTo(burst);
        clock.advance(Duration.ofSeconds(1));

        int later = burst;
        for (int i = 0; i < later; i++) {
            cache.setex("later " + i, Duration.ofDays(1), "value");
        }

        assertThat(cache.entriesHeld()).isEqualTo(later);
    }

    @Test
    void liveEntriesStay() {
        MemoryCacheBackend cache = new MemoryCacheBackend(new ManualClock(0));
        for (int i = 0; i < 50_000; i++) {
            cache.setex("key " + i, Duration.ofMillis(1), "value " + i);
        }
        for (int i = 0; i < 50_000; i++) {
            assertThat(cache.get("key " + i)).contains("value " + i);
        }
    }

    @Test
    void deletingFreesTheEntry() {
        MemoryCacheBackend cache = new MemoryCacheBackend();
        cache.setex("key", Duration.ofDays(1), "value");
        cache.delete("key");
        assertThat(cache.entriesHeld()).isZero();
    }

    @Test
    void takesEightMebibytesAndNoMore() {
        MemoryCacheBackend cache = new MemoryCacheBackend();
        String largest = "é".repeat(CacheValues.DEFAULT_LIMIT / 2);
        cache.setex("key", Duration.ofDays(1), largest);

        assertThatThrownBy(() -> cache.setex("key", Duration.ofDays(1), largest + "x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("8388609");
        assertThat(cache.get("key")).contains(largest);
    }

    @Test
    void nullComesBeforeDomainAndDomainBeforeClosed() {
        MemoryCacheBackend cache = new MemoryCacheBackend();
        cache.close();
        assertThatNullPointerException().isThrownBy(() -> cache.setex("", Duration.ZERO, null));
        assertThatThrownBy(() -> cache.get("")).isInstanceOf(IllegalArgumentException.class);
        assertThatIllegalStateException().isThrownBy(() -> cache.get("key"));
        assertThatIllegalStateException().isThrownBy(() -> cache.delete("key"));
        assertThatIllegalStateException().isThrownBy(() -> cache.setex("key", Duration.ofSeconds(1), "value"));
    }
}
