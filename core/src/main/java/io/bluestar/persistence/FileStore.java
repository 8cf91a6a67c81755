package io.bluestar.persistence;

import java.util.List;

/**
 * Whole files under text paths, in one flat namespace.
 *
 * <p>A <b>path</b> is 1 to 1,024 bytes of UTF-8 without a leading {@code /}, without empty, {@code .} or {@code ..}
 * segments, control characters and unpaired surrogates. Paths are exact: nothing is trimmed, folded, decoded or
 * normalised. The namespace is flat: {@code a} and {@code a/b} may both be files.
 *
 * <p>All methods are thread-safe; once a write or move has returned, every thread sees it. Each throws
 * {@link NullPointerException} for a null argument, {@link IllegalArgumentException} for one outside its domain (in either
 * case nothing stored has changed), {@link IllegalStateException} after {@link #close()}, and {@link FileStoreException}
 * when the server fails or the caller is interrupted (the interrupt flag is set again).
 *
 * <p>Contract: the FILE clauses.
 */
public interface FileStore extends AutoCloseable {

    /** The content type of files that were written without one. */
    String DEFAULT_CONTENT_TYPE = "application/octet-stream";

    /**
     * The whole content of a file, in an array that is the caller's own.
     *
     * @throws FileMissingException if there is no file at the path
     */
    byte[] read(String path);

    /**
     * Writes a file, replacing what is there; the whole of it or nothing.
     *
     * @param path where to write
     * @param data the content; copied, so that later changes to the array do not matter
     * @param contentType a media type (RFC 9110 section 8.3.1, parameters allowed) of at most 255 ASCII characters, kept
     *     verbatim
     * @return the path
     */
    String write(String path, byte[] data, String contentType);

    /**
     * Writes a file with the content type {@value #DEFAULT_CONTENT_TYPE}.
     *
     * @return the path
     */
    default String write(String path, byte[] data) {
        return write(path, data, DEFAULT_CONTENT_TYPE);
    }

    /**
     * Moves a file with its content type, replacing what is at the target. Not atomic: while it runs, a reader may find
     * the file at the source, the target or both, never at neither. If it fails, the bytes are still at one of them. A
     * move of a file onto itself changes nothing.
     *
     * @throws FileMissingException if there is no file at the source; the target is then untouched
     */
    void move(String source, String target);

    /**
     * The paths of all files that begin with a prefix, each once, in the order of their UTF-8 bytes.
     *
     * @param prefix plain text of 0 to 1,024 UTF-8 bytes, not a folder: {@code "a"} finds {@code a}, {@code a/b} and
     *     {@code ab}; {@code ""} finds every file
     * @return an immutable list, empty if nothing matches
     */
    List<String> listFiles(String prefix);

    /** Releases what this instance itself opened. Closing twice is fine. */
    @Override
    void close();
}
