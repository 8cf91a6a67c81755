package io.bluestar.testkit.contracts.clause;

/**
 * A named group of clauses that need an ability of the harness. A harness that lacks the ability does not claim the
 * profile: its clauses are then NOT_RUN, and the certificate says so.
 */
public enum Profile {
    /** What every harness can do; always claimed. */
    CORE("everything that needs no special ability of the harness"),
    /** Failing servers: the harness can hand out a backend whose server does not answer. */
    FAILING_SERVER("the harness supplies a backend whose server does not answer: unreachable()"),
    /** Faults that begin and end: the harness can make a server fail and recover under the backend. */
    FAULTS(
            "the harness supplies a server that can be made to fail, in the ways that it names, and to recover: faulty()"),
    /** What is left behind that is no file: the harness can look for it. */
    LEFTOVERS("the harness tells what a store has left on its server that is no file: leftovers()"),
    /** What is kept beyond its time: the harness can count the entries of a cache. */
    COUNTED_ENTRIES("the harness counts the entries that a cache holds, expired ones too: entriesHeld()"),
    /** Ends of long lives: the harness hands out a clock that is moved by hand, so that nobody waits for days. */
    MANUAL_CLOCK("the harness supplies a clock that is moved by hand: clock()");

    private final String meaning;

    Profile(String meaning) {
        this.meaning = meaning;
    }

    /** What the harness has to be able to do. */
    public String meaning() {
        return meaning;
    }
}
