package io.bluestar.testkit.contracts.files;

import io.bluestar.persistence.domain.FilePaths;
import io.bluestar.testkit.contracts.Clause;
import io.bluestar.testkit.contracts.Theme;
import io.bluestar.testkit.contracts.samples.SizedText;
import io.bluestar.testkit.contracts.samples.UnpairedSurrogates;
import io.bluestar.testkit.contracts.trial.Together;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Theme: what a listing holds, and in which order. */
@Theme(title = "Listing", text = "What a listing holds, and in which order. A prefix is plain text, not a folder.")
interface FileListingClauses extends FileSuite {

    @Test
    @Clause("FILE-26")
    default void a_prefix_is_text_and_not_a_folder(FileTrial files) {
        for (String path : List.of("dir/x", "dir/y/z", "dirt", "di", "Dir/x", "other/dir/x")) {
            files.writeText(path, "content");
        }
        expectListing(files, "d", List.of("di", "dir/x", "dir/y/z", "dirt"));
        expectListing(files, "dir", List.of("dir/x", "dir/y/z", "dirt"));
        expectListing(files, "dir/", List.of("dir/x", "dir/y/z"));
        expectListing(files, "dir/y", List.of("dir/y/z"));
        expectListing(files, "dir/y/z", List.of("dir/y/z"));
        expectListing(files, "D", List.of("Dir/x"));
        expectListing(files, "other/d", List.of("other/dir/x"));
    }

    @Test
    @Clause("FILE-26")
    default void every_character_of_a_prefix_stands_for_itself(FileTrial files) {
        List<String> marks = List.of(
                "%",
                "_",
                "*",
                "?",
                ".",
                "[",
                "\\",
                "^",
                "$",
                "|",
                "(",
                "+",
                " ",
                "&",
                "#",
                "{",
                "\"",
                "'",
                "\u00E9",
                "e\u0301",
                "\uD83D\uDE00",
                // The last before and the first after the surrogates, and the very last: where ends are computed.
                "\uD7FF",
                "\uE000",
                "\uDBFF\uDFFF",
                "x",
                "X");
        for (String mark : marks) {
            files.writeText("w/a" + mark + "b", "content");
        }
        files.writeText("w/c/d", "content");
        files.writeText("w/c%2Fd", "content");
        for (String mark : marks) {
            expectListing(files, "w/a" + mark, List.of("w/a" + mark + "b"));
        }
        expectListing(files, "w/c/", List.of("w/c/d"));
        expectListing(files, "w/c%2F", List.of("w/c%2Fd"));
        expectListing(files, "w/c%2f", List.of());
    }

    @Test
    @Clause("FILE-27")
    default void the_empty_prefix_finds_every_file(FileTrial files) {
        expectListing(files, "", List.of());
        for (String path : List.of("z", "deep/down/in/folders", " ", "\uD83D\uDE00")) {
            files.writeText(path, "content");
        }
        expectListing(files, "", List.of(" ", "deep/down/in/folders", "z", "\uD83D\uDE00"));
    }

    @Test
    @Clause("FILE-28")
    default void nothing_found_is_an_empty_list(FileTrial files) {
        files.writeText("there", "content");
        for (String prefix : List.of("there/", "theref", "here", "THERE", "/", "..", " there")) {
            expectListing(files, prefix, List.of());
        }
    }

    @Test
    @Clause("FILE-29")
    default void paths_are_in_the_order_of_their_bytes(FileTrial files) {
        List<String> ordered = List.of(
                " x",
                "!x",
                "+x",
                "-x",
                ".x",
                "0x",
                "10",
                "9",
                "A",
                "Z",
                "_",
                "a b",
                "a!",
                "a-b",
                "a.c",
                "a/b",
                "a0",
                "aa",
                "b",
                "~",
                "\u00A0",
                "\u00C9",
                "\u00E9",
                "\u00FF",
                "\u0416",
                "\u20AC",
                "\uD7FF",
                "\uE000",
                "\uFF61",
                "\uFFFD",
                "\uD800\uDC00",
                "\uD83D\uDE00",
                "\uDBFF\uDFFD");
        List<String> shuffled = new ArrayList<>(ordered);
        Collections.shuffle(shuffled, new Random(29));
        shuffled.forEach(path -> files.writeText(path, "content"));
        expectListing(files, "", ordered);
        shuffled.forEach(path -> files.writeText("in/" + path, "content"));
        expectListing(files, "in/", ordered.stream().map(path -> "in/" + path).toList());
    }

    @Test
    @Clause("FILE-30")
    default void a_listing_of_2500_files_is_complete(FileTrial files) throws Throwable {
        // In threes, of which the later two begin with the first: wherever a page ends, its last path is the start of
        // one of the next.
        List<String> paths = IntStream.range(0, 2_502)
                .mapToObj(i -> String.format("many/%04d", i / 3) + "!".repeat(i % 3))
                .toList();
        writeAll(files, paths);
        files.writeText("more", "content");
        expectListing(files, "many/", paths);
        expectListing(files, "many/0", paths);
        expectListing(files, "many/00", paths.subList(0, 300));
        expectListing(files, "many/0000", paths.subList(0, 3));
        List<String> all = new ArrayList<>(paths);
        all.add("more");
        expectListing(files, "", all);
    }

