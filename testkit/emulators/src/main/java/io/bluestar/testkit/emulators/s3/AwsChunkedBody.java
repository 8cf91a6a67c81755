package io.bluestar.testkit.emulators.s3;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.gaul.s3proxy.S3ErrorCode;
import org.gaul.s3proxy.S3ProxyException;

/**
 * A body in the {@code aws-chunked} encoding: chunks of {@code size-in-hex[;chunk-signature=…]\r\n bytes \r\n}, ended by
 * an empty one, then trailers. Signatures are not verified: the server knows no secret.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming-trailers.html">AWS Signature 4, trailing
 *     headers</a>
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared, and shared with nobody who would write.
record AwsChunkedBody(byte[] content, Map<String, String> trailers) {

    static AwsChunkedBody decode(byte[] encoded, String decodedLength) {
        int expected = parse(decodedLength, 10);
        byte[] content = new byte[expected];
        int filled = 0;
        int position = 0;
        while (true) {
            int lineEnd = endOfLine(encoded, position);
            String header = text(encoded, position, lineEnd);
            int size = parse(header.split(";", 2)[0].strip(), 16);
            position = lineEnd + 2;
            if (size == 0) {
                break;
            }
            if (size > encoded.length - position || size > expected - filled) {
                throw incomplete();
            }
            System.arraycopy(encoded, position, content, filled, size);
            filled += size;
            position += size + 2;
        }
        if (filled != expected) {
            throw incomplete();
        }
        return new AwsChunkedBody(content, trailers(encoded, position));
    }

    private static Map<String, String> trailers(byte[] encoded, int start) {
        Map<String, String> trailers = new LinkedHashMap<>();
        int position = start;
        while (position < encoded.length) {
            int lineEnd = endOfLine(encoded, position);
            String[] field = text(encoded, position, lineEnd).split(":", 2);
            String name = field[0].strip().toLowerCase(Locale.ROOT);
            if (field.length == 2 && !name.equals("x-amz-trailer-signature")) {
                trailers.put(name, field[1].strip());
            }
            position = lineEnd + 2;
        }
        return trailers;
    }

    private static int endOfLine(byte[] encoded, int start) {
        for (int i = start; i < encoded.length - 1; i++) {
            if (encoded[i] == '\r' && encoded[i + 1] == '\n') {
                return i;
            }
        }
        throw incomplete();
    }

    private static String text(byte[] encoded, int start, int end) {
        return new String(encoded, start, end - start, StandardCharsets.ISO_8859_1);
    }

    private static int parse(String number, int radix) {
        try {
            return Integer.parseUnsignedInt(number, radix);
        } catch (NumberFormatException e) {
            throw incomplete();
        }
    }

    private static S3ProxyException incomplete() {
        return new S3ProxyException(S3ErrorCode.INCOMPLETE_BODY);
    }
}
