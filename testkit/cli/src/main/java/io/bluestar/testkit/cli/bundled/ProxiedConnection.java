package io.bluestar.testkit.cli.bundled;

import io.bluestar.testkit.contracts.harness.Fault;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** A connection through a {@link FaultyProxy}: what the client sends goes to the server, and back, as the fault lets it. */
final class ProxiedConnection {
    private static final Duration DELAY = Duration.ofMillis(30);
    private static final int BUFFER = 16 * 1024;

    private final Socket client;
    private final Socket server = new Socket();
    private final Map<Fault, byte[]> answers;
    private volatile Fault fault;

    ProxiedConnection(Socket client, Map<Fault, byte[]> answers, Fault fault) {
        this.client = client;
        this.answers = answers;
        this.fault = fault;
    }

    void begin(Fault beginning) {
        fault = beginning;
    }

    void start(InetSocketAddress target) {
        thread("requests", () -> {
            server.connect(target);
            thread("answers", this::answers);
            requests();
        });
    }

    private void requests() throws IOException {
        InputStream from = client.getInputStream();
        OutputStream to = server.getOutputStream();
        byte[] buffer = new byte[BUFFER];
        for (int length = from.read(buffer); length >= 0; length = from.read(buffer)) {
            Fault now = fault;
            if (now != null && answers.containsKey(now)) {
                answerOnce(answers.get(now), from);
                return;
            }
            if (now != Fault.HANGS) {
                to.write(buffer, 0, length);
            }
        }
    }

    /** The rest of the request is read before the end: else the client might be reset before it has read the answer. */
    private void answerOnce(byte[] answer, InputStream rest) throws IOException {
        client.getOutputStream().write(answer);
        client.shutdownOutput();
        rest.transferTo(OutputStream.nullOutputStream());
    }

    private void answers() throws IOException {
        InputStream from = server.getInputStream();
        OutputStream to = client.getOutputStream();
        byte[] buffer = new byte[BUFFER];
        for (int length = from.read(buffer); length >= 0; length = from.read(buffer)) {
            Fault now = fault;
            if (now == Fault.CUTS_ANSWERS) {
                to.write(buffer, 0, length / 2);
                // A regular end, which is harder to tell from a whole answer than a reset; the client closes, or is
                // cut.
                client.shutdownOutput();
                from.transferTo(OutputStream.nullOutputStream());
                return;
            }
            if (now == Fault.DELAYS) {
                LockSupport.parkNanos(DELAY.toNanos());
            }
            if (now == null || now == Fault.DELAYS) {
                to.write(buffer, 0, length);
            }
        }
    }

    /** Ends the connection on both sides, without a farewell. */
    void cut() {
        reset(client);
        reset(server);
    }

    private static void reset(Socket socket) {
        try (socket) {
            socket.setSoLinger(true, 0);
        } catch (IOException e) {
            // Closed by another thread meanwhile, or never connected: there is nothing to reset.
        }
    }

    private void thread(String name, Pump pump) {
        Thread thread = new Thread(
                () -> {
                    try {
                        pump.run();
                    } catch (IOException e) {
                        // Cut from one side or the other, which the other side has to notice.
                    }
                    cut();
                },
                "bluestar-faulty-proxy-" + name);
        thread.setDaemon(true);
        thread.start();
    }

    private interface Pump {
        void run() throws IOException;
    }
}
