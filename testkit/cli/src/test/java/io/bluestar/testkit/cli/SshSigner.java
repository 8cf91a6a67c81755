package io.bluestar.testkit.cli;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;

/** Signs as {@code ssh-keygen -Y sign} does, with an Ed25519 key of its own. */
final class SshSigner {
    private static final int KEY_BYTES = 32;

    private final KeyPair keys;

    SshSigner() throws GeneralSecurityException {
        keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    }

    /** The line of a .pub file. */
    String publicKey() {
        return "ssh-ed25519 " + Base64.getEncoder().encodeToString(blob()) + " somebody@example.com\n";
    }

    private byte[] blob() {
        byte[] info = keys.getPublic().getEncoded();
        return fields(
                "ssh-ed25519".getBytes(StandardCharsets.US_ASCII),
                Arrays.copyOfRange(info, info.length - KEY_BYTES, info.length));
    }

    /** The text of a .sig file. */
    String sign(String namespace, byte[] content) throws GeneralSecurityException {
        byte[] magic = "SSHSIG".getBytes(StandardCharsets.US_ASCII);
        byte[] purpose = namespace.getBytes(StandardCharsets.US_ASCII);
        byte[] none = new byte[0];
        byte[] hash = "sha512".getBytes(StandardCharsets.US_ASCII);
        Signature signing = Signature.getInstance("Ed25519");
        signing.initSign(keys.getPrivate());
        signing.update(magic);
        signing.update(
                fields(purpose, none, hash, MessageDigest.getInstance("SHA-512").digest(content)));
        ByteArrayOutputStream signature = new ByteArrayOutputStream();
        signature.writeBytes(magic);
        signature.writeBytes(new byte[] {0, 0, 0, 1});
        signature.writeBytes(fields(
                blob(),
                purpose,
                none,
                hash,
                fields("ssh-ed25519".getBytes(StandardCharsets.US_ASCII), signing.sign())));
        return "-----BEGIN SSH SIGNATURE-----\n"
                + Base64.getMimeEncoder(70, new byte[] {'\n'}).encodeToString(signature.toByteArray())
                + "\n-----END SSH SIGNATURE-----\n";
    }

    private static byte[] fields(byte[]... fields) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] field : fields) {
            out.writeBytes(
                    ByteBuffer.allocate(Integer.BYTES).putInt(field.length).array());
            out.writeBytes(field);
        }
        return out.toByteArray();
    }
}
