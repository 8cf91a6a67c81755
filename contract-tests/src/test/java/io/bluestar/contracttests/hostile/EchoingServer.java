package io.bluestar.contracttests.hostile;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;

/** A server that refuses whatever it is asked, and repeats it: what was sent to it comes back as its error. */
final class EchoingServer implements AutoCloseable {
    private static final int LONGEST = 1 << 16;

    private final ServerSocket socket;
    private final UnaryOperator<String> answer;

    /** @param answer makes an answer of what has arrived */
    EchoingServer(UnaryOperator<String> answer) throws IOException {
        this.answer = answer;
        this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread acceptor = new Thread(this::accept, "echoing server");
        acceptor.setDaemon(true);
        acceptor.start();
    }

    /** As Redis refuses a command that it does not know, but with all of its arguments. */
    static EchoingServer ofRedis() throws IOException {
        return new EchoingServer(asked -> "-ERR no idea what is meant by " + asked.replaceAll("\\s+", " ") + "\r\n");
    }

    /** As S3 refuses a signature, with all that was signed. */
    static EchoingServer ofS3(String code) throws IOException {
        return new EchoingServer(asked -> http(
                "application/xml",
                "<Error><Code>" + code + "</Code><Message>"
                        + asked.replace("<", "&lt;").replace("&", "&amp;") + "</Message></Error>"));
    }

    /** As DynamoDB refuses a signature, with all that was signed. */
    static EchoingServer ofDynamoDb(String code) throws IOException {
        return new EchoingServer(asked -> http(
                "application/x-amz-json-1.0",
                "{\"__type\":\"com.amazon.coral.service#" + code + "\",\"message\":\""
                        + asked.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\s+", " ") + "\"}"));
    }

    private static String http(String type, String body) {
        return "HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Type: " + type + "\r\nContent-Length: "
                + body.getBytes(StandardCharsets.ISO_8859_1).length + "\r\n\r\n" + body;
    }

    int port() {
        return socket.getLocalPort();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                Thread thread = new Thread(() -> serve(connection), "echoing connection");
                thread.setDaemon(true);
                thread.start();
            } catch (IOException e) {
                return; // Closed: nobody is to be answered any more.
            }
        }
    }

    private void serve(Socket connection) {
        byte[] buffer = new byte[LONGEST];
        try (connection) {
            InputStream in = connection.getInputStream();
            for (int length = in.read(buffer); length > 0; length = in.read(buffer)) {
                String asked = new String(buffer, 0, length, StandardCharsets.ISO_8859_1);
                connection.getOutputStream().write(answer.apply(asked).getBytes(StandardCharsets.ISO_8859_1));
                connection.getOutputStream().flush();
            }
        } catch (IOException e) {
            return; // The client has gone, with its answer or without.
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
