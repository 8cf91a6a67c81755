package io.bluestar.testkit.contracts.clause;

/** What a backend may or may not be able to do. A harness declares what its backend can. */
public enum Capability {
    /**
     * The file namespace is flat: {@code a} and {@code a/b} may both be files. Where this is not declared, the second of
     * the two writes is refused with a {@link io.bluestar.persistence.FileStoreException} and changes nothing.
     */
    FLAT_NAMESPACE("a and a/b may both be files"),
    /**
     * Content types are stored, and the harness can read them: {@link
     * io.bluestar.testkit.contracts.files.FileStoreHarness#contentType}. There is nothing to refuse where this is not
     * declared.
     */
    CONTENT_TYPE("content types are stored and kept by move"),
    /**
     * A write to the source while it is being moved is not lost. There is nothing to refuse where this is not declared.
     */
    MOVE_KEEPS_CONCURRENT_WRITE("a write to the source of a running move is not lost");

    private final String meaning;

    Capability(String meaning) {
        this.meaning = meaning;
    }

    /** What a backend with this capability can do. */
    public String meaning() {
        return meaning;
    }
}
