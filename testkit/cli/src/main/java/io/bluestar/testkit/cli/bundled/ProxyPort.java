package io.bluestar.testkit.cli.bundled;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;

/** A port of the loopback interface that is listened to, or refuses connections and is still nobody else's. */
final class ProxyPort implements AutoCloseable {
    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

    /**
     * Below those that systems give to outgoing connections: between listening and refusing nobody holds the port, and one of
     * them might take it.
     */
    private static final int LOWEST = 30_001;

    private static final int HIGHEST = 32_700;
    private static final int TRIES = 50;

    private final Consumer<Socket> accepted;
    private int number;
    private ServerSocket listening;
    private Thread acceptor;
    private Socket held;

    /** @param accepted what is done with a connection, by the one thread that accepts them */
    ProxyPort(Consumer<Socket> accepted) {
        this.accepted = accepted;
    }

    String host() {
        return LOOPBACK.getHostAddress();
    }

    int number() {
        return number;
    }

    /** Listens, from now on; on a free port the first time. */
    void listen() {
        if (listening != null) {
            return;
        }
        try {
            if (held != null) {
                held.close();
                held = null;
            }
            listening = number == 0 ? onFreePort() : on(number);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot listen on port " + number + " of the loopback interface", e);
        }
        number = listening.getLocalPort();
        ServerSocket server = listening;
        acceptor = new Thread(() -> accept(server), "bluestar-faulty-proxy");
        acceptor.setDaemon(true);
        acceptor.start();
    }

    private static ServerSocket onFreePort() throws IOException {
        for (int attempt = 1; ; attempt++) {
            try {
                return on(ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST));
            } catch (BindException e) {
                if (attempt == TRIES) {
                    throw e;
                }
            }
        }
    }

    private static ServerSocket on(int port) throws IOException {
        ServerSocket server = new ServerSocket();
        try {
            server.setReuseAddress(true);
            server.bind(new InetSocketAddress(LOOPBACK, port));
            return server;
        } catch (IOException e) {
            server.close();
            throw e;
        }
    }

    private void accept(ServerSocket server) {
        while (true) {
            Socket client;
            try {
                client = server.accept();
            } catch (IOException e) {
                return; // Closed: that is how it ends.
            }
            accepted.accept(client);
        }
    }

    /** Refuses connections, from now on: the port is bound by a socket that does not listen. */
    void refuse() {
        try {
            stopListening();
            held = new Socket();
            held.setReuseAddress(true);
            held.bind(new InetSocketAddress(LOOPBACK, number));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot hold port " + number + " of the loopback interface", e);
        }
    }

    /** The port is free only when the thread has left accept(). */
    private void stopListening() throws IOException {
        if (listening == null) {
            return;
        }
        listening.close();
        listening = null;
        try {
            acceptor.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted before port " + number + " was free", e);
        }
    }

    @Override
    public void close() throws IOException {
        stopListening();
        if (held != null) {
            held.close();
        }
    }
}
