package io.bluestar.persistence.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.bluestar.persistence.CacheException;
import io.bluestar.persistence.UnreadableEntryException;
import io.bluestar.persistence.settings.RedisSettings;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.ConnectionFuture;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.RedisCodec;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a real server cannot be made to do on demand. What it does by itself is for the contracts. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RedisCacheBackendTest {
    private static final Duration TTL = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofMillis(200);
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final RedisCacheOptions PATIENT = new RedisCacheOptions(LONG, LONG);

    private final FakeRedis server = new FakeRedis();
    private final Deque<AutoCloseable> opened = new ArrayDeque<>(List.of(server));

    @AfterEach
    void closeAll() throws Exception {
        while (!opened.isEmpty()) {
            opened.removeLast().close();
        }
    }

    private RedisCacheBackend open(RedisSettings settings, RedisCacheOptions options) {
        RedisCacheBackend cache = RedisCacheBackend.open(settings, options);
        opened.add(cache);
        return cache;
    }

    private RedisCacheBackend open(RedisCacheOptions options) {
        return open(server.settings(), options);
    }

    @Test
    void sendsSetWithMillisecondsGetAndDelInUtf8() {
        server.answers("SET", "+OK\r\n").answers("GET", "$5\r\nzoë!\r\n").answers("DEL", ":1\r\n");
        RedisCacheBackend cache = open(PATIENT);

        cache.setex("kéy", Duration.ofNanos(1_500_001), "välue");
        assertThat(cache.get("kéy")).contains("zoë!");
        cache.delete("kéy");

        assertThat(server.received("SET")).containsExactly(List.of("SET", "kéy", "välue", "PX", "2"));
        assertThat(server.received("GET")).containsExactly(List.of("GET", "kéy"));
        assertThat(server.received("DEL")).containsExactly(List.of("DEL", "kéy"));
    }

    @Test
    void selectsTheDatabase() {
        server.answers("GET", "$-1\r\n");
        open(RedisSettings.of("localhost", server.port(), 3), PATIENT).get("key");
        assertThat(server.received("SELECT")).containsExactly(List.of("SELECT", "3"));
    }

    @Test
    void isMadeWithoutAServerAndUsesItOnceThereIsOne() throws Exception {
        int port = server.port();
        server.close();
        RedisCacheBackend cache = open(PATIENT);
        assertRefused(() -> cache.get("key"), "get");
        assertRefused(() -> cache.setex("key", TTL, "value"), "setex");
        assertRefused(() -> cache.delete("key"), "delete");

        FakeRedis later = new FakeRedis(port).answers("GET", "$5\r\nvalue\r\n");
        opened.add(later);
        assertThat(cache.get("key")).contains("value");
    }

    private void assertRefused(Runnable call, String operation) {
        assertThatExceptionOfType(CacheException.class)
                .isThrownBy(call::run)
                .satisfies(e -> assertThat(e.operation()).isEqualTo(operation))
                .satisfies(e -> assertThat(e.key()).isEqualTo("key"))
                .withMessageContainingAll("\"key\"", server.address(), "refused", "check that it runs");
    }

    /** As loading the client's classes may take on a busy machine, the first time in a JVM. */
    @Test
    void whatTheClientTakesBeforeItConnectsIsNoneOfTheCallsTime() {
        RedisCacheOptions options = new RedisCacheOptions(Duration.ofMillis(500), Duration.ofMillis(500));
        RedisClient slow =
                new RedisClient(null, RedisURI.create(server.settings().uri())) {
                    @Override
                    public <K, V> ConnectionFuture<StatefulRedisConnection<K, V>> connectAsync(
                            RedisCodec<K, V> codec, RedisURI uri) {
                        long began = System.nanoTime();
                        while (System.nanoTime() - began <= 1_100_000_000) {
                            Thread.onSpinWait();
                        }
                        return super.connectAsync(codec, uri);
                    }
                };
        slow.setOptions(RedisCacheBackend.clientOptions(RedisCacheOptions.DEFAULT));
        opened.add(slow::shutdown);
        RedisCacheBackend cache =
                RedisCacheBackend.over(slow, RedisURI.create(server.settings().uri()), options);
        opened.add(cache);
        server.answers("GET", "$5\r\nvalue\r\n");

        assertThat(cache.get("key")).contains("value");
    }

    @Test
    void manyThreadsShareOneConnection() throws Exception {
        server.answers("GET", "$5\r\nvalue\r\n");
        RedisCacheBackend cache = open(PATIENT);
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try {
            List<Future<?>> calls = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                calls.add(threads.submit(() -> assertThat(cache.get("key")).contains("value")));
            }
            for (Future<?> call : calls) {
                call.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(server.connections()).isEqualTo(1);
    }

    @Test
    void aServerThatDoesNotGreetIsGivenUp() {
        server.ignores("PING");
        RedisCacheBackend cache = open(new RedisCacheOptions(SHORT, LONG));
        assertThatExceptionOfType(CacheException.class)
                .isThrownBy(() -> cache.get("key"))
                .withMessageContainingAll("\"key\"", server.address());
        server.answers("PING", "+PONG\r\n").answers("GET", "$-1\r\n");
        await(() -> answers(cache));
    }

    private static boolean answers(RedisCacheBackend cache) {
        return answers(cache, Optional.empty());
    }

    private static boolean answers(RedisCacheBackend cache, Optional<String> value) {
        try {
            return cache.get("key").equals(value);
        } catch (CacheException stillOnTheFormerConnection) {
            return false;
        }
    }

    @Test
    void aCommandWithoutAnAnswerIsGivenUp() {
        server.ignores("GET").ignores("SET");
        RedisCacheBackend cache = open(new RedisCacheOptions(LONG, SHORT));
        assertThatExceptionOfType(CacheException.class)
                .isThrownBy(() -> cache.get("key"))
                .withMessageContainingAll("no answer from Redis at " + server.address(), "within 200 ms");
        assertThatExceptionOfType(CacheException.class)
                .isThrownBy(() -> cache.setex("key", TTL, "value"))
                .withMessageContainingAll("within 200 ms", "may have been carried out or not");
    }

    @Test
    void aConnectionOnWhichNobodyHadAnAnswerIsReplaced() {
        server.ignores("GET");
        RedisCacheBackend cache = open(new RedisCacheOptions(LONG, SHORT));
        assertThatExceptionOfType(CacheException.class).isThrownBy(() -> cache.get("key"));
        server.answers("GET", "$-1\r\n");
        await(() -> answers(cache));
        assertThat(server.connections()).isGreaterThan(1);
    }

    @Test
    void aLateAnswerIsNotTakenForThatOfTheNextCommand() throws Exception {
        Map<String, String> answersAfter =
                Map.of("first", "$5\r\nearly\r\n", "second", "$5\r\nfirst\r\n$6\r\nsecond\r\n");
        server.does("GET", (words, client) -> client.send(answersAfter.getOrDefault(words.get(1), "")));
        RedisCacheBackend cache = open(new RedisCacheOptions(LONG, Duration.ofSeconds(2)));
        ExecutorService caller = Executors.newSingleThreadExecutor();
        try {
            Future<Optional<String>> early = caller.submit(() -> cache.get("early"));
            await(() -> server.received("GET").size() == 1);
            assertThatExceptionOfType(CacheException.class)
                    .isThrownBy(() -> cache.get("first"))
                    .withMessageContaining("no answer");
            assertThat(early.get()).contains("early");
        } finally {
            caller.shutdownNow();
        }
        assertThat(cache.get("second")).contains("second");
        assertThat(server.connections())
                .as("it stays, as it has been of use meanwhile")
                .isEqualTo(1);
    }

    @Test
    void aTimeoutInTheUriIsThatOfCommands() {
        server.ignores("GET");
        RedisCacheBackend cache =
                RedisCacheBackend.open(RedisSettings.of(URI.create("redis://" + server.address() + "?timeout=123ms")));
        opened.add(cache);
        assertThatExceptionOfType(CacheException.class)
                .isThrownBy(() -> cache.get("key"))
                .withMessageContaining("within 123 ms");
    }

    @Test
    void aCommandWhoseConnectionIsCutIsNotSentAgain() {
        server.answers("GET", "$-1\r\n").does("SET", (words, client) -> client.cut());
        RedisCacheBackend cache = open(PATIENT);

        assertThatExceptionOfType(CacheException.class)
                .isThrownBy(() -> cache.setex("key", TTL, "value"))
                .withMessageContainingAll(server.address(), "may have been carried out or not");

        assertThat(cache.get("key")).as("the next call connects anew").isEmpty();
        assertThat(server.connections()).isEqualTo(2);
        assertThat(server.received("SET")).hasSize(1);
    }

    @Test
    void aConnectionCutWhileIdleIsOpenedAnew() throws Exception {
        server.answers("GET", "$-1\r\n");
        RedisCacheBackend cache = open(PATIENT);
        cache.get("key");
        server.cutConnections();
        await(() -> answers(cache));
        assertThat(server.connections()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 400 Bad Request\r\n\r\n",
                "\0\0\0\0\r\n",
                "$-7\r\n\r\n",
                "$abc\r\n",
                ":1\r\n",
                "*1\r\n:1\r\n"
            })
    void nonsenseIsAFailureAndNoAnswer(String nonsense) {
        server.answers("GET", nonsense);
        RedisCacheBackend cache = open(new RedisCacheOptions(LONG, SHORT));
        assertThatExceptionOfType(CacheException.class)
                .isThrownBy(() -> cache.get("key"))
                .withMessageContainingAll("\"key\"", server.address());
        server.answers("GET", "$5\r\nvalue\r\n");
        await(() -> answers(cache, Optional.of("value")));
    }

    @Test
    void aServerThatGreetsWithNonsenseIsAFailure() {
        server.answers("PING", "HTTP/1.1 400 Bad Request\r\n\r\n");
        RedisCacheBackend cache = open(new RedisCacheOptions(Duration.ofSeconds(1), LONG));
        assertThatExceptionOfType(CacheException.class)
                .isThrownBy(() -> cache.get("key"))
                .withMessageContaining(server.address());
    }

    @ParameterizedTest
    @CsvSource({
        "WRONGTYPE Operation against a key holding the wrong kind of value,another program",
        "OOM command not allowed when used memory > 'maxmemory'.,maxmemory",
        "NOAUTH Authentication required.,BLUESTAR_REDIS_URI",
        "LOADING Redis is loading the dataset in memory,try again",
        "READONLY You can't write against a read only replica.,primary",
        "MOVED 866 10.0.0.1:6379,BLUESTAR_REDIS_CLUSTER=true",
        "ERR something else,ERR something else",
    })
    void anErrorReplyIsAFailureThatSaysWhatToDo(String reply, String advice) {
        server.answers("GET", "-" + reply + "\r\n").answers("DEL", ":0\r\n");
        RedisCacheBackend cache = open(PATIENT);
        assertThatExceptionOfType(CacheException.class)
                .isThrownBy(() -> cache.get("key"))
                .withMessageContainingAll(server.address(), reply.substring(0, reply.indexOf(' ')), advice);
        cache.delete("key");
        assertThat(server.connections()).isEqualTo(1);
    }

    @Test
    void onlyAnEntryThatIsNoTextIsSaidToBeUnreadable() {
        RedisCacheBackend cache = open(PATIENT);
        String noText = "-WRONGTYPE Operation against a key holding the wrong kind of value\r\n";
        server.answers("GET", noText).answers("SET", noText).answers("DEL", noText);
        assertThatExceptionOfType(UnreadableEntryException.class)
                .isThrownBy(() -> cache.get("key"))
                .satisfies(thrown -> assertThat(thrown.key()).isEqualTo("key"));
        List<ThrowingCallable> others =
                List.of(() -> cache.setex("key", TTL, "value"), () -> cache.delete("key"), () -> {
                    server.answers("GET", "-LOADING Redis is loading the dataset in memory\r\n");
                    cache.get("key");
                });
        assertThat(others)
                .allSatisfy(other -> assertThat(catchThrowable(other)).isExactlyInstanceOf(CacheException.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"NOAUTH Authentication required.", "LOADING Redis is loading the dataset in memory"})
    void anErrorReplyToTheGreetingSaysWhatToDoToo(String reply) {
        server.answers("PING", "-" + reply + "\r\n");
        assertThatExceptionOfType(CacheException.class)
                .isThrownBy(() -> open(PATIENT).get("key"))
                .withMessageContainingAll(server.address(), reply);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-ERR unknown command 'AUTH', with args beginning with: 'app' 'pa55 w%rd'",
                "-WRONGPASS no, pa55 w%rd is not it",
                "*2\r\n$4\r\nAUTH\r\n$9\r\npa55 w%rd",
                "pa55 w%rd"
            })
    void aPasswordIsNeverShown(String reply) {
        server.answers("AUTH", reply + "\r\n");
        RedisCacheBackend cache =
                open(server.settings("app:pa55%20w%25rd@"), new RedisCacheOptions(Duration.ofSeconds(1), LONG));

        CacheException failure = catchThrowableOfType(CacheException.class, () -> cache.get("key"));

        assertThat(server.received("AUTH")).containsExactly(List.of("AUTH", "app", "pa55 w%rd"));
        assertThat(shown(failure)).contains(server.address()).doesNotContain("pa55", "w%25rd");
    }

    private static String shown(Throwable failure) {
        StringWriter shown = new StringWriter();
        failure.printStackTrace(new PrintWriter(shown));
        return shown.toString();
    }

    @Test
    void argumentsThatAServerRepeatsAreNotShown() {
        server.answers("SET", "-ERR unknown command 'SET', with args beginning with: 'key' 'salaries'\r\n");
        CacheException failure =
                catchThrowableOfType(CacheException.class, () -> open(PATIENT).setex("key", TTL, "salaries"));
        assertThat(shown(failure)).contains("unknown command 'SET'").doesNotContain("salaries");
    }

    @Test
    void aValueThatIsNoUtf8IsAFailureButTheReplacementCharacterIsAValue() {
        server.does("GET", (words, client) -> client.send(new byte[] {'$', '1', '\r', '\n', (byte) 0xFF, '\r', '\n'}));
        RedisCacheBackend cache = open(PATIENT);
        assertThatExceptionOfType(UnreadableEntryException.class)
                .isThrownBy(() -> cache.get("key"))
                .withMessageContaining("no UTF-8");
        server.answers("GET", "$3\r\n\uFFFD\r\n");
        assertThat(cache.get("key")).contains("\uFFFD");
    }

    @Test
    void anInterruptedCallerSendsNothing() {
        RedisCacheBackend cache = open(PATIENT);
        Thread.currentThread().interrupt();
        assertThatExceptionOfType(CacheException.class)
                .isThrownBy(() -> cache.setex("key", TTL, "value"))
                .withMessageContaining("nothing was sent");
        assertThat(Thread.interrupted()).isTrue();
        assertThat(server.received("SET")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PING", "GET"})
    void aCallerInterruptedWhileWaitingFailsWithTheFlagSet(String unanswered) throws Exception {
        CountDownLatch waiting = new CountDownLatch(1);
        server.does(unanswered, (words, client) -> waiting.countDown());
        RedisCacheBackend cache = open(PATIENT);
        AtomicReference<Throwable> failure = new AtomicReference<>();
        AtomicReference<Boolean> flag = new AtomicReference<>();
        Thread caller = new Thread(() -> {
            failure.set(catchThrowableOfType(CacheException.class, () -> cache.get("key")));
            flag.set(Thread.currentThread().isInterrupted());
        });
        caller.start();
        waiting.await();
        caller.interrupt();
        caller.join();

        assertThat(failure.get()).isNotNull().hasMessageContainingAll("interrupted", server.address());
        assertThat(failure.get().getCause()).isInstanceOf(InterruptedException.class);
        assertThat(flag.get()).isTrue();
    }

    @Test
    void closingEndsItsConnectionAndItsThreadsWhichAreDaemons() {
        server.answers("GET", "$-1\r\n");
        Set<Thread> before = new HashSet<>(Thread.getAllStackTraces().keySet());
        RedisCacheBackend cache = open(PATIENT);
        cache.get("key");
        Set<Thread> started = lettuceThreads();
        started.removeAll(before);
        assertThat(started).isNotEmpty().allMatch(Thread::isDaemon);

        cache.close();
        cache.close();

        await(() -> server.openConnections() == 0);
        await(() -> started.stream().noneMatch(Thread::isAlive));
        assertThatIllegalStateException().isThrownBy(() -> cache.get("key")).withMessageContaining("Redis cache");
    }

    private static Set<Thread> lettuceThreads() {
        Set<Thread> threads = new HashSet<>(Thread.getAllStackTraces().keySet());
        threads.removeIf(thread -> !thread.getName().startsWith("lettuce"));
        return threads;
    }

    @Test
    void closingFailsTheCallsUnderWay() throws Exception {
        CountDownLatch waiting = new CountDownLatch(1);
        server.does("GET", (words, client) -> waiting.countDown());
        RedisCacheBackend cache = open(PATIENT);
        ExecutorService caller = Executors.newSingleThreadExecutor();
        try {
            Future<CacheException> failure =
                    caller.submit(() -> catchThrowableOfType(CacheException.class, () -> cache.get("key")));
            waiting.await();
            cache.close();
            assertThat(failure.get()).isNotNull().hasMessageContaining(server.address());
        } finally {
            caller.shutdownNow();
        }
    }

    @Test
    void aClientThatWasHandedInStaysOpen() {
        server.answers("GET", "$-1\r\n");
        RedisURI uri = RedisURI.create("localhost", server.port());
        RedisClient client = RedisClient.create();
        opened.add(client);
        client.setOptions(RedisCacheBackend.clientOptions(PATIENT));
        RedisCacheBackend first = RedisCacheBackend.over(client, uri, PATIENT);
        first.get("key");

        first.close();

        await(() -> server.openConnections() == 0);
        RedisCacheBackend second = RedisCacheBackend.over(client, uri, PATIENT);
        opened.add(second);
        assertThat(second.get("key")).isEmpty();
        assertThatIllegalStateException().isThrownBy(() -> first.get("key"));
        assertThat(uri.getTimeout()).as("what was handed in is not changed").isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void aClientThatSendsCommandsAgainIsRefused() {
        RedisClient client = RedisClient.create();
        opened.add(client);
        client.setOptions(ClientOptions.create());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RedisCacheBackend.over(client, RedisURI.create("localhost", 1), PATIENT))
                .withMessageContaining("REJECT_COMMANDS");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "redis://:s3cret@localhost/db0",
                "redis://:s3cret@localhost:99999",
                "redis-sentinel://:s3cret@localhost:26379",
                "redis://user:s3cret@/",
                "redis:///"
            })
    void aUriThatNamesNoServerIsRefusedWithoutItsPassword(String uri) {
        Throwable refusal = catchThrowableOfType(
                IllegalArgumentException.class, () -> RedisCacheBackend.open(RedisSettings.of(URI.create(uri))));
        assertThat(refusal).hasMessageContaining("redis://[user:password@]host");
        assertThat(shown(refusal)).doesNotContain("s3cret");
    }

    @Test
    void aHostWithAnUnderscoreIsAHost() {
        RedisURI uri = RedisServer.uriOf(RedisSettings.of("my_redis", 6380, 2));
        assertThat(uri.getHost()).isEqualTo("my_redis");
        assertThat(uri.getPort()).isEqualTo(6380);
        assertThat(uri.getDatabase()).isEqualTo(2);
    }

    @Test
    void sentinelsAreNamedInMessages() throws IOException {
        server.close();
        RedisSettings sentinels =
                RedisSettings.of(URI.create("redis-sentinel://:s3cret@" + server.address() + "/0#primary"));
        CacheException failure = catchThrowableOfType(
                CacheException.class, () -> open(sentinels, PATIENT).get("key"));
        assertThat(failure).hasMessageContaining("primary of the Sentinels " + server.address());
        assertThat(shown(failure)).doesNotContain("s3cret");
    }

    @Test
    void nullComesBeforeDomainAndDomainBeforeClosed() {
        RedisCacheBackend cache = open(PATIENT);
        cache.close();
        assertThatNullPointerException().isThrownBy(() -> cache.setex("", Duration.ZERO, null));
        assertThatIllegalArgumentException().isThrownBy(() -> cache.get(""));
        assertThatIllegalStateException().isThrownBy(() -> cache.get("key"));
        assertThatIllegalStateException().isThrownBy(() -> cache.delete("key"));
        assertThatIllegalStateException().isThrownBy(() -> cache.setex("key", TTL, "value"));
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + LONG.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime() - deadline)
                    .as("nanoseconds past the deadline")
                    .isNegative();
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
    }
}
