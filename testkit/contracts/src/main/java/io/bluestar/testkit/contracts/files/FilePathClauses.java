package io.bluestar.testkit.contracts.files;

import static io.bluestar.persistence.FileStore.DEFAULT_CONTENT_TYPE;

import io.bluestar.persistence.domain.FilePaths;
import io.bluestar.testkit.contracts.Clause;
import io.bluestar.testkit.contracts.Theme;
import io.bluestar.testkit.contracts.samples.LookAlikes;
import io.bluestar.testkit.contracts.samples.SizedText;
import io.bluestar.testkit.contracts.samples.UnpairedSurrogates;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Theme: which texts are paths, and that paths are exact. */
@Theme(
        title = "Paths",
        text = "Which texts are paths, and that paths are exact: whatever differs in any character is "
                + "another file.")
interface FilePathClauses extends FileSuite {

    @Test
    @Clause("FILE-10")
    default void near_equal_paths_are_different_files(FileTrial files) {
        int folder = 0;
        for (LookAlikes paths : LookAlikes.inPaths()) {
            folder++;
            String one = folder + "/" + paths.one();
            String other = folder + "/" + paths.other();
            String which = " of two paths that differ by " + paths.difference();
            files.writeText(one, "1");
            files.expect("the second" + which + ", of which only the first was written,", files.readText(other))
                    .is(Optional.empty());
            files.writeText(other, "2");
            files.expectText("the first" + which, one, "1");
            files.expectText("the second" + which, other, "2");
            files.expect("the listing" + which, List.copyOf(files.listFiles(folder + "/")))
                    .to(
                            "hold both exactly",
                            listed -> listed.size() == 2 && listed.contains(one) && listed.contains(other));
        }
    }

    @Test
    @Clause("FILE-11")
    default void paths_of_1024_bytes_are_paths(FileTrial files) {
        SizedText.CHARACTERS.forEach((width, character) -> {
            String path = SizedText.of("", character, FilePaths.LONGEST);
            String what = "the file at a path of 1,024 bytes in characters of " + width;
            files.writeText(path, "content " + width);
            files.expectText(what, path, "content " + width);
            files.expect("the listing of " + what, files.listFiles(path)).is(List.of(path));
            String target = SizedText.of("moved/", character, FilePaths.LONGEST);
            files.move(path, target);
            files.expectText(what + ", moved,", target, "content " + width);
        });
    }

    @Test
    @Clause("FILE-11")
    default void odd_paths_inside_the_domain_are_paths(FileTrial files) {
        for (String path : List.of(
                "a",
                "...",
                ".hidden",
                "a.",
                "a..b",
                "~",
                "-",
                " ",
                "a/...",
                "..a/b",
                "a/b/c/d/e/f/g",
                "con",
                "x:y",
                "*")) {
            files.writeText("odd/" + path + "!", path);
            files.expectText("the file at an odd path", "odd/" + path + "!", path);
            files.writeText(path + "!", path);
            files.expectText("the file at an odd path", path + "!", path);
        }
        for (String path : List.of("1", "...", " ", "+", "%", "#", "?", "\u00E9", "\uD83D\uDE00")) {
            files.writeText(path, "short");
            files.expectText("the file at a path of one segment", path, "short");
        }
    }

    @Test
    @Clause("FILE-12")
    default void the_empty_path_and_longer_ones_are_refused(FileTrial files) {
        expectRefused(files, "the empty path", "");
        SizedText.CHARACTERS.forEach((width, character) -> expectRefused(
                files,
                "a path of 1,025 bytes in characters of " + width,
                SizedText.of("", character, FilePaths.LONGEST + 1)));
    }

    @Test
    @Clause("FILE-13")
    default void paths_with_wrong_segments_are_refused(FileTrial files) {
        for (String path : List.of(
                "/", "/a", "//a", "a/", "a//b", "a/b//", ".", "..", "./a", "../a", "a/.", "a/..", "a/./b", "a/../b")) {
            expectRefused(files, "the path \"" + path + "\"", path);
        }
    }

    @Test
    @Clause("FILE-14")
    default void paths_with_control_characters_are_refused(FileTrial files) {
        for (int c : new int[] {0, 1, '\t', '\n', '\r', 0x1B, 0x1F, 0x7F, 0x80, 0x85, 0x9F}) {
            expectRefused(files, String.format("a path with the control character U+%04X", c), "a" + (char) c + "b");
        }
        // The neighbours of the control characters are none.
        for (String path : List.of("a b", "a~b", "a\u00A0b", "a\u2028b", "a\u200Fb")) {
            files.writeText(path, "next to a control character");
            files.expectText(
                    "the file at a path with a character that is no control character",
                    path,
                    "next to a control character");
        }
    }

    @Test
    @Clause("FILE-15")
    default void paths_with_unpaired_surrogates_are_refused(FileTrial files) {
        UnpairedSurrogates.ALL.forEach((fault, path) -> expectRefused(files, "a path with " + fault, path));
    }

    private static void expectRefused(FileTrial files, String what, String path) {
        files.writeText("valid", "former");
        files.expectThrown(IllegalArgumentException.class, "read of " + what, () -> files.read(path))
                .naming("path");
        files.expectThrown(IllegalArgumentException.class, "write of " + what, () -> files.write(path, new byte[] {1}))
                .naming("path");
        files.expectThrown(
                        IllegalArgumentException.class,
                        "write of " + what + " with a content type",
                        () -> files.write(path, new byte[] {1}, DEFAULT_CONTENT_TYPE))
                .naming("path");
        files.expectThrown(IllegalArgumentException.class, "move from " + what, () -> files.move(path, "valid"))
                .naming("source");
        files.expectThrown(IllegalArgumentException.class, "move to " + what, () -> files.move("valid", path))
                .naming("target");
        files.expectText("the file at the other end of refused moves", "valid", "former");
        files.expect("the listing after refused writes of " + what, files.listFiles(""))
                .is(List.of("valid"));
    }
}
