package io.bluestar.testkit.contracts.files;

import io.bluestar.persistence.FileMissingException;
import io.bluestar.persistence.FileStoreException;
import io.bluestar.testkit.contracts.Clause;
import io.bluestar.testkit.contracts.Theme;
import io.bluestar.testkit.contracts.trial.Together;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Theme: what a move moves, and that it never loses anything. */
@Theme(title = "Moving", text = "What a move moves, and that it never loses anything, whatever happens meanwhile.")
interface FileMoveClauses extends FileSuite {

    @Test
    @Clause("FILE-16")
    default void a_move_takes_the_bytes_to_the_target(FileTrial files) {
        files.writeText("inbox/file", "content");
        files.move("inbox/file", "done/file");
        files.expectText("the file at the target of its move", "done/file", "content");
        files.expectMissing("the file at the source of its move", "inbox/file");
        files.expect("the listing after the move", files.listFiles("")).is(List.of("done/file"));
    }

    @Test
    @Clause("FILE-17")
    default void a_move_replaces_the_target(FileTrial files) {
        files.writeText("source", "new");
        files.writeText("target", "former, which is longer");
        files.move("source", "target");
        files.expectText("the file at a target that existed", "target", "new");
        files.expectMissing("the file at the source of its move", "source");
    }

    @Test
    @Clause("FILE-18")
    default void moving_a_missing_file_says_so_and_leaves_the_target(FileTrial files) {
        files.writeText("target", "former");
        // Where files have folders, a folder is no file either.
        files.writeText("folder/file", "content");
        for (String source : List.of("missing", "folder")) {
            for (String target : List.of("target", "nowhere")) {
                FileMissingException thrown = files.expectThrown(
                                FileMissingException.class,
                                "move of the missing file " + source + " to " + target,
                                () -> files.move(source, target))
                        .thrown();
                files.expect("path() of the exception from a move of a missing file", thrown.path())
                        .is(source);
                files.expect("operation() of the exception from a move of a missing file", thrown.operation())
                        .is("move");
            }
        }
        files.expectText("the file below the path that was moved and is none", "folder/file", "content");
        files.expectText("the target of a move that failed, its source missing", "target", "former");
        files.expectMissing("a file at the target of a move that failed, its source missing", "nowhere");
    }

    @Test
    @Clause("FILE-19")
    default void a_move_onto_itself_changes_nothing(FileTrial files) {
        files.writeText("file", "content");
        files.move("file", "file");
        files.expectText("the file after a move onto itself", "file", "content");
        files.expect("the listing after a move onto itself", files.listFiles(""))
                .is(List.of("file"));
    }

    @Test
    @Clause("FILE-20")
    default void moving_a_missing_file_onto_itself_says_so(FileTrial files) {
        FileMissingException thrown = files.expectThrown(
                        FileMissingException.class,
                        "move of a missing file onto itself",
                        () -> files.move("missing", "missing"))
                .thrown();
        files.expect("path() of the exception from a move of a missing file onto itself", thrown.path())
                .is("missing");
    }

    @Test
    @Clause("FILE-21")
    default void paths_with_reserved_characters_move_intact(FileTrial files) {
        String plain = "plain";
        for (String mark : List.of(
                " ",
                "+",
                "%",
                "#",
                "?",
                "&",
                "=",
                ";",
                ":",
                "@",
                "~",
                "!",
                "$",
                "'",
                "(",
                ")",
                "*",
                ",",
                "[",
                "]",
                "\\",
                "^",
                "`",
                "{",
                "|",
                "}",
                "\"",
                "<",
                ">",
                "%20",
                "%2F",
                "%25",
                "%zz",
                "?versionId=1",
                "\u00E9",
                "e\u0301",
                "\u20AC",
                "\uD83D\uDE00",
                "\u65E5\u672C\u8A9E",
                " +%#?&=")) {
            String marked = "in/a" + mark + "b";
            String markedToo = "out/" + mark + "c" + mark;
            String what = "the file moved, with '" + mark + "' in its ";
            files.writeText(marked, "content of " + mark);
            files.move(marked, plain);
            files.expectText(what + "source,", plain, "content of " + mark);
            files.expectMissing(what + "source,", marked);
            files.move(plain, markedToo);
            files.expectText(what + "target,", markedToo, "content of " + mark);
            files.move(markedToo, marked);
            files.expectText(what + "source and target,", marked, "content of " + mark);
            files.expectMissing(what + "source and target,", markedToo);
        }
    }

