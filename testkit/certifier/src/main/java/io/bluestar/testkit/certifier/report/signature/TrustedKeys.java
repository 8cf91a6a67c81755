package io.bluestar.testkit.certifier.report.signature;

import io.bluestar.testkit.certifier.report.text.Harmless;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * The keys that a reader trusts: one on each line, as {@code id_ed25519.pub} has it, or the file of keys that GitHub gives for
 * a user. Empty lines and those that begin with {@code #} do not count.
 *
 * @param keys at least one
 */
public record TrustedKeys(List<SshPublicKey> keys) {
    private static final int MOST_BYTES = 1 << 20;

    public TrustedKeys {
        keys = List.copyOf(keys);
    }

    /**
     * Reads a file of keys.
     *
     * @throws IOException if it cannot be read
     * @throws UnreadableSignatureException naming the line that is no public key; also if there is none
     */
    public static TrustedKeys read(Path file) throws IOException, UnreadableSignatureException {
        String name = Harmless.line(file.toString());
        if (Files.size(file) > MOST_BYTES) {
            throw new UnreadableSignatureException(name + " is too large for a file of public keys");
        }
        // Whatever is no ASCII is in comments, or not a key.
        String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        if (text.contains("PRIVATE KEY-----")) {
            throw new UnreadableSignatureException(name + " is a private key: name the public one beside it, .pub");
        }
        List<SshPublicKey> keys = new ArrayList<>();
        int number = 0;
        for (String line : text.lines().map(String::strip).toList()) {
            number++;
            if (!line.isEmpty() && !line.startsWith("#")) {
                keys.add(key(name + ", line " + number, line));
            }
        }
        if (keys.isEmpty()) {
            throw new UnreadableSignatureException(name + " has no public key");
        }
        return new TrustedKeys(keys);
    }

    /** Lines that begin with anything else, such as restrictions on the use of a key, are not read as if they did not. */
    private static SshPublicKey key(String where, String line) throws UnreadableSignatureException {
        String[] words = line.split("\\s+", 3);
        if (words.length < 2 || !SshPublicKey.isType(words[0])) {
            throw new UnreadableSignatureException(where
                    + " is no public key of OpenSSH that can be used here, such as \"ssh-ed25519 AAAA… name\": take the"
                    + " .pub file of the key");
        }
        try {
            return SshPublicKey.of(Base64.getDecoder().decode(words[1]));
        } catch (IllegalArgumentException e) {
            throw new UnreadableSignatureException(where + " is garbled: it is not Base64", e);
        } catch (UnreadableSignatureException e) {
            throw new UnreadableSignatureException(where + ": " + e.getMessage(), e);
        }
    }

    boolean include(SshPublicKey key) {
        return keys.contains(key);
    }
}
