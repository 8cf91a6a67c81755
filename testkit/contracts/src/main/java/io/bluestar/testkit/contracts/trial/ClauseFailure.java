package io.bluestar.testkit.contracts.trial;

import io.bluestar.testkit.contracts.clause.ClauseSpec;
import java.util.List;
import java.util.Optional;
import org.opentest4j.AssertionFailedError;

/**
 * A clause does not hold. The message tells the whole story; the parts are there for reports.
 */
public final class ClauseFailure extends AssertionFailedError {
    private static final long serialVersionUID = 1L;
    private static final int WIDTH = 10;

    private final String clauseId;
    private final transient List<String> script;
    private final String expectation;
    private final String observation;

    ClauseFailure(
            ClauseSpec clause,
            String backend,
            List<String> script,
            String expected,
            String seen,
            Optional<String> again,
            Throwable cause) {
        super(message(clause, backend, script, expected, seen, again), expected, seen, cause);
        this.clauseId = clause.id();
        this.script = script;
        this.expectation = expected;
        this.observation = seen;
    }

    private static String message(
            ClauseSpec clause,
            String backend,
            List<String> script,
            String expected,
            String seen,
            Optional<String> again) {
        StringBuilder message = new StringBuilder();
        message.append(clause.id()).append(" does not hold: ").append(clause.text());
        part(message, "backend:", backend);
        part(message, "done:", script.isEmpty() ? "nothing yet" : String.join("\n", script));
        part(message, "expected:", expected);
        part(message, "seen:", seen);
        part(message, "check:", clause.check());
        again.ifPresent(how -> part(message, "again:", how));
        return message.toString();
    }

    private static void part(StringBuilder message, String name, String text) {
        message.append("\n  ").append(name).append(" ".repeat(WIDTH - name.length()));
        message.append(text.replace("\n", "\n" + " ".repeat(WIDTH + 2)));
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
