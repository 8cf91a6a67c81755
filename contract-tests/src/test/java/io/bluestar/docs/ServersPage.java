package io.bluestar.docs;

import static io.bluestar.docs.Markdown.code;
import static io.bluestar.docs.Markdown.link;
import static io.bluestar.docs.Markdown.row;
import static io.bluestar.docs.Markdown.text;
import static java.util.stream.Collectors.joining;

import io.bluestar.contracttests.servers.ServerProgram;
import io.bluestar.contracttests.servers.ServerPrograms;
import io.bluestar.contracttests.servers.ServerRecord;
import io.bluestar.testkit.certifier.report.ClauseResult;
import io.bluestar.testkit.certifier.report.Outcome;
import io.bluestar.testkit.certifier.report.SubjectReport;
import io.bluestar.testkit.certifier.report.comparison.Column;
import io.bluestar.testkit.certifier.report.comparison.ComparedReport;
import io.bluestar.testkit.certifier.report.comparison.Comparison;
import io.bluestar.testkit.certifier.report.comparison.Group;
import io.bluestar.testkit.certifier.report.comparison.Grouping;
import io.bluestar.testkit.certifier.report.comparison.Row;
import io.bluestar.testkit.certifier.report.text.Words;
import io.bluestar.testkit.contracts.Protocol;
import io.bluestar.testkit.contracts.clause.ClauseRegistry;
import io.bluestar.testkit.contracts.clause.ClauseSpec;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;

/** The page that says which server breaks which promise: a comparison of what {@code -Pservers} found. */
final class ServersPage {
    private static final String INTRODUCTION = """
            # Which server breaks which promise

            The same backends, S3 files, DynamoDB rules and Redis cache, on servers of many makes. On the servers that the testkit
            embeds they keep every promise, so what they break on another one is that server's: a test that is green there may be
            red in production, or the other way round. AWS itself is not among them.

            - ✓ the clause held; ✗ it failed, and below stands what was seen
            - – the server lacks what the capability needs, which the harness asks it, so nothing was asked
            - ? it did not run

            One run of each at quick effort, all with the same seed, each contract on a server of its own that runs as it comes,
            but for what its command below says. What depends on chance, or on the speed of the machine, may differ in yours: a
            call to S3 was given 20 s, a test 60 s.

            A server that breaks nothing here may still break something: LocalStack 4.14.0 hangs for ever on copies that
            [cross](environments.md#localstack-and-redis-in-containers), which these runs did not meet. It took twelve threads that
            copy 3 MB between two keys. dynalite 4.0.0 ended in one of two runs, as a client went away amid a request.

            This page is generated from [servers.json](servers.json), which `mvn -Pservers` writes, by the comparison of
            `bluestar compare`; `io.bluestar.docs.ServersPageTest` holds it against that file and against the clauses of today.
            """;

    private static final String AGAIN = """

            ## How to make it again

                mvn -Pservers test -pl contract-tests -am -Dtest=ServerSurveyTest -Dsurefire.failIfNoSpecifiedTests=false
                mvn test -pl contract-tests -am -Dtest='io.bluestar.docs.*Test' -Dbluestar.docs=write \
                  -Dsurefire.failIfNoSpecifiedTests=false

            The first takes the servers one by one; `-Dbluestar.servers=LocalStack,S3Mock` only those whose names begin so. A
            server that is not there is skipped, with a line that says how to have it, and what was found on it before stays; if
            it was asked for by name, that is a failure. One that does not start fails the run. The whole reports are then in `contract-tests/target/servers`.

            The embedded servers need nothing. The others are looked for in a folder, `-Dbluestar.servers.home`, by default
            `~/.cache/bluestar-servers`, which `{home}` stands for here; images need Docker.

            | server | how to have it | how it is started |
            |---|---|---|
            """;

    /** Of the exception with which a line begins. */
    private static final Pattern PACKAGE = Pattern.compile("^(?:[a-z][a-z0-9]*\\.)+(?=[A-Z])");

    private final List<ServerRecord> records;

    ServersPage(List<ServerRecord> records) {
        this.records = records;
    }

    String page() {
        StringBuilder page = new StringBuilder(INTRODUCTION);
        for (Protocol protocol : List.of(Protocol.FILES, Protocol.RULES, Protocol.DYNAMODB, Protocol.CACHE)) {
            section(page, protocol);
        }
        page.append(AGAIN);
        page.append(row(
                "dynoxide 1.2.1",
                code("npm install --prefix {home}/dynoxide-1.2.1 @dynoxide/linux-x64@1.2.1"),
                "by the testkit"));
        for (ServerProgram program : ServerPrograms.ALL) {
            page.append(row(text(program.name()), code(program.get()), code(String.join(" ", program.command()))));
        }
        return page.toString();
    }

