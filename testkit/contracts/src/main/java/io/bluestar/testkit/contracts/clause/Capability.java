package io.bluestar.testkit.contracts.clause;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** What a backend may or may not be able to do. A harness declares what its backend can. */
public enum Capability {
    /**
     * Files: the namespace is flat: {@code a} and {@code a/b} may both be files. Where this is not declared, the second of
     * the two writes is refused with a {@link io.bluestar.persistence.FileStoreException} and changes nothing.
     */
    FLAT_NAMESPACE(
            "a and a/b may both be files",
            "the second of the two writes, and a move that would bring it about, is refused with a FileStoreException "
                    + "and changes nothing"),
    /**
     * Files: content types are stored, and the harness can read them: {@link
     * io.bluestar.testkit.contracts.files.FileStoreHarness#contentType}. There is nothing to refuse where this is not
     * declared.
     */
    CONTENT_TYPE(
            "content types are stored and kept by move",
            "nothing is asked: a content type is accepted or refused by its form, and then forgotten"),
    /**
     * Files: a write to the source while it is being moved is not lost. There is nothing to refuse where this is not
     * declared. Where it depends on the server, as on whether an S3 server honours conditional deletes, let the harness ask
     * that first.
     */
    MOVE_KEEPS_CONCURRENT_WRITE(
            "a write to the source of a running move is not lost", "nothing is asked: such a write may be lost"),
    /**
     * Files: a move happens at one moment, as a rename does: nobody sees the file at both paths or at neither. Implies
     * {@link #MOVE_KEEPS_CONCURRENT_WRITE}. There is nothing to refuse where this is not declared.
     */
    ATOMIC_MOVE(
            "a move happens at one moment",
            "a reader may find the file at both paths for a while, but never at neither",
            MOVE_KEEPS_CONCURRENT_WRITE),
    /**
     * Caches: a value may go before its time to live has passed, as when memory is short. It never comes back, nor does an
     * older one. The kit stores little at a time: only the random suites take an early miss for an answer, and a cache that
     * cannot hold what the other clauses store fails them.
     */
    EVICTS("a value may go before its time to live has passed", "a value stays until its time to live has passed"),
    /**
     * Rules: a calculation rule may be answered as it was up to 300 s ago, as a caching decorator does. Where this is not
     * declared, every read sees what was stored before it began.
     */
    CACHES_RULES("a calculation rule may be up to 300 s old", "every read sees what was stored before it began");

    private final String meaning;
    private final String otherwise;
    private final Set<Capability> implied;

    Capability(String meaning, String otherwise, Capability... implied) {
        this.meaning = meaning;
        this.otherwise = otherwise;
        this.implied = Set.of(implied);
    }

    /** What a backend with this capability can do. */
    public String meaning() {
        return meaning;
    }

    /** What is asked of a backend that does not declare it. */
    public String otherwise() {
        return otherwise;
    }

    /** The capabilities that this one brings along. */
    public Set<Capability> implied() {
        return implied;
    }

    /** Declared capabilities together with all that they imply. */
    public static Set<Capability> withImplied(Collection<Capability> declared) {
        Set<Capability> all = EnumSet.noneOf(Capability.class);
        declared.forEach(capability -> capability.addTo(all));
        return all;
    }

    private void addTo(Set<Capability> all) {
        if (all.add(this)) {
            implied.forEach(capability -> capability.addTo(all));
        }
    }
}
