package io.bluestar.testkit.contracts.files;

import io.bluestar.testkit.contracts.Clause;
import io.bluestar.testkit.contracts.Theme;
import org.junit.jupiter.api.Test;

/** Theme: what holds after close. */
@Theme(title = "Closing", text = "What a store answers after it was closed.")
interface FileLifecycleClauses extends FileSuite {

    @Test
    @Clause("FILE-48")
    default void a_closed_store_refuses_every_call(FileTrial files) {
        files.writeText("file", "content");
        files.close();
        FileCalls.of(files, "file", "target")
                .forEach((name, call) ->
                        files.expectThrown(IllegalStateException.class, name + " after close", call.call()));
        files.expectThrown(
                IllegalStateException.class, "move onto itself after close", () -> files.move("file", "file"));
    }

    @Test
    @Clause("FILE-49")
    default void closing_twice_is_fine(FileTrial files) {
        files.close();
        files.close();
    }

    @Test
    @Clause("FILE-50")
    default void a_closed_store_still_looks_at_its_arguments_first(FileTrial files) {
        files.close();
        files.expectThrown(NullPointerException.class, "read(null) after close", () -> files.read(null))
                .naming("path");
        files.expectThrown(IllegalArgumentException.class, "read of the empty path after close", () -> files.read(""))
                .naming("path");
        files.expectThrown(NullPointerException.class, "write of null after close", () -> files.write("file", null))
                .naming("data");
        files.expectThrown(
                        IllegalArgumentException.class,
                        "write with no media type after close",
                        () -> files.write("file", new byte[] {1}, "csv"))
                .naming("contentType");
        files.expectThrown(NullPointerException.class, "move to null after close", () -> files.move("file", null))
                .naming("target");
        files.expectThrown(IllegalArgumentException.class, "move to /a after close", () -> files.move("file", "/a"))
                .naming("target");
        files.expectThrown(NullPointerException.class, "listFiles(null) after close", () -> files.listFiles(null))
                .naming("prefix");
        files.expectThrown(
                        IllegalArgumentException.class,
                        "listFiles of a line break after close",
                        () -> files.listFiles("\n"))
                .naming("prefix");
    }
}
