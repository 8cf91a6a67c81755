package io.bluestar.testkit.certifier.console;

import io.bluestar.testkit.certifier.report.ConformanceReport;
import io.bluestar.testkit.certifier.report.SubjectReport;
import io.bluestar.testkit.contracts.Protocol;
import java.util.Arrays;
import java.util.List;

/** The report in at most 100 columns: failures first, then clauses by backends, then the verdicts. */
public final class ConsoleTable {
    static final int WIDTH = 100;

    private final Style style;

    public ConsoleTable(Style style) {
        this.style = style;
    }

    /** The report as text that ends with a line break. */
    public String render(ConformanceReport report) {
        StringBuilder out = new StringBuilder();
        out.append(new FailureSection(style).render(report));
        ClauseMatrix matrix = new ClauseMatrix(style);
        Arrays.stream(Protocol.values())
                .map(protocol -> under(protocol, report))
                .filter(subjects -> !subjects.isEmpty())
                .forEach(subjects -> out.append(matrix.render(subjects)));
        out.append(new VerdictSection(style).render(report));
        return out.toString();
    }

    private static List<SubjectReport> under(Protocol protocol, ConformanceReport report) {
        return report.subjects().stream()
                .filter(subject -> subject.protocol() == protocol)
                .toList();
    }
}
