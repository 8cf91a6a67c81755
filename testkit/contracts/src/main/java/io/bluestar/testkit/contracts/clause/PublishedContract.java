package io.bluestar.testkit.contracts.clause;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * The list of all clauses of a version of the contracts, as it was published: tab-separated, a clause a line. Released
 * lists are never written again; the build holds the clauses of today against them.
 */
public final class PublishedContract {
    private static final String HEADER = "id\tlevel\tneeds\tprofile\tsince\ttext";

    private PublishedContract() {}

    /** The name of a version's list, in {@code published/} beside this package. */
    public static String fileName(int version) {
        return "contract-" + version + ".tsv";
    }

    /**
     * A version's clauses, from its list.
     *
     * @throws NoSuchElementException if that version has none
     */
    public static List<PublishedClause> read(int version) {
        String resource = "/io/bluestar/testkit/contracts/published/" + fileName(version);
        try (InputStream list = PublishedContract.class.getResourceAsStream(resource)) {
            if (list == null) {
                throw new NoSuchElementException("there is no list " + fileName(version) + " of the contracts");
            }
            return parse(new String(list.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<PublishedClause> parse(String list) {
        List<String> lines = list.lines().toList();
        if (lines.isEmpty() || !lines.get(0).equals(HEADER)) {
            throw new IllegalStateException("a list of clauses begins with \"" + HEADER + "\"");
        }
        return lines.stream().skip(1).map(PublishedClause::parse).toList();
    }

    /** The list of clauses. */
    public static String format(List<PublishedClause> clauses) {
        StringBuilder list = new StringBuilder(HEADER).append('\n');
        clauses.forEach(clause -> list.append(clause.line()).append('\n'));
        return list.toString();
    }
}
