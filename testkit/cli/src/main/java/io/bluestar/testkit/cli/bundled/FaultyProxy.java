package io.bluestar.testkit.cli.bundled;

import io.bluestar.testkit.contracts.harness.Fault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** A way to a server that can be made to fail: hands TCP connections of the loopback interface on, or does not. */
final class FaultyProxy implements AutoCloseable {
    private final InetSocketAddress target;
    private final Map<Fault, byte[]> answers;
    private final ProxyPort port = new ProxyPort(this::connect);

    // Both guarded by connections: who connects must not wait for a fault that waits for who connects.
    private final Set<ProxiedConnection> connections = new HashSet<>();
    private Fault fault;

    /**
     * A proxy on a free port, its server well.
     *
     * @param server where the server listens
     * @param answers what goes back in place of the server's answer, for the faults that need one
     */
    FaultyProxy(URI server, Map<Fault, byte[]> answers) {
        this.target = new InetSocketAddress(server.getHost(), server.getPort());
        this.answers = answers;
        port.listen();
    }

    String host() {
        return port.host();
    }

    int port() {
        return port.number();
    }

    URI http() {
        return URI.create("http://" + host() + ":" + port());
    }

    private void connect(Socket client) {
        synchronized (connections) {
            ProxiedConnection connection = new ProxiedConnection(client, answers, fault);
            connections.add(connection);
            connection.start(target);
        }
    }

    /** Begins a fault, for open connections too. */
    synchronized void begin(Fault beginning) {
        synchronized (connections) {
            fault = beginning;
            connections.forEach(connection -> connection.begin(beginning));
        }
        if (beginning == Fault.REFUSES_CONNECTIONS) {
            port.refuse();
            cutAll();
        }
    }

    /** Ends the fault; connections that it met are cut. */
    synchronized void recover() {
        synchronized (connections) {
            if (fault != null) {
                fault = null;
                cutAll();
            }
        }
        port.listen();
    }

    private void cutAll() {
        synchronized (connections) {
            connections.forEach(ProxiedConnection::cut);
            connections.clear();
        }
    }

    @Override
    public synchronized void close() {
        try {
            port.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close the proxy on port " + port(), e);
        }
        cutAll();
    }
}