    private void section(StringBuilder page, Protocol protocol) {
        List<ServerRecord> here =
                records.stream().filter(record -> record.protocol() == protocol).toList();
        List<ComparedReport> reports = here.stream()
                .filter(record -> record.unavailable().isEmpty())
                .map(record -> new ComparedReport(record.server(), record.report()))
                .toList();
        Group group = Comparison.of(reports, Grouping.PROTOCOL).groups().get(0);
        String backend = group.columns().get(0).subject().backend();
        page.append("\n## ")
                .append(backend)
                .append(": ")
                .append(link(
                        protocol.title(),
                        "contracts/" + Introduction.of(protocol).page()))
                .append("\n\n");
        page.append("| server | clauses | breaks | run on |\n|---|---|---|---|\n");
        group.columns().forEach(column -> page.append(server(column)));
        List<Row> rows = group.rows().stream()
                .filter(row -> row.differs() || row.has(Outcome.FAILED))
                .toList();
        page.append('\n').append(group.summary()).append(".\n");
        here.forEach(record -> record.unavailable()
                .ifPresent(why -> page.append("\n**")
                        .append(text(record.server()))
                        .append(" cannot be certified**, as the harness cannot be opened on it: ")
                        .append(quoted(why))
                        .append('\n')));
        here.forEach(record -> record.died()
                .ifPresent(how -> page.append("\n**")
                        .append(text(record.server()))
                        .append(" died**, so that what came after it failed too: ")
                        .append(quoted(how))
                        .append('\n')));
        if (!rows.isEmpty()) {
            matrix(page, group, rows);
            group.columns().forEach(column -> seen(page, column));
        }
    }

    private static String server(Column column) {
        SubjectReport subject = column.subject();
        boolean today = column.source()
                .report()
                .clauseSetDigest()
                .equals(ClauseRegistry.digest(ClauseRegistry.CONTRACT_VERSION));
        return row(
                text(subject.environment()),
                Words.counts(subject) + (today ? "" : ", of an older clause set"),
                broken(subject),
                column.source().report().startedAt().atOffset(ZoneOffset.UTC).toLocalDate());
    }

    private static String broken(SubjectReport subject) {
        String ids =
                failures(subject).stream().map(result -> result.clause().id()).collect(joining(", "));
        return (ids.isEmpty() ? "nothing" : ids)
                + (subject.strayFailures().isEmpty() ? "" : "; and what belongs to no clause");
    }

    private static List<ClauseResult> failures(SubjectReport subject) {
        return subject.results().stream()
                .filter(result -> result.outcome() == Outcome.FAILED)
                .toList();
    }

    private static void matrix(StringBuilder page, Group group, List<Row> rows) {
        page.append("\n| clause | what it promises |");
        group.columns()
                .forEach(column -> page.append(' ')
                        .append(text(column.subject().environment()))
                        .append(" |"));
        page.append("\n|---|---|")
                .append(":---:|".repeat(group.columns().size()))
                .append('\n');
        for (Row row : rows) {
            ClauseSpec clause = row.clause();
            page.append("| ")
                    .append(clause.id())
                    .append(" | ")
                    .append(text(clause.text()))
                    .append(" |");
            row.results()
                    .forEach(result -> page.append(' ')
                            .append(result.map(one -> Words.sign(one.outcome())).orElse("not in its contract"))
                            .append(" |"));
            page.append('\n');
        }
    }

    private static void seen(StringBuilder page, Column column) {
        SubjectReport subject = column.subject();
        if (failures(subject).isEmpty() && subject.strayFailures().isEmpty()) {
            return;
        }
        page.append("\n### ").append(text(subject.environment())).append("\n\n");
        for (ClauseResult result : failures(subject)) {
            page.append("- ")
                    .append(result.clause().id())
                    .append(": ")
                    .append(quoted(result.failures().get(0).seen()))
                    .append('\n');
        }
        subject.strayFailures()
                .forEach(stray -> page.append("- no clause: ")
                        .append(quoted(stray.seen()))
                        .append('\n'));
    }

    private static String quoted(String said) {
        return code(PACKAGE.matcher(said).replaceFirst("").replace('`', '\''));
    }
}
