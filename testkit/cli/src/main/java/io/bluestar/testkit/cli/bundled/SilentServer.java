package io.bluestar.testkit.cli.bundled;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A server that accepts every connection and never answers. */
final class SilentServer implements AutoCloseable {
    private final ServerSocket server;
    private final Queue<Socket> accepted = new ConcurrentLinkedQueue<>();

    SilentServer() {
        try {
            server = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException("no free port on the loopback interface", e);
        }
        Thread acceptor = new Thread(this::accept, "bluestar-silent-server");
        acceptor.setDaemon(true);
        acceptor.start();
    }

    int port() {
        return server.getLocalPort();
    }

    private void accept() {
        try {
            while (true) {
                accepted.add(server.accept());
            }
        } catch (IOException e) {
            // Closed: that is how it ends.
            closeAccepted();
        }
    }

    private void closeAccepted() {
        for (Socket socket = accepted.poll(); socket != null; socket = accepted.poll()) {
            close(socket);
        }
    }

    @Override
    public void close() {
        close(server);
        closeAccepted();
    }

    private static void close(java.io.Closeable socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close a socket of the silent server", e);
        }
    }
}
