package io.bluestar.testkit.contracts.files;

import java.util.List;
import java.util.Optional;

/** A call of a file store and its answer: what {@link FileModel} knows of it. */
sealed interface FileCall {

    /** How a change ended. */
    enum End {
        DONE,
        /** The source was missing. */
        MISSING,
        /** A namespace of folders has no place for the file. */
        NO_PLACE
    }

    /**
     * A file written.
     *
     * @param id tells the versions of files apart
     */
    record Write(int id, String path, Bytes bytes, String contentType, End end) implements FileCall {}

    /** A file read; empty if it was missing. */
    record Read(String path, Optional<Bytes> answer) implements FileCall {}

    /** A content type looked up; empty if the file was missing. */
    record ContentType(String path, Optional<String> answer) implements FileCall {}

    /**
     * A file moved.
     *
     * @param id tells the versions of files apart
     */
    record Move(int id, String source, String target, End end) implements FileCall {}

    /** Paths listed. */
    record Listing(String prefix, List<String> answer) implements FileCall {}
}
