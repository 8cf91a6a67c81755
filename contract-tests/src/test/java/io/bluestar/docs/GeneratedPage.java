package io.bluestar.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A page that is made from what the code says. */
public final class GeneratedPage {
    /** The folder of the pages, seen from where the tests run. */
    public static final Path DOCS = Path.of("..", "docs");

    private static final String WRITE =
            "mvn -pl contract-tests -am test -Dtest='io.bluestar.docs.*Test' -Dbluestar.docs=write";

    private GeneratedPage() {}

    /**
     * Holds a page against what it should be, or writes it if the system property {@code bluestar.docs} is {@code write}.
     *
     * @throws AssertionError if they differ, saying where, and how to write the page anew
     */
    public static void check(Path page, String content) {
        if ("write".equals(System.getProperty("bluestar.docs"))) {
            write(page, content);
        } else {
            expect(page, content);
        }
    }

    private static void write(Path page, String content) {
        try {
            Files.createDirectories(page.getParent());
            Files.writeString(page, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void expect(Path page, String content) {
        try {
            String committed = Files.exists(page) ? Files.readString(page).replace("\r\n", "\n") : "";
            if (!committed.equals(content)) {
                throw new AssertionError(page.getFileName() + " is not what the code says"
                        + difference(committed, content) + "\n  to write it anew: " + WRITE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String difference(String committed, String content) {
        List<String> here = committed.lines().toList();
        List<String> wanted = content.lines().toList();
        int line = 0;
        while (line < here.size() && line < wanted.size() && here.get(line).equals(wanted.get(line))) {
            line++;
        }
        return ", first in line " + (line + 1) + ":\n  committed: " + at(here, line) + "\n  generated: "
                + at(wanted, line);
    }

    private static String at(List<String> lines, int line) {
        return line < lines.size() ? lines.get(line) : "(the end)";
    }
}
