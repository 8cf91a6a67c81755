package io.bluestar.docs;

import static java.util.stream.Collectors.joining;

import io.bluestar.testkit.contracts.Protocol;
import io.bluestar.testkit.contracts.clause.ClauseSpec;
import io.bluestar.testkit.contracts.saboteurs.Sabotage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The page that says which clauses catch which broken backends, as the galleries declare it and see to it. */
final class KillMatrix {
    private static final String INTRODUCTION = """
            # The kill matrix

            Each broken backend below is an honest one but for the fault that its name tells. The build runs the whole
            contract over each of them, as `bluestar certify` does, and fails unless the clauses that fail are exactly these.
            So a clause that catches nobody would be seen, and so would one that catches what is none of its business.

            - **bold**: the clause is there for this fault; its failure has to name the fault in words
            - plain: the backend breaks this clause too, every time
            - ○: seen only if the threads of the test happen to meet, so the build does not insist on it

            This page is generated; `io.bluestar.docs.KillMatrixTest` holds it against the galleries and says how to write it
            anew.
            """;

    private static final String COUNTS = """
            | contract | clauses | broken backends | verdicts that the build insists on |
            |---|---:|---:|---:|
            """;

    private final Map<Protocol, List<? extends Sabotage<?>>> galleries;

    KillMatrix(Map<Protocol, List<? extends Sabotage<?>>> galleries) {
        this.galleries = galleries;
    }

    String page() {
        StringBuilder page = new StringBuilder(INTRODUCTION);
        page.append('\n').append(counts());
        galleries.forEach((protocol, saboteurs) -> page.append(section(protocol, saboteurs)));
        return page.toString();
    }

    private String counts() {
        StringBuilder counts = new StringBuilder(COUNTS);
        long clauses = 0;
        long backends = 0;
        long verdicts = 0;
        for (Map.Entry<Protocol, List<? extends Sabotage<?>>> gallery : galleries.entrySet()) {
            long ofProtocol = gallery.getValue().stream()
                    .mapToLong(sabotage -> sabotage.certain().size())
                    .sum();
            counts.append(row(
                    gallery.getKey().title(),
                    gallery.getKey().clauses().size(),
                    gallery.getValue().size(),
                    ofProtocol));
            clauses += gallery.getKey().clauses().size();
            backends += gallery.getValue().size();
            verdicts += ofProtocol;
        }
        return counts.append(row("**all**", clauses, backends, verdicts)).toString();
    }

    private static String section(Protocol protocol, List<? extends Sabotage<?>> saboteurs) {
        StringBuilder section = new StringBuilder("\n## " + protocol.title() + "\n\n");
        section.append("| the backend that … | is caught by |\n|---|---|\n");
        saboteurs.forEach(sabotage -> section.append(row(sabotage.name(), clausesOf(sabotage))));
        section.append("\n| clause | catches | the backends that … |\n|---|---:|---|\n");
        protocol.clauses().forEach(clause -> section.append(catches(clause, saboteurs)));
        return section.toString();
    }

    private static String clausesOf(Sabotage<?> sabotage) {
        return Stream.of(
                        sabotage.caughtBy().keySet().stream().map(KillMatrix::bold),
                        sabotage.alsoBy().stream(),
                        sabotage.perhapsBy().stream().map(KillMatrix::perhaps))
                .flatMap(clauses -> clauses)
                .collect(joining(", "));
    }

    private static String catches(ClauseSpec clause, List<? extends Sabotage<?>> saboteurs) {
        List<String> caught = new ArrayList<>();
        saboteurs.stream()
                .filter(sabotage -> sabotage.caughtBy().containsKey(clause.id()))
                .forEach(sabotage -> caught.add(bold(sabotage.name())));
        saboteurs.stream()
                .filter(sabotage -> sabotage.alsoBy().contains(clause.id()))
                .forEach(sabotage -> caught.add(sabotage.name()));
        int certain = caught.size();
        saboteurs.stream()
                .filter(sabotage -> sabotage.perhapsBy().contains(clause.id()))
                .forEach(sabotage -> caught.add(perhaps(sabotage.name())));
        return row(clause.id(), certain, String.join(", ", caught));
    }

    private static String bold(String name) {
        return "**" + name + "**";
    }

    private static String perhaps(String name) {
        return "○ " + name;
    }

    private static String row(Object... cells) {
        return Stream.of(cells).map(String::valueOf).collect(joining(" | ", "| ", " |\n"));
    }
}
