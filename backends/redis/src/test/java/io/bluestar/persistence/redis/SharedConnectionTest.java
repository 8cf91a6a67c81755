package io.bluestar.persistence.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lettuce.core.api.StatefulRedisConnection;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SharedConnectionTest {
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration AT_ONCE = Duration.ofNanos(1);

    private final List<CompletableFuture<StatefulRedisConnection<String, byte[]>>> attempts = new ArrayList<>();
    private final SharedConnection connection = new SharedConnection(() -> {
        CompletableFuture<StatefulRedisConnection<String, byte[]>> attempt = new CompletableFuture<>();
        attempts.add(attempt);
        return attempt;
    });

    @Test
    void nothingIsOpenedBeforeItIsNeeded() {
        assertThat(attempts).isEmpty();
    }

    @Test
    void allWhoComeDuringTheFirstAttemptWaitForIt() throws Exception {
        ExecutorService caller = Executors.newSingleThreadExecutor();
        try {
            assertWaitsInVain();
            Future<?> second = caller.submit(() -> connection.await(LONG));
            FakeConnection opened = new FakeConnection();
            attempts.get(0).complete(opened.asLettuce());
            assertThat(second.get()).isSameAs(opened.asLettuce());
            assertThat(connection.await(AT_ONCE)).isSameAs(opened.asLettuce());
            assertThat(attempts).hasSize(1);
        } finally {
            caller.shutdownNow();
        }
    }

    @Test
    void afterAFailureOneTriesAgainAndTheOthersAreToldAtOnce() throws Exception {
        assertWaitsInVain();
        IllegalStateException refused = new IllegalStateException("refused");
        attempts.get(0).completeExceptionally(refused);

        assertWaitsInVain();
        assertThat(attempts).hasSize(2);
        assertThatExceptionOfType(ExecutionException.class)
                .isThrownBy(() -> connection.await(LONG))
                .withCause(refused);
        assertThat(attempts).hasSize(2);

        FakeConnection opened = new FakeConnection();
        attempts.get(1).complete(opened.asLettuce());
        assertThat(connection.await(AT_ONCE)).isSameAs(opened.asLettuce());
    }

    @Test
    void aLostConnectionIsClosedAndOpenedAnewAndAllWaitForIt() throws Exception {
        FakeConnection lost = opened();
        lost.open.set(false);

        assertWaitsInVain();
        assertWaitsInVain();

        assertThat(lost.closings).isEqualTo(1);
        assertThat(attempts).hasSize(2);
    }

    @Test
    void aConnectionThatIsGivenUpIsClosedOnceAndOpenedAnew() throws Exception {
        FakeConnection useless = opened();
        connection.giveUp(useless.asLettuce());
        connection.giveUp(useless.asLettuce());
        assertThat(useless.closings).isEqualTo(1);

        FakeConnection next = opened();
        connection.giveUp(useless.asLettuce());
        assertThat(next.closings).isZero();
        assertThat(connection.await(AT_ONCE)).isSameAs(next.asLettuce());
    }

    @Test
    void anAttemptThatCannotEvenBeginIsAFailure() {
        IllegalStateException shutDown = new IllegalStateException("the client is shut down");
        SharedConnection none = new SharedConnection(() -> {
            throw shutDown;
        });
        assertThatExceptionOfType(ExecutionException.class)
                .isThrownBy(() -> none.await(LONG))
                .withCause(shutDown);
    }

    @Test
    void closingClosesWhatIsOpenAndOpensNoMore() throws Exception {
        FakeConnection open = opened();
        assertThat(connection.close()).isCompleted();
        assertThat(open.closings).isEqualTo(1);
        open.open.set(false);
        assertThatThrownBy(() -> connection.await(LONG)).hasRootCauseMessage("the connection was closed meanwhile");
        assertThat(attempts).hasSize(1);
    }

    @Test
    void aConnectionThatComesAfterClosingIsClosed() {
        assertWaitsInVain();
        assertThat(connection.close()).as("it does not wait for it").isCompleted();
        FakeConnection late = new FakeConnection();
        attempts.get(0).complete(late.asLettuce());
        assertThat(late.closings).isEqualTo(1);
    }

    @Test
    void closingAfterAFailureIsNoFailure() {
        assertWaitsInVain();
        attempts.get(0).completeExceptionally(new IllegalStateException("refused"));
        assertThat(connection.close()).isCompleted();
    }

    private FakeConnection opened() throws Exception {
        assertWaitsInVain();
        FakeConnection opened = new FakeConnection();
        attempts.get(attempts.size() - 1).complete(opened.asLettuce());
        assertThat(connection.await(AT_ONCE)).isSameAs(opened.asLettuce());
        return opened;
    }

    private void assertWaitsInVain() {
        assertThatExceptionOfType(TimeoutException.class).isThrownBy(() -> connection.await(AT_ONCE));
    }

    /** As much of Lettuce's connection as is used here. */
    private static final class FakeConnection {
        private final AtomicBoolean open = new AtomicBoolean(true);
        private final StatefulRedisConnection<String, byte[]> lettuce = proxy();
        private int closings;

        StatefulRedisConnection<String, byte[]> asLettuce() {
            return lettuce;
        }

        @SuppressWarnings("unchecked")
        private StatefulRedisConnection<String, byte[]> proxy() {
            return (StatefulRedisConnection<String, byte[]>) Proxy.newProxyInstance(
                    getClass().getClassLoader(),
                    new Class<?>[] {StatefulRedisConnection.class},
                    (self, method, arguments) -> switch (method.getName()) {
                        case "isOpen" -> open.get();
                        case "closeAsync" -> {
                            closings++;
                            yield CompletableFuture.completedFuture(null);
                        }
                        case "toString" -> "fake connection";
                        case "equals" -> self == arguments[0];
                        default -> throw new UnsupportedOperationException(method.getName());
                    });
        }
    }
}