    @Test
    @Clause("FILE-31")
    default void a_listing_is_an_immutable_snapshot(FileTrial files) {
        files.writeText("a", "content");
        files.writeText("b", "content");
        List<String> listed = files.listFiles("");
        files.expectThrown(UnsupportedOperationException.class, "add to a listing", () -> listed.add("c"));
        files.expectThrown(UnsupportedOperationException.class, "remove from a listing", () -> listed.remove(0));
        files.expectThrown(UnsupportedOperationException.class, "set in a listing", () -> listed.set(0, "c"));
        files.writeText("c", "content");
        files.move("a", "d");
        files.expect("a listing made before a write and a move", listed).is(List.of("a", "b"));
        expectListing(files, "", List.of("b", "c", "d"));
    }

    @Test
    @Clause("FILE-32")
    default void a_listing_shows_each_file_once_and_where_it_is(FileTrial files) {
        files.writeText("a", "1");
        files.writeText("a", "2");
        expectListing(files, "", List.of("a"));
        files.writeText("b", "1");
        files.move("a", "b");
        expectListing(files, "", List.of("b"));
        files.move("b", "c/d");
        expectListing(files, "", List.of("c/d"));
        expectListing(files, "b", List.of());
    }

    @Test
    @Clause("FILE-33")
    default void untouched_files_stand_once_in_a_listing_made_while_others_are_written(FileTrial files)
            throws Throwable {
        List<String> untouched = IntStream.range(0, 1_100)
                .mapToObj(i -> String.format("%04d-untouched", i))
                .toList();
        writeAll(files, untouched);
        Set<String> known = new HashSet<>(untouched);
        AtomicBoolean done = new AtomicBoolean();
        Together.in(files)
                .task("writer", () -> {
                    for (int i = 0; !done.get(); i++) {
                        String path = String.format("%04d-new", i * 37 % 1_100);
                        files.writeText(path, "content");
                        files.move(path, String.format("%04d-moved", (i * 53 + 7) % 1_100));
                    }
                })
                .task("lister", () -> {
                    try {
                        for (int i = 0; i < 4; i++) {
                            expectSame(
                                    files,
                                    "the untouched files in a listing made while others are written and moved",
                                    files.listFiles("").stream()
                                            .filter(known::contains)
                                            .toList(),
                                    untouched);
                        }
                    } finally {
                        done.set(true);
                    }
                })
                .run();
    }

    @Test
    @Clause("FILE-34")
    default void prefixes_outside_the_domain_are_refused(FileTrial files) {
        SizedText.CHARACTERS.forEach((width, character) -> expectRefused(
                files,
                "a prefix of 1,025 bytes in characters of " + width,
                SizedText.of("", character, FilePaths.LONGEST + 1)));
        for (int c : new int[] {0, '\t', '\n', 0x1F, 0x7F, 0x85, 0x9F}) {
            expectRefused(files, String.format("a prefix with the control character U+%04X", c), "a" + (char) c);
        }
        UnpairedSurrogates.ALL.forEach((fault, prefix) -> expectRefused(files, "a prefix with " + fault, prefix));
    }

    private static void expectRefused(FileTrial files, String what, String prefix) {
        files.expectThrown(IllegalArgumentException.class, "listFiles of " + what, () -> files.listFiles(prefix))
                .naming("prefix");
    }

    @Test
    @Clause("FILE-35")
    default void a_prefix_need_not_be_a_path(FileTrial files) {
        files.writeText("a/...", "content");
        files.writeText(".b", "content");
        for (String prefix : List.of("/", "//", "..", "../", "a//", "a/../", "a/./", "/a", ".b/")) {
            expectListing(files, prefix, List.of());
        }
        expectListing(files, ".", List.of(".b"));
        expectListing(files, "a/", List.of("a/..."));
        expectListing(files, "a/.", List.of("a/..."));
        expectListing(files, "a/..", List.of("a/..."));
        SizedText.CHARACTERS.forEach(
                (width, character) -> expectListing(files, SizedText.of("", character, FilePaths.LONGEST), List.of()));
    }

    private static void writeAll(FileTrial files, List<String> paths) throws Throwable {
        int writers = 8;
        Together threads = Together.in(files);
        for (int i = 0; i < writers; i++) {
            int first = i;
            threads.task("writer-" + i, () -> {
                for (int at = first; at < paths.size() && !threads.hasFailed(); at += writers) {
                    files.writeText(paths.get(at), "content");
                }
            });
        }
        threads.run();
    }

    private static void expectListing(FileTrial files, String prefix, List<String> expected) {
        expectSame(files, "the listing of \"" + prefix + "\"", List.copyOf(files.listFiles(prefix)), expected);
    }

    /** Long lists differ by what is missing, doubled, foreign or out of order: that is told, not the lists. */
    private static void expectSame(FileTrial files, String what, List<String> seen, List<String> expected) {
        if (seen.equals(expected) || expected.size() <= 10) {
            files.expect(what, seen).is(expected);
            return;
        }
        List<String> missing = new ArrayList<>(expected);
        missing.removeAll(new HashSet<>(seen));
        List<String> foreign = new ArrayList<>(seen);
        foreign.removeAll(new HashSet<>(expected));
        List<String> doubled = seen.stream()
                .filter(path -> Collections.frequency(seen, path) > 1)
                .distinct()
                .toList();
        files.expect(what + ": missing", missing).is(List.of());
        files.expect(what + ": not asked for", foreign).is(List.of());
        files.expect(what + ": more than once", doubled).is(List.of());
        int at = IntStream.range(0, expected.size())
                .filter(i -> !expected.get(i).equals(seen.get(i)))
                .findFirst()
                .orElseThrow();
        files.expect(what + ": the path at index " + at + " in the order of UTF-8 bytes", seen.get(at))
                .is(expected.get(at));
    }
}
