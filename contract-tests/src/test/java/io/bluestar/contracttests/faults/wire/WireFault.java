package io.bluestar.contracttests.faults.wire;

/**
 * Something that is wrong between a client and its server.
 *
 * @param name in words, as the rows of the page have it
 * @param reachesServer whether the server gets the request, and does what it asks, before the answer fails
 * @param passes whether only the first request of a call fails
 * @param change what becomes of the answer
 */
public record WireFault(String name, boolean reachesServer, boolean passes, Change change) {

    /** The server is not asked; the answer is made up. */
    public static WireFault instead(String name, Change answer) {
        return new WireFault(name, false, false, answer);
    }

    /** The server does what it is asked, and its answer is changed. */
    public static WireFault after(String name, Change change) {
        return new WireFault(name, true, false, change);
    }

    /** This fault, but only for the first request of a call. */
    public WireFault once() {
        return new WireFault(name + ", once", reachesServer, true, change);
    }

    /** This fault under another name. */
    public WireFault named(String other) {
        return new WireFault(other, reachesServer, passes, change);
    }
}
