package io.bluestar.testkit.contracts.files;

import io.bluestar.persistence.FileMissingException;
import io.bluestar.persistence.FileStore;
import io.bluestar.persistence.FileStoreException;
import io.bluestar.testkit.contracts.Clause;
import io.bluestar.testkit.contracts.Theme;
import io.bluestar.testkit.contracts.trial.CallsThatMeetClose;
import io.bluestar.testkit.contracts.trial.CallsThatMeetClose.Call;
import java.util.List;
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

    @Test
    @Clause("FILE-68")
    default void calls_that_meet_close_end_as_before_it_or_as_after_it(FileTrial files) throws Throwable {
        byte[] content = {1, 2, 3};
        new CallsThatMeetClose<FileStore>(
                        files,
                        e -> e instanceof FileStoreException && !(e instanceof FileMissingException),
                        "a FileStoreException that does not say that the file is missing",
                        List.of(
                                new Call<>("read", store -> store.read("closing/read"), content),
                                new Call<>("write", store -> store.write("written", content), "written"),
                                new Call<>("listFiles", store -> store.listFiles("closing/"), List.of("closing/read")),
                                new Call<>("move", FileLifecycleClauses::moveOntoItself, "")))
                .expect(
                        () -> {
                            FileStore store = files.harness().create();
                            store.write("closing/read", content);
                            return store;
                        },
                        files.harness().inThisJvm());
    }

    private static String moveOntoItself(FileStore files) {
        files.move("closing/read", "closing/read");
        return "";
    }
}
