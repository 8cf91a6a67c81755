package io.bluestar.contracttests.faults.caching;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/** A port before a server, at which things go wrong when a test says so. It works at first, and again when told to. */
final class FaultyTcp implements AutoCloseable {
    private enum Fault {
        NONE,
        SILENT,
        LATE,
        NO_REDIS
    }

    private static final byte[] OTHER_PROTOCOL =
            "HTTP/1.1 400 Bad Request\r\n\r\n<html>".getBytes(StandardCharsets.US_ASCII);

    private final URI server;
    private final int port;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private ServerSocket listening;
    private volatile Fault fault = Fault.NONE;
    private volatile Duration delay = Duration.ZERO;

    /** @param server where calls go on to */
    FaultyTcp(URI server) throws IOException {
        this.server = server;
        listen(0);
        this.port = listening.getLocalPort();
    }

    URI endpoint() {
        return URI.create("redis://127.0.0.1:" + port);
    }

    private void listen(int onPort) throws IOException {
        ServerSocket socket = new ServerSocket();
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), onPort));
        listening = socket;
        daemon(() -> accept(socket));
    }

    private void accept(ServerSocket socket) throws IOException {
        while (true) {
            Socket client = socket.accept();
            Socket upstream = new Socket(server.getHost(), server.getPort());
            open.add(client);
            open.add(upstream);
            daemon(() -> pump(client, upstream, false));
            daemon(() -> pump(upstream, client, true));
        }
    }

    private void pump(Socket from, Socket to, boolean answers) throws IOException {
        byte[] buffer = new byte[8192];
        InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream();
        for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
            Fault now = fault;
            if (now == Fault.LATE && answers) {
                LockSupport.parkNanos(delay.toNanos());
            }
            if (now == Fault.NO_REDIS && answers) {
                out.write(OTHER_PROTOCOL);
            } else if (now != Fault.SILENT) {
                out.write(buffer, 0, length);
            }
        }
    }

    /** Nobody listens, and what was connected is not any more. */
    void refuse() throws IOException {
        listening.close();
        disconnect();
    }

    /** What is sent arrives nowhere, and nothing comes back. */
    void hang() {
        fault = Fault.SILENT;
    }

    /** Each answer comes late. */
    void slow(Duration each) {
        delay = each;
        fault = Fault.LATE;
    }

    /** What answers is no Redis server. */
    void answerInAnotherProtocol() {
        fault = Fault.NO_REDIS;
    }

    /** Everything works again. Those who lost an answer have to connect anew: no answer is taken for another. */
    void recover() throws IOException {
        fault = Fault.NONE;
        disconnect();
        if (listening.isClosed()) {
            listen(port);
        }
    }

    private void disconnect() throws IOException {
        Set<Socket> now = Set.copyOf(open);
        open.removeAll(now);
        for (Socket socket : now) {
            socket.close();
        }
    }

    @Override
    public void close() {
        try {
            refuse();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void daemon(Pumping work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException e) {
                // A socket was closed, here or at its other end: that is how the work ends.
                return;
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    @FunctionalInterface
    private interface Pumping {
        void run() throws IOException;
    }
}
