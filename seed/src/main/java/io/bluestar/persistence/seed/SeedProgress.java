package io.bluestar.persistence.seed;

/** Is told how far seeding has come, by several threads, one at a time. */
public interface SeedProgress {
    /** Listens to nothing. */
    SeedProgress NONE = (what, done, total) -> {};

    /**
     * Some of it is done.
     *
     * @param what {@code "tables"} that are ready, or {@code "rows"} that are stored or were there already
     * @param done how many
     * @param total how many there are
     */
    void advanced(String what, int done, int total);
}
