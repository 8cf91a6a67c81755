package io.bluestar.testkit.contracts.trial;

import io.bluestar.testkit.contracts.clause.ClauseSpec;
import java.util.List;
import org.opentest4j.AssertionFailedError;

/**
 * A clause does not hold. The message tells the whole story; the parts are there for reports.
 */
public final class ClauseFailure extends AssertionFailedError {
    private static final long serialVersionUID = 1L;

    private final String clauseId;
    private final transient List<String> script;
    private final String expectation;
    private final String observation;

    ClauseFailure(
            ClauseSpec clause, String backend, List<String> script, String expected, String seen, Throwable cause) {
        super(message(clause, backend, script, expected, seen), expected, seen, cause);
        this.clauseId = clause.id();
        this.script = script;
        this.expectation = expected;
        this.observation = seen;
    }

    private static String message(
            ClauseSpec clause, String backend, List<String> script, String expected, String seen) {
        StringBuilder message = new StringBuilder();
        message.append(clause.id()).append(" does not hold: ").append(clause.text());
        message.append("\n  backend:  ").append(backend);
        message.append("\n  done:     ")
                .append(script.isEmpty() ? "nothing yet" : String.join("\n            ", script));
        message.append("\n  expected: ").append(expected);
        message.append("\n  seen:     ").append(seen);
        message.append("\n  check:    ").append(clause.check());
        return message.toString();
    }

    /** The id of the clause. */
    public String clauseId() {
        return clauseId;
    }

    /** What was done, call by call. */
    public List<String> script() {
        return script;
    }

    /** What should have been seen. */
    public String expectation() {
        return expectation;
    }

    /** What was seen. */
    public String observation() {
        return observation;
    }
}
