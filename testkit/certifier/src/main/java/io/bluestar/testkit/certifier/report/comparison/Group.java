package io.bluestar.testkit.certifier.report.comparison;

import io.bluestar.testkit.certifier.report.ClauseResult;
import io.bluestar.testkit.contracts.Protocol;
import io.bluestar.testkit.contracts.clause.ClauseSpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Columns that are held against each other, clause by clause.
 *
 * @param protocol the contract of all of them
 * @param title what the group is called
 * @param columns one or more, in the order of the reports
 */
public record Group(Protocol protocol, String title, List<Column> columns) {
    public Group {
        Objects.requireNonNull(protocol, "protocol");
        Objects.requireNonNull(title, "title");
        columns = List.copyOf(columns);
    }

    /** Whether there is something to hold against another. */
    public boolean isComparable() {
        return columns.size() > 1;
    }

    /** Every clause that a column knows: in the order of the first, with those that others add after what precedes them there. */
    public List<Row> rows() {
        List<String> order = new ArrayList<>();
        Map<String, ClauseSpec> clauses = new HashMap<>();
        for (Column column : columns) {
            int at = 0;
            for (ClauseResult result : column.subject().results()) {
                String id = result.clause().id();
                if (clauses.put(id, result.clause()) == null) {
                    order.add(at, id);
                }
                at = order.indexOf(id) + 1;
            }
        }
        return order.stream()
                .map(id -> new Row(
                        clauses.get(id),
                        columns.stream().map(column -> column.result(id)).toList()))
                .toList();
    }

    /** The rows that differ. */
    public List<Row> differences() {
        return rows(false);
    }

    /** The rows that differ, or all. */
    public List<Row> rows(boolean all) {
        return rows().stream().filter(row -> all || row.differs()).toList();
    }

    /** How many rows there are and how many of them differ, such as {@code 3 of 57 clauses differ, 54 are equal}. */
    public String summary() {
        return summary(rows().size(), differences().size());
    }

    static String summary(int clauses, int differing) {
        int equal = clauses - differing;
        return differing + " of " + clauses + (clauses == 1 ? " clause " : " clauses ")
                + (differing == 1 ? "differs, " : "differ, ") + equal + (equal == 1 ? " is equal" : " are equal");
    }
}
