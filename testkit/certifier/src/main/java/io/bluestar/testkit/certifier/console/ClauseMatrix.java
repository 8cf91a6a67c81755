package io.bluestar.testkit.certifier.console;

import io.bluestar.testkit.certifier.report.ClauseResult;
import io.bluestar.testkit.certifier.report.Outcome;
import io.bluestar.testkit.certifier.report.SubjectReport;
import io.bluestar.testkit.contracts.clause.ClauseSpec;
import io.bluestar.testkit.contracts.clause.Level;
import java.util.List;

/** The clauses of one protocol by the backends under it. */
final class ClauseMatrix {
    private static final int COLUMN = 12;
    private static final int MOST_COLUMNS = 4;

    private final Style style;

    ClauseMatrix(Style style) {
        this.style = style;
    }

    /** A table for each four backends. */
    String render(List<SubjectReport> subjects) {
        StringBuilder out = new StringBuilder();
        for (int from = 0; from < subjects.size(); from += MOST_COLUMNS) {
            table(out, subjects.subList(from, Math.min(subjects.size(), from + MOST_COLUMNS)));
        }
        return out.toString();
    }

    private void table(StringBuilder out, List<SubjectReport> columns) {
        List<ClauseSpec> clauses =
                columns.get(0).results().stream().map(ClauseResult::clause).toList();
        int ids =
                clauses.stream().mapToInt(clause -> clause.id().length()).max().orElse(0) + 2;
        int text = ConsoleTable.WIDTH - ids - columns.size() * COLUMN;
        head(out, columns, ids + text);
        for (int row = 0; row < clauses.size(); row++) {
            ClauseSpec clause = clauses.get(row);
            String level = clause.level() == Level.MUST ? "" : "(" + clause.level() + ") ";
            StringBuilder line = new StringBuilder()
                    .append(Wrapped.left(clause.id(), ids))
                    .append(Wrapped.left(Wrapped.cut(level + clause.text(), text - 1, style.ellipsis()), text));
            int gap = (COLUMN - 1) / 2;
            for (SubjectReport column : columns) {
                Outcome outcome = column.results().get(row).outcome();
                line.append(" ".repeat(gap)).append(style.coloured(outcome, style.sign(outcome)));
                gap = COLUMN - 1;
            }
            out.append(line).append('\n');
        }
    }

    private void head(StringBuilder out, List<SubjectReport> columns, int before) {
        List<List<String>> names = columns.stream()
                .map(column -> Wrapped.lines(column.backend(), COLUMN - 2))
                .toList();
        int height = names.stream().mapToInt(List::size).max().orElse(1);
        out.append('\n');
        for (int line = 0; line < height; line++) {
            boolean last = line == height - 1;
            StringBuilder heads = new StringBuilder();
            for (List<String> name : names) {
                int at = line - (height - name.size());
                heads.append(Wrapped.centred(at < 0 ? "" : name.get(at), COLUMN));
            }
            String title = last ? columns.get(0).protocol().title() : "";
            out.append(style.bold((Wrapped.left(title, before) + heads).stripTrailing()))
                    .append('\n');
        }
        out.append(style.dim(style.line(ConsoleTable.WIDTH))).append('\n');
    }
}
