package io.bluestar.docs;

import static io.bluestar.docs.Markdown.code;
import static io.bluestar.docs.Markdown.link;
import static io.bluestar.docs.Markdown.row;
import static io.bluestar.docs.Markdown.text;
import static java.util.stream.Collectors.joining;

import io.bluestar.testkit.contracts.Protocol;
import io.bluestar.testkit.contracts.clause.ClauseRegistry;
import io.bluestar.testkit.contracts.clause.ClauseSpec;
import io.bluestar.testkit.contracts.clause.ClauseTest;
import io.bluestar.testkit.contracts.clause.Profile;
import io.bluestar.testkit.contracts.clause.ThemeSpec;
import java.util.Locale;

/** The specification of one protocol: its clauses by theme, each with why, whence and what checks it. */
final class ContractPage {
    /** At the head of every page, for those who are about to edit it. */
    static final String GENERATED =
            "<!-- Generated from the clauses in testkit/contracts. Do not edit: change the clauses, "
                    + "and write the pages anew as CONTRIBUTING.md says. -->\n\n";

    private final Protocol protocol;
    private final Introduction introduction;

    ContractPage(Protocol protocol) {
        this.protocol = protocol;
        this.introduction = Introduction.of(protocol);
    }

    String render() {
        StringBuilder page = new StringBuilder(GENERATED);
        page.append("# The contract: ").append(protocol.title()).append("\n\n");
        page.append(introduction.about()).append("\n\n").append(howTo());
        page.append(contents());
        protocol.themes().forEach(theme -> page.append(section(theme)));
        return page.toString();
    }

    private String howTo() {
        return """
                - **What is certified:** %s
                - **The harness to write:** %s; the smallest gives %s
                - **Certify by a test:** extend %s and return the harness: each clause is a test of your build
                - **Certify by the command:** `./bluestar certify --harness com.acme.YourHarness --classpath …`
                - **This is contract %d**, of %d clauses; %s says what the levels, capabilities, profiles and versions are

                """.formatted(
                        SourceFile.linkTo(introduction.promises()),
                        SourceFile.linkTo(protocol.harness()),
                        introduction.smallest(),
                        SourceFile.linkTo(protocol.suite()),
                        ClauseRegistry.CONTRACT_VERSION,
                        protocol.clauses().size(),
                        link("the overview", "README.md"));
    }

    private String contents() {
        StringBuilder contents = new StringBuilder(row("theme", "clauses")).append("|---|---|\n");
        protocol.themes()
                .forEach(theme -> contents.append(row(
                        link(theme.title(), "#" + slug(theme.title())),
                        theme.clauses().stream().map(ContractPage::number).collect(joining(" ")))));
        return contents.append('\n').toString();
    }

    private static String number(ClauseSpec clause) {
        return link(clause.id().replaceFirst(".*-", ""), "#" + anchor(clause));
    }

    /** Where a clause stands on its page; stays when the level changes. */
    static String anchor(ClauseSpec clause) {
        return clause.id().toLowerCase(Locale.ROOT);
    }

    private static String slug(String title) {
        return title.toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    private static String section(ThemeSpec theme) {
        return "## " + theme.title() + "\n\n" + text(theme.text()) + " The tests: "
                + SourceFile.linkTo(theme.suite()) + ".\n\n"
                + theme.clauses().stream().map(clause -> clause(theme, clause)).collect(joining());
    }

    private static String clause(ThemeSpec theme, ClauseSpec clause) {
        StringBuilder lines = new StringBuilder();
        lines.append("### <a id=\"%s\"></a>%s · %s\n\n".formatted(anchor(clause), clause.id(), clause.level()));
        lines.append(text(clause.text())).append("\n\n");
        line(lines, "Why", text(clause.why()));
        line(lines, "Source", Markdown.source(clause.source()));
        clause.needs()
                .ifPresent(capability -> line(
                        lines,
                        "Needs",
                        link(code(capability.name()), "README.md#capabilities") + " ("
                                + text(capability.meaning()) + "). Where it is not declared, "
                                + text(capability.otherwise()) + "."));
        if (clause.profile() != Profile.CORE) {
            line(
                    lines,
                    "Profile",
                    link(code(clause.profile().name()), "README.md#profiles") + ": "
                            + text(clause.profile().meaning()));
        }
        line(lines, "Since", "contract " + clause.since());
        line(lines, "When it fails", text(clause.check()));
        line(
                lines,
                "Tests",
                theme.testsOf(clause).stream().map(test -> test(clause, test)).collect(joining(", ")));
        return lines.append('\n').toString();
    }

    private static void line(StringBuilder lines, String what, String text) {
        lines.append("- **").append(what).append(":** ").append(text).append('\n');
    }

    private static String test(ClauseSpec clause, ClauseTest test) {
        return code(test.name()) + " (" + test.engine().title()
                + (test.refusal() ? ", where `" + clause.needs().orElseThrow() + "` is not declared" : "") + ")";
    }
}