    @Test
    @Clause("FILE-22")
    default void a_moved_file_is_a_file_like_any_other(FileTrial files) {
        files.writeText("a", "1");
        files.move("a", "b");
        files.move("b", "c");
        files.expectText("the file after two moves", "c", "1");
        files.move("c", "a");
        files.expectText("the file moved back to where it was", "a", "1");
        files.move("a", "b");
        files.writeText("a", "2");
        files.expectText("the moved file after another was written to its source", "b", "1");
        files.expectText("the file written to the source of a move", "a", "2");
        files.writeText("b", "3");
        files.expectText("the moved file after overwriting it", "b", "3");
        files.expect("the listing after moves there and back", files.listFiles(""))
                .is(List.of("a", "b"));
    }

    @Test
    @Clause("FILE-23")
    default void a_reader_never_finds_a_moving_file_at_neither_path(FileTrial files) throws Throwable {
        for (int round = 1; round <= 25; round++) {
            String source = "source-" + round;
            String target = "target-" + round;
            files.writeText(source, "content");
            AtomicBoolean done = new AtomicBoolean();
            Together threads = Together.in(files).task("mover", () -> {
                try {
                    files.move(source, target);
                } finally {
                    done.set(true);
                }
            });
            for (int i = 1; i <= 2; i++) {
                threads.task("reader-" + i, () -> {
                    boolean last;
                    do {
                        last = done.get();
                        // The source first: the file leaves it only when it is at the target already.
                        Optional<String> seen = files.readText(source).or(() -> files.readText(target));
                        files.expect("the file looked for at the source, then at the target, during its move,", seen)
                                .is(Optional.of("content"));
                    } while (!last);
                });
            }
            threads.run();
        }
    }

    @Test
    @Clause("FILE-24")
    default void a_write_to_the_source_of_a_running_move_is_not_lost(FileTrial files) throws Throwable {
        for (int round = 1; round <= 40; round++) {
            String source = "source-" + round;
            String target = "target-" + round;
            // Of the same length in every second round: a length tells no versions apart.
            String written = round % 2 == 0 ? "new" : "newest";
            files.writeText(source, "former");
            Together.in(files)
                    .task("mover", () -> moveOrFail(files, source, target))
                    .task("writer", () -> files.writeText(source, written))
                    .run();
            // Nobody wrote after the writer, and a move takes what it found: so its content is at one of the two.
            Optional<String> atSource = files.readText(source);
            Optional<String> atTarget = files.readText(target);
            files.expect(
                            "what is at the source and at the target after a write during the move",
                            List.of(atSource, atTarget))
                    .to("hold what was written: \"" + written + "\"", found -> found.contains(Optional.of(written)));
        }
    }

    /** A move may fail when it meets another call, as long as nothing is lost. */
    private static void moveOrFail(FileTrial files, String source, String target) {
        try {
            files.move(source, target);
        } catch (FileStoreException e) {
            files.script().add("the move failed, which it may");
        }
    }

    @Test
    @Clause("FILE-25")
    default void an_interrupted_move_never_loses_the_bytes(FileTrial files) throws Throwable {
        files.writeText("timed", "content");
        Duration step = Interruption.step(() -> files.move("timed", "timed-target"));
        for (int round = 0; round < Interruption.ROUNDS; round++) {
            String source = "source-" + round;
            String target = "target-" + round;
            files.writeText(source, "content");
            Interruption.of(files, step.multipliedBy(round), () -> files.move(source, target));
            Optional<String> seen = files.readText(source).or(() -> files.readText(target));
            files.expect("the file looked for at the source, then at the target, after an interrupted move,", seen)
                    .is(Optional.of("content"));
        }
    }

    @Test
    @Clause("FILE-55")
    default void of_concurrent_moves_none_loses_the_file(FileTrial files) throws Throwable {
        for (int round = 1; round <= 20; round++) {
            String source = "source-" + round;
            List<String> targets = List.of("one-" + round, "other-" + round);
            files.writeText(source, "content");
            Together threads = Together.in(files);
            for (String target : targets) {
                threads.task("mover to " + target, () -> moveOrFail(files, source, target));
            }
            threads.run();
            List<Optional<String>> found =
                    List.of(files.readText(source), files.readText(targets.get(0)), files.readText(targets.get(1)));
            files.expect("what is at the source and at the targets of two moves of one file", found)
                    .to("hold its content", contents -> contents.contains(Optional.of("content")));
        }
    }
}
