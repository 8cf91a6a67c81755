package io.bluestar.persistence.redis;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.bluestar.persistence.CacheException;
import io.bluestar.persistence.UnreadableEntryException;
import io.bluestar.persistence.settings.RedisSettings;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What real nodes cannot be made to do on demand: redirect in circles, say nothing of themselves, lag behind. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RedisClusterTest {
    private static final Duration TTL = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final RedisCacheOptions PATIENT = new RedisCacheOptions(LONG, LONG);
    /** Of "key". */
    private static final int SLOT = 12_539;

    private final FakeRedis first = new FakeRedis();
    private final FakeRedis second = new FakeRedis();
    private final Deque<AutoCloseable> opened = new ArrayDeque<>(List.of(first, second));

    @AfterEach
    void closeAll() throws Exception {
        while (!opened.isEmpty()) {
            opened.removeLast().close();
        }
    }

    private RedisCacheBackend open(RedisCacheOptions options, FakeRedis... seeds) {
        String hosts = Arrays.stream(seeds).map(FakeRedis::address).collect(joining(","));
        RedisCacheBackend cache = RedisCacheBackend.open(cluster("redis://" + hosts), options);
        opened.add(cache);
        return cache;
    }

    private static RedisSettings cluster(String uri) {
        return new RedisSettings(URI.create(uri), true);
    }

    /** All slots are those of one node, whose host is left out: it is that of the node that is asked. */
    private static String allSlotsAre(FakeRedis owner) {
        return "*1\r\n*3\r\n:0\r\n:16383\r\n*3\r\n$0\r\n\r\n:" + owner.port() + "\r\n$1\r\nx\r\n";
    }

    private static String moved(FakeRedis target) {
        return "-MOVED " + SLOT + " localhost:" + target.port() + "\r\n";
    }

    private static String ask(FakeRedis target) {
        return "-ASK " + SLOT + " localhost:" + target.port() + "\r\n";
    }

    @Test
    void a_key_goes_to_the_node_of_its_slot() {
        first.answers("CLUSTER", allSlotsAre(second));
        second.answers("GET", "$5\r\nvalue\r\n");
        assertThat(open(PATIENT, first).get("key")).contains("value");
        assertThat(first.received("GET")).isEmpty();
    }

    @Test
    void a_moved_slot_is_followed_and_remembered() {
        first.answers("CLUSTER", allSlotsAre(first)).answers("GET", moved(second));
        second.answers("GET", "$5\r\nvalue\r\n").answers("CLUSTER", allSlotsAre(second));
        RedisCacheBackend cache = open(PATIENT, first);
        assertThat(cache.get("key")).contains("value");
        assertThat(cache.get("key")).contains("value");
        assertThat(first.received("GET")).hasSize(1);
        assertThat(second.received("GET")).hasSize(2);
    }

    @Test
    void a_slot_under_way_is_asked_for_and_not_remembered() {
        first.answers("CLUSTER", allSlotsAre(first)).answers("SET", ask(second));
        second.answers("ASKING", "+OK\r\n").answers("SET", "+OK\r\n");
        RedisCacheBackend cache = open(PATIENT, first);
        cache.setex("key", TTL, "value");
        cache.setex("key", TTL, "value");
        assertThat(first.received("SET")).hasSize(2);
        assertThat(second.received("ASKING")).hasSize(2);
        assertThat(second.received("SET")).hasSize(2);
    }

    @Test
    void nodes_that_redirect_in_circles_are_given_up() {
        first.answers("CLUSTER", allSlotsAre(first)).answers("GET", moved(second));
        second.answers("CLUSTER", allSlotsAre(first)).answers("GET", moved(first));
        assertThatExceptionOfType(CacheException.class)
                .isThrownBy(() -> open(PATIENT, first).get("key"))
                .withMessageContainingAll("\"key\"", "more than 5 times", "do not agree");
        assertThat(first.received("GET").size() + second.received("GET").size()).isEqualTo(6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"MOVED", "MOVED 99999 localhost:1", "MOVED 1 nowhere", "ASK x y:1", "MOVED 1 ?:6379"})
    void a_redirection_to_nowhere_is_an_error(String reply) {
        first.answers("CLUSTER", allSlotsAre(first)).answers("GET", "-" + reply + "\r\n");
        assertThatExceptionOfType(CacheException.class)
                .isThrownBy(() -> open(PATIENT, first).get("key"))
                .withMessageContaining(reply);
    }

    @Test
    void an_entry_that_is_no_text_is_said_to_be_unreadable() {
        first.answers("CLUSTER", allSlotsAre(first)).answers("GET", "-WRONGTYPE Operation against a list\r\n");
        assertThatExceptionOfType(UnreadableEntryException.class)
                .isThrownBy(() -> open(PATIENT, first).get("key"))
                .withMessageContainingAll("\"key\"", first.address(), "WRONGTYPE");
    }

    @Test
    void redirections_take_no_longer_than_both_timeouts() {
        // Each answers just in time.
        first.answers("CLUSTER", allSlotsAre(first)).does("GET", (words, client) -> later(client, moved(second)));
        second.answers("CLUSTER", allSlotsAre(first)).does("GET", (words, client) -> later(client, moved(first)));
        RedisCacheBackend cache = open(new RedisCacheOptions(SHORT, SHORT), first, second);
        assertThatExceptionOfType(CacheException.class).isThrownBy(() -> cache.get("key"));
        assertThat(first.received("GET").size() + second.received("GET").size())
                .as("times that it was sent")
                .isBetween(1, 4);
    }

    private static void later(FakeRedis.Client client, String reply) {
        CompletableFuture.delayedExecutor(SHORT.toMillis() * 2 / 3, TimeUnit.MILLISECONDS)
                .execute(() -> send(client, reply));
    }

    private static void send(FakeRedis.Client client, String reply) {
        try {
            client.send(reply);
        } catch (IOException e) {
            // Too late: the cache has been closed.
            client.hasEnded();
        }
    }

    @Test
    void a_command_whose_connection_is_cut_is_not_sent_again() {
        first.answers("CLUSTER", allSlotsAre(first)).does("SET", (words, client) -> client.cut());
        RedisCacheBackend cache = open(PATIENT, first);
        assertThatExceptionOfType(CacheException.class)
                .isThrownBy(() -> cache.setex("key", TTL, "value"))
                .withMessageContainingAll(first.address(), "may have been carried out or not");
        assertThat(first.received("SET")).hasSize(1);
    }

    @Test
    void a_node_that_lags_does_not_bring_back_what_is_gone() throws IOException {
        FakeRedis gone = new FakeRedis();
        opened.add(gone);
        first.answers("CLUSTER", allSlotsAre(gone));
        gone.answers("GET", moved(second));
        second.answers("GET", "$5\r\nvalue\r\n").answers("CLUSTER", allSlotsAre(gone));
        RedisCacheBackend cache = open(PATIENT, first);
        assertThat(cache.get("key")).contains("value");
        gone.close();
        for (int call = 0; call < 20; call++) {
            // This has the nodes asked again.
            assertThatExceptionOfType(CacheException.class).isThrownBy(() -> cache.get("key of another slot"));
            assertThat(cache.get("key")).contains("value");
        }
        assertThat(second.received("CLUSTER")).isNotEmpty();
    }

    @Test
    void a_node_that_took_over_is_heard_of_once_a_call_has_failed() throws IOException {
        FakeRedis gone = new FakeRedis();
        opened.add(gone);
        first.answers("CLUSTER", allSlotsAre(gone)).answers("GET", "$5\r\nvalue\r\n");
        gone.answers("GET", "$-1\r\n");
        RedisCacheBackend cache = open(PATIENT, first);
        assertThat(cache.get("key")).isEmpty();
        gone.close();
        first.answers("CLUSTER", allSlotsAre(first));
        Optional<String> value = Optional.empty();
        while (value.isEmpty()) {
            value = valueIfItAnswers(cache);
        }
        assertThat(value).contains("value");
    }

    @Test
    void a_node_that_has_left_the_cluster_and_still_answers_loses_its_slots() {
        first.answers("CLUSTER", allSlotsAre(first)).answers("GET", "-CLUSTERDOWN Hash slot not served\r\n");
        second.answers("CLUSTER", allSlotsAre(first)).answers("GET", "$5\r\nvalue\r\n");
        RedisCacheBackend cache = open(PATIENT, first, second);
        assertThatExceptionOfType(CacheException.class)
                .isThrownBy(() -> cache.get("key"))
                .withMessageContaining("CLUSTERDOWN");
        second.answers("CLUSTER", allSlotsAre(second));
        Optional<String> value = Optional.empty();
        while (value.isEmpty()) {
            value = valueIfItAnswers(cache);
        }
        assertThat(value).contains("value");
    }

    private static Optional<String> valueIfItAnswers(RedisCacheBackend cache) {
        try {
            return cache.get("key");
        } catch (CacheException theNodesAreBeingAsked) {
            return Optional.empty();
        }
    }

    @Test
    void a_seed_that_is_gone_does_not_matter_where_another_answers() throws IOException {
        second.answers("CLUSTER", allSlotsAre(second)).answers("GET", "$-1\r\n");
        RedisCacheBackend cache = open(PATIENT, first, second);
        first.close();
        assertThat(cache.get("key")).isEmpty();
    }

    @Test
    void a_seed_that_says_nothing_is_not_waited_for_where_another_answers() {
        first.ignores("CLUSTER");
        second.answers("CLUSTER", allSlotsAre(second)).answers("GET", "$-1\r\n");
        assertThat(open(PATIENT, first, second).get("key")).isEmpty();
    }

    @Test
    void seeds_that_say_nothing_are_given_up() {
        first.ignores("CLUSTER");
        RedisCacheBackend cache = open(new RedisCacheOptions(SHORT, SHORT), first);
        assertThatExceptionOfType(CacheException.class)
                .isThrownBy(() -> cache.get("key"))
                .withMessageContainingAll("\"key\"", first.address());
    }

    @Test
    void a_caller_interrupted_while_the_nodes_are_asked_fails_with_the_flag_set() throws Exception {
        CountDownLatch waiting = new CountDownLatch(1);
        first.does("CLUSTER", (words, client) -> waiting.countDown());
        RedisCacheBackend cache = open(PATIENT, first);
        AtomicReference<CacheException> failure = new AtomicReference<>();
        AtomicReference<Boolean> flag = new AtomicReference<>();
        Thread caller = new Thread(() -> {
            try {
                cache.get("key");
            } catch (CacheException e) {
                failure.set(e);
                flag.set(Thread.currentThread().isInterrupted());
            }
        });
        caller.start();
        waiting.await();
        caller.interrupt();
        caller.join();
        assertThat(failure.get()).hasMessageContaining("interrupted").hasCauseInstanceOf(InterruptedException.class);
        assertThat(flag.get()).isTrue();
    }

    @Test
    void user_and_password_are_sent_to_every_node_and_never_shown() {
        first.answers("CLUSTER", allSlotsAre(second));
        second.answers("GET", "-ERR no pa55 here\r\n");
        RedisCacheBackend cache = RedisCacheBackend.open(cluster("redis://app:pa55@" + first.address()), PATIENT);
        opened.add(cache);
        assertThatExceptionOfType(CacheException.class)
                .isThrownBy(() -> cache.get("key"))
                .withMessageContaining("no *** here");
        assertThat(first.received("AUTH")).containsExactly(List.of("AUTH", "app", "pa55"));
        assertThat(second.received("AUTH")).containsExactly(List.of("AUTH", "app", "pa55"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "redis-sentinel://:s3cret@localhost:26379/0#primary",
                "redis-socket:///tmp/redis.sock",
                "redis://:s3cret@localhost:6379/1"
            })
    void a_uri_of_no_cluster_is_refused(String uri) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RedisCacheBackend.open(cluster(uri)))
                .withMessageContaining("Cluster")
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("s3cret"));
    }
}
