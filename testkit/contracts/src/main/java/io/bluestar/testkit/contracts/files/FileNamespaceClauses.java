package io.bluestar.testkit.contracts.files;

import io.bluestar.persistence.FileMissingException;
import io.bluestar.persistence.FileStoreException;
import io.bluestar.testkit.contracts.Clause;
import io.bluestar.testkit.contracts.Theme;
import io.bluestar.testkit.contracts.trial.Trial.ThrowingRunnable;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Theme: whether {@code a} and {@code a/b} may both be files. */
@Theme(
        title = "The namespace",
        text = "Whether a and a/b may both be files. Where they may not, the second is refused.")
interface FileNamespaceClauses extends FileSuite {

    @Test
    @Clause("FILE-43")
    default void a_file_and_files_below_its_path_coexist(FileTrial files) {
        files.writeText("a", "1");
        files.writeText("a/b", "2");
        files.writeText("c/d/e", "3");
        files.writeText("c/d", "4");
        files.writeText("c", "5");
        files.expectText("the file a beside a/b", "a", "1");
        files.expectText("the file a/b beside a", "a/b", "2");
        files.expectText("the file c/d/e beside c/d and c", "c/d/e", "3");
        files.expectText("the file c/d beside c/d/e and c", "c/d", "4");
        files.expectText("the file c beside c/d", "c", "5");
        files.expect("the listing of files and files below their paths", files.listFiles(""))
                .is(List.of("a", "a/b", "c", "c/d", "c/d/e"));
        files.writeText("a", "new");
        files.expectText("the file a/b after overwriting a", "a/b", "2");
    }

    @Test
    @Clause(value = "FILE-43", refusal = true)
    default void without_a_flat_namespace_the_second_write_is_refused(FileTrial files) {
        files.writeText("a", "1");
        expectRefused(files, "write of a/b beside the file a", () -> files.writeText("a/b", "2"));
        files.expectText("the file a after a refused write of a/b", "a", "1");
        files.writeText("c/d", "3");
        expectRefused(files, "write of c beside the file c/d", () -> files.writeText("c", "4"));
        files.expectText("the file c/d after a refused write of c", "c/d", "3");
        files.expect("the listing after refused writes", files.listFiles("")).is(List.of("a", "c/d"));
    }

    @Test
    @Clause("FILE-44")
    default void files_move_above_and_below_others(FileTrial files) {
        files.writeText("a", "1");
        files.writeText("x", "2");
        files.move("x", "a/b");
        files.expectText("the file a after moving another to a/b", "a", "1");
        files.expectText("the file moved to a/b beside a", "a/b", "2");
        files.move("a", "a/c");
        files.expectText("the file a moved below itself, to a/c", "a/c", "1");
        files.expectMissing("the file a moved below itself", "a");
        files.move("a/b", "a");
        files.expectText("the file a/b moved to a, above a/c", "a", "2");
        files.expect("the listing after moves above and below", files.listFiles(""))
                .is(List.of("a", "a/c"));
    }

    @Test
    @Clause(value = "FILE-44", refusal = true)
    default void without_a_flat_namespace_a_move_above_or_below_a_file_is_refused(FileTrial files) {
        files.writeText("a", "1");
        files.writeText("c/d", "2");
        files.writeText("x", "3");
        expectRefused(files, "move to a/b beside the file a", () -> files.move("x", "a/b"));
        expectRefused(files, "move to c beside the file c/d", () -> files.move("x", "c"));
        files.expectText("the source of refused moves", "x", "3");
        files.expectText("the file above the target of a refused move", "a", "1");
        files.expectText("the file below the target of a refused move", "c/d", "2");
        files.expect("the listing after refused moves", files.listFiles("")).is(List.of("a", "c/d", "x"));
    }

    private static void expectRefused(FileTrial files, String what, ThrowingRunnable call) {
        files.expectThrown(FileStoreException.class, what, call)
                .to("be no FileMissingException", thrown -> !(thrown instanceof FileMissingException));
    }
}
