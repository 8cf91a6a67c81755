package io.bluestar.testkit.containers;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.URI;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks servers for their versions, for the log: an image's tag need not tell, and some servers do not. */
final class ServerVersions {
    private static final int PATIENCE = (int) Duration.ofSeconds(2).toMillis();
    private static final int ENOUGH = 8192;
    private static final Pattern LOCALSTACK = Pattern.compile("\"version\"\\s*:\\s*\"([^\"]+)\"");
    private static final Pattern REDIS = Pattern.compile("redis_version:(\\S+)");

    private ServerVersions() {}

    /** As LocalStack's health has it. */
    static Optional<String> ofLocalStack(URI endpoint) {
        try {
            URLConnection connection =
                    endpoint.resolve(ContainerServers.HEALTH).toURL().openConnection(Proxy.NO_PROXY);
            connection.setConnectTimeout(PATIENCE);
            connection.setReadTimeout(PATIENCE);
            try (InputStream answer = connection.getInputStream()) {
                return found(LOCALSTACK, answer.readNBytes(ENOUGH));
            }
        } catch (IOException e) {
            return Optional.empty(); // Another emulator, which has no such page.
        }
    }

    /** As the command INFO has it. */
    static Optional<String> ofRedis(URI endpoint) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(endpoint.getHost(), endpoint.getPort()), PATIENCE);
            socket.setSoTimeout(PATIENCE);
            socket.getOutputStream().write("INFO server\r\nQUIT\r\n".getBytes(StandardCharsets.US_ASCII));
            return found(REDIS, socket.getInputStream().readNBytes(ENOUGH));
        } catch (IOException e) {
            return Optional.empty(); // A server that takes commands only after a password, say.
        }
    }

    private static Optional<String> found(Pattern pattern, byte[] answer) {
        Matcher version = pattern.matcher(new String(answer, StandardCharsets.UTF_8));
        return version.find() ? Optional.of(version.group(1)) : Optional.empty();
    }
}
