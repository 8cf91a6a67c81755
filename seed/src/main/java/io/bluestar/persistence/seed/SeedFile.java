package io.bluestar.persistence.seed;

import io.bluestar.persistence.FileStore;
import io.bluestar.persistence.domain.FilePaths;

/** A file of a data set, immutable. */
public final class SeedFile {
    private final String path;
    private final byte[] content;
    private final String contentType;

    /**
     * @param path where it is stored, as {@link FileStore} allows
     * @param content its bytes; copied
     * @param contentType a media type, as {@link FileStore} allows
     * @throws IllegalArgumentException naming the rule that was broken
     */
    public SeedFile(String path, byte[] content, String contentType) {
        FilePaths.checkWrite(path, content, contentType);
        this.path = path;
        this.content = content.clone();
        this.contentType = contentType;
    }

    /** Where it is stored. */
    public String path() {
        return path;
    }

    /** Its bytes, in an array that is the caller's own. */
    public byte[] content() {
        return content.clone();
    }

    /** Its media type. */
    public String contentType() {
        return contentType;
    }

    /** Path, size and type. */
    @Override
    public String toString() {
        return path + " (" + content.length + " bytes, " + contentType + ")";
    }
}
