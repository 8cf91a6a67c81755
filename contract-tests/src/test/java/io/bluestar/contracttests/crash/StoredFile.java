package io.bluestar.contracttests.crash;

import java.util.Arrays;

/** What is stored at a path, equal by every byte and the type. */
final class StoredFile {
    private final byte[] content;
    private final String contentType;

    StoredFile(byte[] content, String contentType) {
        this.content = content;
        this.contentType = contentType;
    }

    byte[] content() {
        return content;
    }

    String contentType() {
        return contentType;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StoredFile file
                && Arrays.equals(content, file.content)
                && contentType.equals(file.contentType);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(content) + contentType.hashCode();
    }

    @Override
    public String toString() {
        return content.length + " bytes of " + contentType + " (hash " + Arrays.hashCode(content) + ")";
    }
}
