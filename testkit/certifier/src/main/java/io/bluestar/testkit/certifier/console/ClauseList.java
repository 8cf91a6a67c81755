package io.bluestar.testkit.certifier.console;

import io.bluestar.testkit.certifier.ClauseFilter;
import io.bluestar.testkit.contracts.Protocol;
import io.bluestar.testkit.contracts.clause.ClauseSpec;
import io.bluestar.testkit.contracts.clause.Level;
import io.bluestar.testkit.contracts.clause.Profile;
import java.util.ArrayList;
import java.util.List;

/** The clauses as a page to read. */
public final class ClauseList {
    private final Style style;
    private final boolean detailed;

    /** @param detailed whether to show why, whence and what to check */
    public ClauseList(Style style, boolean detailed) {
        this.style = style;
        this.detailed = detailed;
    }

    /**
     * The clauses of these protocols that match.
     *
     * @param contract the version of the contracts; clauses of later ones are left out
     */
    public String render(List<Protocol> protocols, ClauseFilter filter, int contract) {
        StringBuilder out = new StringBuilder();
        int total = 0;
        for (Protocol protocol : protocols) {
            List<ClauseSpec> clauses = protocol.clauses().stream()
                    .filter(clause -> clause.since() <= contract)
                    .filter(clause -> filter.matches(clause.id()))
                    .toList();
            if (!clauses.isEmpty()) {
                out.append('\n').append(style.bold(protocol.title())).append('\n');
                clauses.forEach(clause -> clause(out, clause));
            }
            total += clauses.size();
        }
        return out.append('\n')
                .append(total)
                .append(total == 1 ? " clause\n" : " clauses\n")
                .toString();
    }

    private void clause(StringBuilder out, ClauseSpec clause) {
        int indent = clause.id().length() + 2;
        List<String> lines = Wrapped.lines(
                (clause.level() == Level.MUST ? "" : "(" + clause.level() + ") ") + clause.text(),
                ConsoleTable.WIDTH - indent);
        out.append(style.bold(clause.id())).append("  ");
        out.append(String.join("\n" + " ".repeat(indent), lines)).append('\n');
        details(clause).stream()
                .flatMap(detail -> Wrapped.lines(detail, ConsoleTable.WIDTH - indent).stream())
                .forEach(line ->
                        out.append(" ".repeat(indent)).append(style.dim(line)).append('\n'));
    }

    private List<String> details(ClauseSpec clause) {
        List<String> details = new ArrayList<>();
        clause.needs().ifPresent(needed -> details.add("needs " + needed + ": " + needed.meaning()));
        if (clause.profile() != Profile.CORE) {
            details.add("profile " + clause.profile() + ": " + clause.profile().meaning());
        }
        if (detailed) {
            details.add("why: " + clause.why());
            details.add("source: " + clause.source());
            details.add("since: contract " + clause.since());
            details.add("check: " + clause.check());
        }
        return details;
    }
}
