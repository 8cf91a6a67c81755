package io.bluestar.testkit.contracts.saboteurs.server;

import io.bluestar.testkit.contracts.harness.Fault;
import io.bluestar.testkit.contracts.harness.FaultyServer;
import java.io.IOException;
import java.io.Serial;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A server in this JVM that fails as the kit wants. What it keeps is up to those who ask: a request is done, unless the fault
 * is before it, and its answer comes, unless the fault is behind it.
 */
public final class FailingServer {
    private static final long ON_THE_WAY_MICROS = 200;
    private static final long PATIENCE_MILLIS = 50;

    private volatile Fault fault;
    private volatile CountDownLatch recovered = new CountDownLatch(0);

    /** The server failed, in a way that the client may tell from others. */
    public static final class Failure extends IOException {
        @Serial
        private static final long serialVersionUID = 1L;

        private final Fault fault;

        Failure(Fault fault) {
            super("the server " + fault.meaning());
            this.fault = fault;
        }

        public Fault fault() {
            return fault;
        }
    }

    /**
     * Asks the server.
     *
     * @param request what it does, and answers
     */
    public <R> R ask(Supplier<R> request) throws Failure {
        LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(ON_THE_WAY_MICROS));
        Fault now = fault;
        if (now == null || now == Fault.DELAYS) {
            return request.get();
        }
        if (now == Fault.CUTS_ANSWERS) {
            var unused = request.get();
        }
        if (now == Fault.HANGS) {
            await();
        }
        throw new Failure(now);
    }

    private void await() {
        try {
            var unused = recovered.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The server as the kit sees it, with a client of it. */
    public static <B> FaultyServer<B> with(Function<FailingServer, B> client) {
        FailingServer server = new FailingServer();
        return new FaultyServer<>() {
            @Override
            public B open() {
                return client.apply(server);
            }

            @Override
            public Set<Fault> faults() {
                return EnumSet.allOf(Fault.class);
            }

            @Override
            public void begin(Fault beginning) {
                server.recovered = new CountDownLatch(1);
                server.fault = beginning;
            }

            @Override
            public void recover() {
                server.fault = null;
                server.recovered.countDown();
            }

            @Override
            public void close() {
                recover();
            }
        };
    }
}
