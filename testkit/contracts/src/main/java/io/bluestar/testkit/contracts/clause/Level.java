package io.bluestar.testkit.contracts.clause;

/** How binding a clause is (RFC 2119); the strictest first. */
public enum Level {
    /** A backend that breaks it is not certified. */
    MUST("a backend that breaks it is not certified"),
    /** Breaking it needs a reason; it is reported and does not prevent certification. */
    SHOULD("a backend may break it for a reason; that is reported and does not prevent certification"),
    /** A freedom that a backend may use. */
    MAY("a freedom that a backend may use, and callers have to reckon with");

    private final String meaning;

    Level(String meaning) {
        this.meaning = meaning;
    }

    /** What it means for a backend. */
    public String meaning() {
        return meaning;
    }

    /** Whether it binds more than another. */
    public boolean isStricterThan(Level other) {
        return compareTo(other) < 0;
    }
}
