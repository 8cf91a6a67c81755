package io.bluestar.testkit.contracts.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.bluestar.testkit.contracts.Clause;
import io.bluestar.testkit.contracts.Theme;
import io.bluestar.testkit.contracts.clause.Capability;
import io.bluestar.testkit.contracts.trial.Trial.ThrowingRunnable;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Theme: how wrong arguments are refused. */
@Theme(title = "Wrong arguments", text = "How wrong arguments are refused, and that a refused call changes nothing.")
interface FileDomainClauses extends FileSuite {

    @Test
    @Clause("FILE-45")
    default void null_is_refused_by_name(FileTrial files) {
        byte[] data = {1};
        files.writeText("file", "former");
        files.expectThrown(NullPointerException.class, "read(null)", () -> files.read(null))
                .naming("path");
        files.expectThrown(NullPointerException.class, "write to the path null", () -> files.write(null, data))
                .naming("path");
        files.expectThrown(
                        NullPointerException.class,
                        "write to the path null with a content type",
                        () -> files.write(null, data, "text/plain"))
                .naming("path");
        files.expectThrown(NullPointerException.class, "write of the data null", () -> files.write("file", null))
                .naming("data");
        files.expectThrown(
                        NullPointerException.class,
                        "write of the data null with a content type",
                        () -> files.write("file", null, "text/plain"))
                .naming("data");
        files.expectThrown(
                        NullPointerException.class,
                        "write with the content type null",
                        () -> files.write("file", data, null))
                .naming("contentType");
        files.expectThrown(NullPointerException.class, "move from null", () -> files.move(null, "file"))
                .naming("source");
        files.expectThrown(NullPointerException.class, "move to null", () -> files.move("file", null))
                .naming("target");
        files.expectThrown(NullPointerException.class, "listFiles(null)", () -> files.listFiles(null))
                .naming("prefix");
        files.expectText("the file after refused nulls", "file", "former");
    }

    @Test
    @Clause("FILE-46")
    default void null_is_refused_before_anything_else(FileTrial files) {
        files.expectThrown(
                        NullPointerException.class,
                        "write of the data null to the empty path",
                        () -> files.write("", null, "text/plain"))
                .naming("data");
        files.expectThrown(
                        NullPointerException.class,
                        "write with the content type null to the empty path",
                        () -> files.write("", new byte[] {1}, null))
                .naming("contentType");
        files.expectThrown(NullPointerException.class, "move from the empty path to null", () -> files.move("", null))
                .naming("target");
    }

    @Test
    @Clause("FILE-47")
    default void a_refused_call_changes_nothing(FileTrial files) {
        files.write("file", "former".getBytes(UTF_8), "text/csv");
        byte[] data = "new".getBytes(UTF_8);
        refused(files, "write with no media type", () -> files.write("file", data, "csv"));
        refused(files, "move to a path outside the domain", () -> files.move("file", "a//b"));
        refused(files, "move from a path outside the domain", () -> files.move("a//b", "file"));
        files.expectThrown(NullPointerException.class, "move to null", () -> files.move("file", null));
        files.expectThrown(NullPointerException.class, "write of null", () -> files.write("file", null));
        files.expectThrown(
                NullPointerException.class, "write with the content type null", () -> files.write("file", data, null));
        files.expectText("the file after refused calls", "file", "former");
        files.expect("the listing after refused calls", files.listFiles("")).is(List.of("file"));
        if (files.can(Capability.CONTENT_TYPE)) {
            files.expect("the content type after refused calls", files.contentType("file"))
                    .is("text/csv");
        }
    }

    private static void refused(FileTrial files, String what, ThrowingRunnable call) {
        files.expectThrown(IllegalArgumentException.class, what, call);
    }
}
