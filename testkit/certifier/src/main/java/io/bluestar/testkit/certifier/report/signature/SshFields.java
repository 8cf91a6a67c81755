package io.bluestar.testkit.certifier.report.signature;

import java.math.BigInteger;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The fields of a binary message of SSH, one after the other (RFC 4251, section 5). */
final class SshFields {
    private final String what;
    private final ByteBuffer bytes;

    /** @param what what the bytes are, for messages */
    SshFields(String what, byte[] bytes) {
        this.what = what;
        this.bytes = ByteBuffer.wrap(bytes);
    }

    /** So many bytes, without a length before them. */
    byte[] raw(int length) throws UnreadableSignatureException {
        // Before anything of that size is made: a length may say anything.
        if (length < 0 || length > bytes.remaining()) {
            throw cut();
        }
        byte[] part = new byte[length];
        bytes.get(part);
        return part;
    }

    int number() throws UnreadableSignatureException {
        try {
            return bytes.getInt();
        } catch (BufferUnderflowException e) {
            throw cut();
        }
    }

    byte[] bytes() throws UnreadableSignatureException {
        return raw(number());
    }

    /** A text that is ASCII wherever it is compared. */
    String text() throws UnreadableSignatureException {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    /** An integer that is not negative. */
    BigInteger integer() throws UnreadableSignatureException {
        byte[] twosComplement = bytes();
        BigInteger integer = twosComplement.length == 0 ? BigInteger.ZERO : new BigInteger(twosComplement);
        if (integer.signum() < 0) {
            throw new UnreadableSignatureException(what + " has a negative number where none may be");
        }
        return integer;
    }

    void end() throws UnreadableSignatureException {
        if (bytes.hasRemaining()) {
            throw new UnreadableSignatureException(what + " has " + bytes.remaining() + " bytes too many");
        }
    }

    private UnreadableSignatureException cut() {
        return new UnreadableSignatureException(what + " is cut off or garbled");
    }
}
