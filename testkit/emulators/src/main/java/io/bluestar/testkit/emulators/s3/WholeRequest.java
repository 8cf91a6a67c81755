package io.bluestar.testkit.emulators.s3;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * A request whose body has arrived whole. An {@code aws-chunked} body is presented decoded, and the checksum that trailed
 * it as the header that it would have been without chunks: the handler verifies and keeps headers only.
 */
final class WholeRequest extends HttpServletRequestWrapper {
    private static final String CHUNKED_PAYLOAD = "STREAMING-";

    private final byte[] body;
    // Those that differ from the request's; an empty value hides the header.
    private final Map<String, String> changed = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    WholeRequest(HttpServletRequest request) throws IOException {
        super(request);
        byte[] arrived = readBody(request);
        String payload = Objects.requireNonNullElse(request.getHeader("x-amz-content-sha256"), "");
        if (!payload.startsWith(CHUNKED_PAYLOAD)) {
            body = arrived;
            return;
        }
        AwsChunkedBody decoded = AwsChunkedBody.decode(arrived, request.getHeader("x-amz-decoded-content-length"));
        body = decoded.content();
        changed.put("x-amz-content-sha256", "UNSIGNED-PAYLOAD");
        changed.put("x-amz-decoded-content-length", "");
        changed.put("x-amz-trailer", "");
        changed.put("Content-Length", Integer.toString(body.length));
        changed.putAll(decoded.trailers());
    }

    private static byte[] readBody(HttpServletRequest request) throws IOException {
        try (InputStream content = request.getInputStream()) {
            long length = request.getContentLengthLong();
            if (length < 0) {
                return content.readAllBytes();
            }
            byte[] body = new byte[Math.toIntExact(length)];
            int read = content.readNBytes(body, 0, body.length);
            if (read < body.length) {
                throw new IOException("the client sent " + read + " of " + length + " bytes");
            }
            return body;
        }
    }

    @Override
    public ServletInputStream getInputStream() {
        return new BodyStream(body);
    }

    @Override
    public int getContentLength() {
        return body.length;
    }

    @Override
    public long getContentLengthLong() {
        return body.length;
    }

    @Override
    public String getHeader(String name) {
        String other = changed.get(name);
        if (other == null) {
            return super.getHeader(name);
        }
        return other.isEmpty() ? null : other;
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        String other = changed.get(name);
        if (other == null) {
            return super.getHeaders(name);
        }
        return other.isEmpty() ? Collections.emptyEnumeration() : Collections.enumeration(List.of(other));
    }

    @Override
    public Enumeration<String> getHeaderNames() {
        List<String> names = new ArrayList<>(Collections.list(super.getHeaderNames()));
        names.removeIf(changed::containsKey);
        changed.forEach((name, value) -> {
            if (!value.isEmpty()) {
                names.add(name.toLowerCase(Locale.ROOT));
            }
        });
        return Collections.enumeration(names);
    }

    private static final class BodyStream extends ServletInputStream {
        private final ByteArrayInputStream body;

        BodyStream(byte[] body) {
            this.body = new ByteArrayInputStream(body);
        }

        @Override
        public int read() {
            return body.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            return body.read(target, offset, length);
        }

        @Override
        public int available() {
            return body.available();
        }

        @Override
        public boolean isFinished() {
            return body.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("the body is here already");
        }
    }
}
