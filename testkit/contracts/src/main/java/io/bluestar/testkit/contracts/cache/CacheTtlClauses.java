package io.bluestar.testkit.contracts.cache;

import static io.bluestar.testkit.contracts.cache.CacheTrial.LONG;

import io.bluestar.persistence.domain.TimesToLive;
import io.bluestar.testkit.contracts.Clause;
import io.bluestar.testkit.contracts.Theme;
import io.bluestar.testkit.contracts.samples.LookAlikes;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Theme: how long a value is there. */
@Theme(
        title = "Time to live",
        text = "How long a value is there: for its whole ttl, and after it no longer than the "
                + "granularity that the harness declares.")
interface CacheTtlClauses extends CacheSuite {

    @Test
    @Clause("CACHE-16")
    default void a_value_is_there_for_its_whole_ttl(CacheTrial cache) {
        Lifetime.untilTold(
                cache,
                ttl -> Lifetime.begin(cache, cache.key("whole " + ttl), ttl, "value")
                        .lastsToItsEnd("the value before its ttl has passed"));
    }

    @Test
    @Clause("CACHE-16")
    default void a_value_outlives_that_of_a_key_that_looks_alike(CacheTrial cache) {
        Map<String, Lifetime> lives = new LinkedHashMap<>();
        for (LookAlikes keys : LookAlikes.inKeys()) {
            String one = cache.key(keys.difference() + "/" + keys.one());
            String other = cache.key(keys.difference() + "/" + keys.other());
            cache.setex(one, LONG, keys.difference());
            lives.put(one, Lifetime.begin(cache, other, Lifetime.shortTtl(cache), "the other"));
        }
        lives.forEach((one, other) -> {
            other.pass();
            cache.expect(
                            "the value of a key, once the ttl of one that looks like it has passed,",
                            cache.get(one).isPresent())
                    .is(true);
            cache.delete(one);
        });
    }

    @Test
    @Clause("CACHE-17")
    default void a_value_is_gone_after_its_ttl(CacheTrial cache) {
        Lifetime.begin(cache, cache.key("gone"), Lifetime.shortTtl(cache), "value")
                .expectGone("the value once its ttl has passed");
    }

    @Test
    @Clause("CACHE-18")
    default void an_expired_key_is_like_one_never_set(CacheTrial cache) {
        Duration ttl = Lifetime.shortTtl(cache);
        String deleted = cache.key("deleted after expiry");
        String set = cache.key("set after expiry");
        Lifetime first = Lifetime.begin(cache, deleted, ttl, "old");
        Lifetime second = Lifetime.begin(cache, set, ttl, "old");
        first.pass();
        second.pass();
        cache.delete(deleted);
        cache.expect("the value of a key deleted after it expired", cache.get(deleted))
                .is(Optional.empty());
        cache.setex(set, LONG, "new");
        cache.expect("the value set after the former expired", cache.get(set)).is(Optional.of("new"));
        // Whatever cleans up expired values must not take the new one for the old one.
        cache.clock().advance(ttl);
        cache.expect("the value set after the former expired, a while later,", cache.get(set))
                .is(Optional.of("new"));
    }

    @Test
    @Clause("CACHE-19")
    default void setex_replaces_a_shorter_ttl(CacheTrial cache) {
        Lifetime.untilTold(cache, ttl -> {
            String key = cache.key("longer " + ttl);
            Lifetime former = Lifetime.begin(cache, key, ttl, "former");
            Lifetime replaced = Lifetime.begin(cache, key, ttl.multipliedBy(4), "new");
            former.pass();
            return replaced.lastsStill("the value with the longer ttl, once the shorter one it replaced has passed,");
        });
    }

    @Test
    @Clause("CACHE-19")
    default void setex_replaces_a_longer_ttl(CacheTrial cache) {
        String key = cache.key("shorter");
        cache.setex(key, LONG, "former");
        Lifetime.begin(cache, key, Lifetime.shortTtl(cache), "new")
                .expectGone("the value with the shorter ttl, once that has passed,");
    }

    @Test
    @Clause("CACHE-19")
    default void setex_of_the_same_value_replaces_the_ttl_all_the_same(CacheTrial cache) {
        String shorter = cache.key("same, shorter");
        cache.setex(shorter, LONG, "value");
        Lifetime.begin(cache, shorter, Lifetime.shortTtl(cache), "value")
                .expectGone("the value that was set again with a shorter ttl, once that has passed,");
        Lifetime.untilTold(cache, ttl -> {
            String longer = cache.key("same, longer " + ttl);
            Lifetime former = Lifetime.begin(cache, longer, ttl, "value");
            Lifetime replaced = Lifetime.begin(cache, longer, ttl.multipliedBy(4), "value");
            former.pass();
            return replaced.lastsStill(
                    "the value that was set again with a longer ttl, once the shorter one has passed,");
        });
    }

