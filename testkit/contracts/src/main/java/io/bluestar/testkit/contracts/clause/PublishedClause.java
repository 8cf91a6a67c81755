package io.bluestar.testkit.contracts.clause;

import java.util.List;

/**
 * A clause as a published list has it: what users rely on, without the advice to authors. Capability and profile are plain
 * text, so that a list can be read that names one which is no more.
 *
 * @param id such as {@code CACHE-12}
 * @param level how binding it was
 * @param needs the name of the capability without which it did not hold; empty if there was none
 * @param profile the name of the ability of the harness that its test needed
 * @param since the version of the contracts since which it stands
 * @param text the promise
 */
public record PublishedClause(String id, Level level, String needs, String profile, int since, String text) {
    private static final String SEPARATOR = "\t";
    private static final int COLUMNS = 6;

    /** A clause of today. */
    public static PublishedClause of(ClauseSpec clause) {
        return new PublishedClause(
                clause.id(),
                clause.level(),
                clause.needs().map(Capability::name).orElse(""),
                clause.profile().name(),
                clause.since(),
                clause.text());
    }

    static PublishedClause parse(String line) {
        List<String> columns = List.of(line.split(SEPARATOR, -1));
        if (columns.size() != COLUMNS) {
            throw new IllegalStateException(columns.size() + " columns instead of " + COLUMNS + ": " + line);
        }
        return new PublishedClause(
                columns.get(0),
                Level.valueOf(columns.get(1)),
                columns.get(2),
                columns.get(3),
                Integer.parseInt(columns.get(4)),
                columns.get(5));
    }

    String line() {
        return String.join(SEPARATOR, id, level.name(), needs, profile, String.valueOf(since), text);
    }
}
