package io.bluestar.testkit.certifier.report.html;

import io.bluestar.testkit.contracts.Protocol;
import io.bluestar.testkit.contracts.clause.ClauseSpec;
import io.bluestar.testkit.contracts.clause.ThemeSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The clauses of a report that belong to one theme.
 *
 * @param title the heading
 * @param text what they are about; may be empty
 * @param clauses one or more, in the order of the report
 */
record Themed(String title, String text, List<ClauseSpec> clauses) {
    Themed {
        clauses = List.copyOf(clauses);
    }

    /** All clauses, each in one theme, as the suite orders its themes; those that no theme knows come last. */
    static List<Themed> of(Protocol protocol, List<ClauseSpec> clauses) {
        List<Themed> themes = new ArrayList<>();
        List<ClauseSpec> left = new ArrayList<>(clauses);
        for (ThemeSpec theme : protocol.themes()) {
            Set<String> ids = theme.clauses().stream().map(ClauseSpec::id).collect(Collectors.toSet());
            List<ClauseSpec> here =
                    left.stream().filter(clause -> ids.contains(clause.id())).toList();
            if (!here.isEmpty()) {
                themes.add(new Themed(theme.title(), theme.text(), here));
                left.removeAll(here);
            }
        }
        if (!left.isEmpty()) {
            themes.add(new Themed("Other clauses", "", left));
        }
        return themes;
    }
}
