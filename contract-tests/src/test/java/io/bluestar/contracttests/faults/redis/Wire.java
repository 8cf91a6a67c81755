package io.bluestar.contracttests.faults.redis;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;

/** The network between a cache and its server: a TCP proxy that can be told what to do with what passes. */
public final class Wire implements AutoCloseable {
    /** What becomes of the bytes, in both directions; of those that come later on a connection too. */
    public enum State {
        WHOLE,
        /** Answers come after {@link Wire#LATE}. */
        SLOW,
        /** They get lost both ways, and neither end is told. */
        HALF_OPEN,
        /** Commands arrive, answers get lost. */
        NO_ANSWERS,
        /** The connection is reset when an answer comes. */
        CUT,
        /** Somebody else answers, such as a captive portal. */
        GARBAGE
    }

    /** How late an answer is on a slow wire. */
    public static final Duration LATE = Duration.ofMillis(800);

    private static final byte[] GARBAGE = "HTTP/1.1 511 Network Authentication Required\r\nContent-Length: 0\r\n\r\n"
            .getBytes(StandardCharsets.US_ASCII);

    private final int target;
    private final int port;
    private final Queue<Socket> sockets = new ConcurrentLinkedQueue<>();
    private volatile State state = State.WHOLE;
    private ServerSocket listener;
    private Thread accepting;

    /** @param target the port of the server on the loopback interface */
    public Wire(int target) {
        this.target = target;
        this.port = OwnRedis.freePort();
        this.listener = listen(port);
    }

    /** Where to connect instead. */
    public int port() {
        return port;
    }

    /** From now on, on the connections that there are too. */
    public void is(State next) {
        state = next;
    }

    /** Cuts all connections and refuses others. */
    public void refuse() {
        close(listener);
        try {
            // Until its thread is gone, a closed socket may still accept one.
            accepting.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        sockets.forEach(Wire::close);
    }

    /** Connects again, whole; what a half-open connection has lost stays lost. */
    public void heal() {
        state = State.WHOLE;
        if (listener.isClosed()) {
            listener = listen(port);
        }
    }

    private ServerSocket listen(int on) {
        try {
            ServerSocket opened = new ServerSocket();
            opened.setReuseAddress(true);
            opened.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), on));
            accepting = daemon(() -> accept(opened));
            return opened;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot listen on 127.0.0.1:" + on, e);
        }
    }

    private void accept(ServerSocket from) {
        try {
            while (true) {
                connect(from.accept());
            }
        } catch (IOException refused) {
            close(from);
        }
    }

    private void connect(Socket client) {
        sockets.add(client);
        try {
            Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
            sockets.add(server);
            Connection connection = new Connection(client);
            var unused = daemon(() -> connection.pass(client, server, true));
            var unusedToo = daemon(() -> connection.pass(server, client, false));
        } catch (IOException nobodyThere) {
            close(client);
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "wire");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private static void close(Closeable socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        refuse();
    }

    /** One of them; once it has lost something, it loses all. */
    private final class Connection {
        private final Socket client;
        private volatile boolean commandsLost;
        private volatile boolean answersLost;

        Connection(Socket client) {
            this.client = client;
        }

        void pass(Socket from, Socket to, boolean commands) {
            byte[] bytes = new byte[8192];
            try (from;
                    to) {
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream();
                for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                    if (passes(commands)) {
                        out.write(bytes, 0, read);
                    }
                }
            } catch (IOException ended) {
                close(from);
            }
        }

        private boolean passes(boolean commands) throws IOException {
            switch (state) {
                case HALF_OPEN -> {
                    commandsLost = true;
                    answersLost = true;
                }
                case NO_ANSWERS -> answersLost = true;
                case CUT -> {
                    if (!commands) {
                        // Closed in this way, it is reset.
                        client.setSoLinger(true, 0);
                        throw new IOException("cut");
                    }
                }
                case GARBAGE -> {
                    if (commands) {
                        client.getOutputStream().write(GARBAGE);
                    }
                    commandsLost = true;
                    answersLost = true;
                }
                case SLOW -> {
                    if (!commands) {
                        LockSupport.parkNanos(LATE.toNanos());
                    }
                }
                case WHOLE -> {}
            }
            return commands ? !commandsLost : !answersLost;
        }
    }
}
