package io.bluestar.testkit.certifier.report.signature;

import io.bluestar.testkit.certifier.report.text.Harmless;
import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;

/**
 * A public key as OpenSSH writes it: Ed25519, ECDSA on the curves of NIST, or RSA of 2048 bits or more. Two are equal if they
 * are the same key.
 */
public final class SshPublicKey {
    private static final String ED25519 = "ssh-ed25519";
    private static final String RSA = "ssh-rsa";
    private static final int ED25519_BYTES = 32;
    private static final int RSA_LEAST_BITS = 2048;
    /** What stands before the 32 bytes of the key in a SubjectPublicKeyInfo (RFC 8410). */
    private static final byte[] ED25519_INFO = HexFormat.of().parseHex("302a300506032b6570032100");

    private static final Map<String, Curve> CURVES = Map.of(
            "ecdsa-sha2-nistp256", new Curve("secp256r1", "SHA256withECDSAinP1363Format", 32),
            "ecdsa-sha2-nistp384", new Curve("secp384r1", "SHA384withECDSAinP1363Format", 48),
            "ecdsa-sha2-nistp521", new Curve("secp521r1", "SHA512withECDSAinP1363Format", 66));

    /** Never SHA-1, which the type {@code ssh-rsa} once meant. */
    private static final Map<String, String> RSA_SIGNATURES =
            Map.of("rsa-sha2-256", "SHA256withRSA", "rsa-sha2-512", "SHA512withRSA");

    private record Curve(String name, String signature, int bytes) {}

    private final String type;
    private final byte[] encoded;
    private final PublicKey key;

    private SshPublicKey(String type, byte[] encoded, PublicKey key) {
        this.type = type;
        this.encoded = encoded;
        this.key = key;
    }

    /** Whether a word is the type of a key that can be read. */
    static boolean isType(String word) {
        return Set.of(ED25519, RSA).contains(word) || CURVES.containsKey(word);
    }

    /**
     * A key of its binary form.
     *
     * @throws UnreadableSignatureException if it is none, or of a kind that cannot be read
     */
    static SshPublicKey of(byte[] encoded) throws UnreadableSignatureException {
        SshFields fields = new SshFields("the public key", encoded);
        String type = fields.text();
        if (!isType(type)) {
            throw new UnreadableSignatureException("a key of the type " + Harmless.line(type)
                    + " cannot be used here: take one of ssh-ed25519, ecdsa-sha2-nistp256, -384, -521 or ssh-rsa");
        }
        try {
            PublicKey key = type.equals(ED25519) ? ed25519(fields) : type.equals(RSA) ? rsa(fields) : ec(type, fields);
            fields.end();
            return new SshPublicKey(type, encoded.clone(), key);
        } catch (GeneralSecurityException e) {
            throw new UnreadableSignatureException(
                    "the public key is no " + type + " key: " + Harmless.line(String.valueOf(e.getMessage())), e);
        }
    }

    private static PublicKey ed25519(SshFields fields) throws UnreadableSignatureException, GeneralSecurityException {
        byte[] point = fields.bytes();
        if (point.length != ED25519_BYTES) {
            throw new UnreadableSignatureException(
                    "an " + ED25519 + " key has " + ED25519_BYTES + " bytes, this one " + point.length);
        }
        byte[] info = Arrays.copyOf(ED25519_INFO, ED25519_INFO.length + ED25519_BYTES);
        System.arraycopy(point, 0, info, ED25519_INFO.length, ED25519_BYTES);
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(info));
    }

    private static PublicKey rsa(SshFields fields) throws UnreadableSignatureException, GeneralSecurityException {
        BigInteger exponent = fields.integer();
        BigInteger modulus = fields.integer();
        if (modulus.bitLength() < RSA_LEAST_BITS) {
            throw new UnreadableSignatureException("an RSA key of " + modulus.bitLength() + " bits proves nothing: "
                    + RSA_LEAST_BITS + " is the least");
        }
        return KeyFactory.getInstance("RSA").generatePublic(new RSAPublicKeySpec(modulus, exponent));
    }

    private static PublicKey ec(String type, SshFields fields)
            throws UnreadableSignatureException, GeneralSecurityException {
        Curve curve = CURVES.get(type);
        String named = fields.text();
        byte[] point = fields.bytes();
        int uncompressed = 4;
        if (!type.endsWith("-" + named) || point.length != 1 + 2 * curve.bytes() || point[0] != uncompressed) {
            throw new UnreadableSignatureException("the public key is no point of the curve of " + type);
        }
        BigInteger x = new BigInteger(1, Arrays.copyOfRange(point, 1, 1 + curve.bytes()));
        BigInteger y = new BigInteger(1, Arrays.copyOfRange(point, 1 + curve.bytes(), point.length));
        AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
        parameters.init(new ECGenParameterSpec(curve.name()));
        return KeyFactory.getInstance("EC")
                .generatePublic(
                        new ECPublicKeySpec(new ECPoint(x, y), parameters.getParameterSpec(ECParameterSpec.class)));
    }

    /**
     * Whether this key made a signature.
     *
     * @param signature in the binary form of SSH: its algorithm, and what that needs
     * @throws UnreadableSignatureException if it has another form, or an algorithm that is not of this key
     */
    boolean made(byte[] signature, byte[] signed) throws UnreadableSignatureException {
        SshFields fields = new SshFields("the signature", signature);
        String algorithm = fields.text();
        byte[] value = fields.bytes();
        fields.end();
        try {
            Signature check = Signature.getInstance(javaName(algorithm));
            check.initVerify(key);
            check.update(signed);
            return check.verify(CURVES.containsKey(type) ? fixedWidth(value) : value);
        } catch (SignatureException e) {
            // What has not even the length of a signature was made by no key.
            return false;
        } catch (GeneralSecurityException e) {
            throw new UnreadableSignatureException(
                    "this Java cannot check the signature of an " + type + " key: " + Harmless.line(e.toString()), e);
        }
    }

    private String javaName(String algorithm) throws UnreadableSignatureException {
        if (type.equals(RSA) && RSA_SIGNATURES.containsKey(algorithm)) {
            return RSA_SIGNATURES.get(algorithm);
        }
        if (type.equals(RSA) || !algorithm.equals(type)) {
            throw new UnreadableSignatureException("the signature names the algorithm " + Harmless.line(algorithm)
                    + ", which no " + type + " key has");
        }
        return type.equals(ED25519) ? "Ed25519" : CURVES.get(type).signature();
    }

    /** The two numbers of an ECDSA signature as Java takes them: of the width of the curve, one after the other. */
    private byte[] fixedWidth(byte[] value) throws UnreadableSignatureException {
        int width = CURVES.get(type).bytes();
        SshFields fields = new SshFields("the signature", value);
        byte[] both = new byte[2 * width];
        for (int end = width; end <= both.length; end += width) {
            byte[] number = fields.integer().toByteArray();
            int from = number[0] == 0 ? 1 : 0;
            int length = number.length - from;
            if (length > width) {
                throw new UnreadableSignatureException("the signature has a number that is too long for " + type);
            }
            System.arraycopy(number, from, both, end - length, length);
        }
        fields.end();
        return both;
    }

    /** What {@code ssh-keygen -l} shows: {@code SHA256:} and the digest of the key. */
    public String fingerprint() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(encoded);
            return "SHA256:" + Base64.getEncoder().withoutPadding().encodeToString(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SshPublicKey that && Arrays.equals(encoded, that.encoded);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(encoded);
    }

    /** Type and fingerprint. */
    @Override
    public String toString() {
        return type + " " + fingerprint();
    }
}
