package io.bluestar.persistence.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.bluestar.persistence.settings.RedisSettings;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;

/**
 * A server that speaks as much RESP as a test needs and then does what no real server can be told to do: answers nonsense,
 * nothing, or late, and cuts connections at will. It greets every connection properly unless told otherwise.
 *
 * @see <a href="https://redis.io/docs/latest/develop/reference/protocol-spec/">RESP</a>
 */
final class FakeRedis implements AutoCloseable {
    private static final Map<String, String> GREETINGS =
            Map.of("PING", "+PONG\r\n", "CLIENT", "+OK\r\n", "AUTH", "+OK\r\n", "SELECT", "+OK\r\n");

    /** What the server does with a command: by its name. */
    interface Behaviour {
        void on(List<String> command, Client client) throws IOException;
    }

    private final ServerSocket listener;
    private final Thread accepting;
    private final Map<String, Behaviour> behaviours = new ConcurrentHashMap<>();
    private final Queue<List<String>> received = new ConcurrentLinkedQueue<>();
    private final Queue<Client> clients = new ConcurrentLinkedQueue<>();

    FakeRedis() {
        this(0);
    }

    FakeRedis(int port) {
        try {
            listener = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException("no server socket", e);
        }
        GREETINGS.forEach(this::answers);
        accepting = daemon("accept", this::accept);
    }

    FakeRedis answers(String command, String reply) {
        return does(command, (words, client) -> client.send(reply));
    }

    FakeRedis does(String command, Behaviour behaviour) {
        behaviours.put(command, behaviour);
        return this;
    }

    /** Takes the command and never answers it. */
    FakeRedis ignores(String command) {
        return does(command, (words, client) -> {});
    }

    int port() {
        return listener.getLocalPort();
    }

    String address() {
        return "localhost:" + port();
    }

    RedisSettings settings() {
        return settings("");
    }

    RedisSettings settings(String userInfo) {
        return RedisSettings.of(URI.create("redis://" + userInfo + address() + "/0"));
    }

    long connections() {
        return clients.size();
    }

    long openConnections() {
        return clients.stream().filter(client -> !client.ended()).count();
    }

    List<List<String>> received(String command) {
        return received.stream().filter(words -> words.get(0).equals(command)).toList();
    }

    void cutConnections() throws IOException {
        for (Client client : clients) {
            client.cut();
        }
    }

    /** Refuses connections from now on: until its thread is gone, a closed socket may still accept one. */
    @Override
    public void close() throws IOException {
        listener.close();
        try {
            accepting.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        cutConnections();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Client client = new Client(listener.accept());
                clients.add(client);
                daemon("serve", () -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Client client) {
        try {
            while (true) {
                List<String> command = client.read();
                received.add(command);
                behaviours
                        .getOrDefault(command.get(0), (words, sender) -> sender.send("-ERR what is that?\r\n"))
                        .on(command, client);
            }
        } catch (IOException gone) {
            client.hasEnded();
        }
    }

    private static Thread daemon(String task, Runnable work) {
        Thread thread = new Thread(work, "fake-redis-" + task);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    /** The server's side of a connection. */
    static final class Client {
        private final Socket socket;
        private final DataInputStream in;
        private final CountDownLatch ended = new CountDownLatch(1);

        Client(Socket socket) throws IOException {
            this.socket = socket;
            this.in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
        }

        void send(String reply) throws IOException {
            send(reply.getBytes(UTF_8));
        }

        synchronized void send(byte[] reply) throws IOException {
            socket.getOutputStream().write(reply);
        }

        void cut() throws IOException {
            socket.close();
        }

        boolean ended() {
            return ended.getCount() == 0;
        }

        void hasEnded() {
            ended.countDown();
        }

        private List<String> read() throws IOException {
            int words = Integer.parseInt(line().substring(1));
            List<String> command = new ArrayList<>();
            for (int i = 0; i < words; i++) {
                byte[] word = new byte[Integer.parseInt(line().substring(1))];
                in.readFully(word);
                line();
                command.add(new String(word, UTF_8));
            }
            return command;
        }

        private String line() throws IOException {
            StringBuilder line = new StringBuilder();
            for (int c = in.read(); c != '\n'; c = in.read()) {
                if (c < 0) {
                    throw new EOFException("the client has gone");
                }
                if (c != '\r') {
                    line.append((char) c);
                }
            }
            return line.toString();
        }
    }
}
