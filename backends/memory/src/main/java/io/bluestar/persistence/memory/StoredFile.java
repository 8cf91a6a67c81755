package io.bluestar.persistence.memory;

/** One version of a file: never changed, only replaced. Compared by identity, which tells versions apart. */
final class StoredFile {
    private final byte[] bytes;
    private final String contentType;

    private StoredFile(byte[] bytes, String contentType) {
        this.bytes = bytes;
        this.contentType = contentType;
    }

    static StoredFile of(byte[] data, String contentType) {
        return new StoredFile(data.clone(), contentType);
    }

    byte[] bytes() {
        return bytes.clone();
    }

    String contentType() {
        return contentType;
    }

    /** The same content as a version of its own. */
    StoredFile newVersion() {
        return new StoredFile(bytes, contentType);
    }
}
