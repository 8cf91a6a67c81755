package io.bluestar.testkit.certifier.report.signature;

import io.bluestar.testkit.certifier.report.text.Harmless;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;

/** A detached signature as {@code ssh-keygen -Y sign} writes it: OpenSSH's PROTOCOL.sshsig. */
final class SshSignature {
    private static final String BEGIN = "-----BEGIN SSH SIGNATURE-----";
    private static final String END = "-----END SSH SIGNATURE-----";
    private static final byte[] MAGIC = "SSHSIG".getBytes(StandardCharsets.US_ASCII);
    private static final int VERSION = 1;
    private static final Map<String, String> HASHES = Map.of("sha256", "SHA-256", "sha512", "SHA-512");

    private final SshPublicKey key;
    private final String namespace;
    private final String reserved;
    private final String hash;
    private final byte[] value;

    private SshSignature(SshPublicKey key, String namespace, String reserved, String hash, byte[] value) {
        this.key = key;
        this.namespace = namespace;
        this.reserved = reserved;
        this.hash = hash;
        this.value = value;
    }

    /** The key that it says it is by. */
    SshPublicKey key() {
        return key;
    }

    /** What it was made for. */
    String namespace() {
        return namespace;
    }

    /**
     * Reads a signature.
     *
     * @throws UnreadableSignatureException if the text is none, or of a kind that cannot be checked
     */
    static SshSignature parse(String text) throws UnreadableSignatureException {
        String armoured = text.strip();
        if (!armoured.startsWith(BEGIN)
                || !armoured.endsWith(END)
                || armoured.length() < BEGIN.length() + END.length()) {
            throw new UnreadableSignatureException(
                    "it is no signature of ssh-keygen, which begins with " + BEGIN + " and ends with " + END);
        }
        String base64 = armoured.substring(BEGIN.length(), armoured.length() - END.length())
                .replaceAll("[\r\n]", "");
        try {
            return of(Base64.getDecoder().decode(base64));
        } catch (IllegalArgumentException e) {
            throw new UnreadableSignatureException("it is garbled: what stands between its lines is not Base64", e);
        }
    }

    private static SshSignature of(byte[] bytes) throws UnreadableSignatureException {
        SshFields fields = new SshFields("the signature", bytes);
        if (!Arrays.equals(fields.raw(MAGIC.length), MAGIC) || fields.number() != VERSION) {
            throw new UnreadableSignatureException("it is no signature in version " + VERSION + " of OpenSSH's form");
        }
        SshPublicKey key = SshPublicKey.of(fields.bytes());
        String namespace = fields.text();
        String reserved = fields.text();
        String hash = fields.text();
        byte[] value = fields.bytes();
        fields.end();
        if (!HASHES.containsKey(hash)) {
            throw new UnreadableSignatureException(
                    "it is over a digest " + Harmless.line(hash) + "; sha256 and sha512 can be checked");
        }
        return new SshSignature(key, namespace, reserved, hash, value);
    }

    /**
     * Whether the key that it names made it over these bytes.
     *
     * @throws UnreadableSignatureException if it cannot be checked
     */
    boolean isOver(byte[] content) throws UnreadableSignatureException {
        ByteArrayOutputStream signed = new ByteArrayOutputStream();
        signed.writeBytes(MAGIC);
        for (byte[] field : new byte[][] {
            namespace.getBytes(StandardCharsets.UTF_8),
            reserved.getBytes(StandardCharsets.UTF_8),
            hash.getBytes(StandardCharsets.UTF_8),
            digest(content)
        }) {
            signed.writeBytes(
                    ByteBuffer.allocate(Integer.BYTES).putInt(field.length).array());
            signed.writeBytes(field);
        }
        return key.made(value, signed.toByteArray());
    }

    private byte[] digest(byte[] content) {
        try {
            return MessageDigest.getInstance(HASHES.get(hash)).digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no " + HASHES.get(hash), e);
        }
    }
}
