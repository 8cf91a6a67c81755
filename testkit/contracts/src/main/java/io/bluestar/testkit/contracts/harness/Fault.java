package io.bluestar.testkit.contracts.harness;

/** What can be wrong with a server, or with the way to it. */
public enum Fault {
    /** No connection can be made, and those that were open are cut. */
    REFUSES_CONNECTIONS("refuses connections"),
    /** Connections are made and requests taken, but no answer ever comes, and nothing takes effect. */
    HANGS("takes requests and never answers"),
    /** Every answer is late, by less than the backend waits for. */
    DELAYS("answers late"),
    /** Requests take effect, and the connection is cut in the middle of the answer. */
    CUTS_ANSWERS("does what it is asked and cuts its answer short"),
    /** Every request is answered with an error of the server's own, as HTTP 500 is one; nothing takes effect. */
    FAILS("answers with an error of its own"),
    /** Every request is refused for the time being, as by HTTP 503; nothing takes effect. */
    UNAVAILABLE("says that it is not available"),
    /** Every request is refused for being one too many; nothing takes effect. */
    THROTTLES("refuses requests as too many"),
    /** What comes back is nothing that the server would say, such as the page of a captive portal; nothing takes effect. */
    ANSWERS_GARBAGE("answers with what is no answer of such a server");

    private final String meaning;

    Fault(String meaning) {
        this.meaning = meaning;
    }

    /** What the server does, as the end of a sentence that begins with it. */
    public String meaning() {
        return meaning;
    }
}
