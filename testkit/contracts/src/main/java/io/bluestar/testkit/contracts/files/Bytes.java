package io.bluestar.testkit.contracts.files;

import java.util.Arrays;

/** What a file holds. Contents are compared and looked up all the time while a model is searched: their hash is kept. */
final class Bytes {
    private final byte[] bytes;

    /** 0 until it is asked for. */
    private int hash;

    private Bytes(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The bytes as they are now. */
    static Bytes of(byte[] bytes) {
        return new Bytes(bytes.clone());
    }

    byte[] toArray() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        if (hash == 0) {
            hash = Arrays.hashCode(bytes);
        }
        return hash;
    }
}