    @Test
    @Clause("CACHE-20")
    default void reading_does_not_extend_the_ttl(CacheTrial cache) {
        Lifetime.untilTold(cache, ttl -> {
            Lifetime life = Lifetime.begin(cache, cache.key("read " + ttl), ttl, "value");
            boolean read = life.lastsToItsEnd("the value while it is read again and again");
            life.expectGone("the value that was read again and again, once its ttl has passed,");
            return read;
        });
    }

    @Test
    @Clause("CACHE-21")
    default void a_value_set_after_delete_has_its_own_ttl(CacheTrial cache) {
        Lifetime.untilTold(cache, ttl -> {
            String key = cache.key("deleted, longer " + ttl);
            Lifetime former = Lifetime.begin(cache, key, ttl, "former");
            cache.delete(key);
            Lifetime life = Lifetime.begin(cache, key, ttl.multipliedBy(4), "new");
            former.pass();
            return life.lastsStill("the value set after a delete, once the ttl of the deleted one has passed,");
        });
        String key = cache.key("deleted, shorter");
        cache.setex(key, LONG, "former");
        cache.delete(key);
        Lifetime.begin(cache, key, Lifetime.shortTtl(cache), "new")
                .expectGone("the value set after a delete, once its own ttl has passed,");
    }

    @Test
    @Clause("CACHE-22")
    default void short_ttls_never_become_for_ever(CacheTrial cache) {
        List<Lifetime> lives = List.of(
                Lifetime.begin(cache, cache.key("1 ms"), Duration.ofMillis(1), "value"),
                Lifetime.begin(cache, cache.key("2 ms"), Duration.ofMillis(2), "value"),
                Lifetime.begin(cache, cache.key("49 ms"), Duration.ofMillis(49), "value"));
        for (Lifetime life : lives) {
            life.expectGone("a value with a ttl of some milliseconds, once that has passed,");
        }
    }

    @Test
    @Clause("CACHE-23")
    default void a_fraction_of_a_millisecond_is_accepted(CacheTrial cache) {
        for (Duration ttl : List.of(Duration.ofNanos(1), Duration.ofNanos(500_000), Duration.ofNanos(1_000_001))) {
            Lifetime.begin(cache, cache.key("fraction " + ttl), ttl, "value")
                    .expectGone("a value with a ttl of " + ttl + ", once that has passed,");
        }
    }

    @Test
    @Clause("CACHE-23")
    default void a_fraction_of_a_millisecond_rounds_up(CacheTrial cache) {
        Lifetime.untilTold(cache, ttl -> {
            Duration withFraction = ttl.plusNanos(1);
            return Lifetime.begin(cache, cache.key("rounds " + ttl), withFraction, "value")
                    .lastsToItsEnd("a value with a ttl of " + withFraction
                            + " before that, rounded up to a millisecond, has passed");
        });
    }

    @Test
    @Clause("CACHE-24")
    default void ten_years_are_a_ttl(CacheTrial cache) {
        for (Duration ttl :
                List.of(Duration.ofDays(25), Duration.ofDays(50), Duration.ofDays(3_650), TimesToLive.LONGEST)) {
            String key = cache.key("long " + ttl);
            cache.setex(key, ttl, "value");
            cache.expect("the value with a ttl of " + ttl.toDays() + " days", cache.get(key))
                    .is(Optional.of("value"));
            cache.clock().advance(Duration.ofMillis(2));
            cache.expect("the value with a ttl of " + ttl.toDays() + " days, some milliseconds later,", cache.get(key))
                    .is(Optional.of("value"));
        }
    }

    @Test
    @Clause("CACHE-25")
    default void ttls_outside_the_domain_are_refused(CacheTrial cache) {
        String key = cache.key("refused");
        for (Duration ttl : List.of(
                Duration.ZERO,
                Duration.ofNanos(-1),
                Duration.ofMillis(-1),
                Duration.ofSeconds(Long.MIN_VALUE),
                TimesToLive.LONGEST.plusNanos(1),
                Duration.ofDays(4_000),
                Duration.ofSeconds(Long.MAX_VALUE, 999_999_999))) {
            cache.expectThrown(
                            IllegalArgumentException.class,
                            "setex with a ttl of " + ttl,
                            () -> cache.setex(key, ttl, "value"))
                    .naming("ttl");
            cache.expect("the value after the refused ttl of " + ttl, cache.get(key))
                    .is(Optional.empty());
        }
    }
}
