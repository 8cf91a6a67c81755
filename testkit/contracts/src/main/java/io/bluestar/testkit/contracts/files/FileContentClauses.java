package io.bluestar.testkit.contracts.files;

import static io.bluestar.persistence.FileStore.DEFAULT_CONTENT_TYPE;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.bluestar.persistence.FileMissingException;
import io.bluestar.testkit.contracts.Clause;
import io.bluestar.testkit.contracts.Theme;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Theme: what is written is what is read. */
@Theme(title = "Writing and reading", text = "What was written last to a path is what is read there, byte for byte.")
interface FileContentClauses extends FileSuite {
    /** Stores often treat large content in another way. */
    List<Integer> SMALL_AND_LARGE = List.of(10, 3 << 20);

    @Test
    @Clause("FILE-01")
    default void bytes_are_read_back_exactly(FileTrial files) {
        byte[] all = new byte[256];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }
        files.write("every byte", all);
        files.expectBytes("the file just written", files.read("every byte"), all);
        byte[] lines = "\uFEFFone\r\ntwo\n\n".getBytes(UTF_8);
        files.write("lines.csv", lines, "text/csv; charset=utf-8");
        files.expectBytes("a text with a byte order mark and line ends of both kinds", files.read("lines.csv"), lines);
    }

    @Test
    @Clause("FILE-02")
    default void reading_a_missing_file_says_so(FileTrial files) {
        files.writeText("there/too", "neighbour");
        for (String path : List.of("missing", "there", "there/toot", "there/to")) {
            FileMissingException thrown = files.expectThrown(
                            FileMissingException.class, "read of a path without a file", () -> files.read(path))
                    .thrown();
            files.expect("path() of the exception", thrown.path()).is(path);
            files.expect("operation() of the exception", thrown.operation()).is("read");
        }
    }

    @Test
    @Clause("FILE-03")
    default void write_returns_its_path(FileTrial files) {
        String path = "in/a b+c%20\u00E9.txt";
        files.expect("the answer of write with a content type", files.write(path, new byte[] {1}, "text/plain"))
                .is(path);
        files.expect("the answer of write without a content type", files.write(path, new byte[] {1}))
                .is(path);
    }

    @Test
    @Clause("FILE-04")
    default void a_shorter_file_leaves_no_tail_of_the_longer(FileTrial files) {
        files.writeText("file", "a long former content");
        files.writeText("file", "short");
        files.expectText("the file after a shorter content replaced it", "file", "short");
        files.writeText("file", "a longer content once more");
        files.expectText("the file after a longer content replaced it", "file", "a longer content once more");
        files.write("file", new byte[0]);
        files.expectText("the file after no bytes replaced it", "file", "");
        files.expect("the listing of a file written four times", files.listFiles("file"))
                .is(List.of("file"));
    }

    @Test
    @Clause("FILE-05")
    default void an_empty_file_is_a_file(FileTrial files) {
        files.write("empty", new byte[0]);
        files.expectBytes("the empty file", files.read("empty"), new byte[0]);
        files.expect("the listing with an empty file", files.listFiles("")).is(List.of("empty"));
        files.move("empty", "moved");
        files.expectBytes("the empty file after moving it", files.read("moved"), new byte[0]);
    }

    @Test
    @Clause("FILE-06")
    default void a_file_of_64_mebibytes_is_a_file(FileTrial files) {
        byte[] data = noise(64 << 20);
        files.write("large", data, DEFAULT_CONTENT_TYPE);
        files.expectBytes("the file of 64 MiB", files.read("large"), data);
        files.move("large", "moved");
        files.expectBytes("the file of 64 MiB after moving it", files.read("moved"), data);
        // Gives the space back, since the server may keep it for as long as it runs.
        files.write("moved", new byte[0]);
    }

    /** Random bytes that come again only at distances at which nobody cuts files into parts. */
    private static byte[] noise(int size) {
        byte[] block = new byte[1_000_003];
        new Random(64).nextBytes(block);
        byte[] noise = new byte[size];
        for (int at = 0; at < size; at += block.length) {
            System.arraycopy(block, 0, noise, at, Math.min(block.length, size - at));
        }
        return noise;
    }

    @Test
    @Clause("FILE-07")
    default void arrays_are_copied_in(FileTrial files) {
        for (int size : SMALL_AND_LARGE) {
            byte[] data = new byte[size];
            files.write("file", data);
            data[0] = 'X';
            files.expectBytes("the file after its writer changed the array", files.read("file"), new byte[size]);
        }
    }

    @Test
    @Clause("FILE-08")
    default void arrays_are_copied_out(FileTrial files) {
        for (int size : SMALL_AND_LARGE) {
            files.write("file", new byte[size]);
            byte[] mine = files.read("file");
            mine[0] = 'X';
            files.expectBytes("the file after a reader changed the array", files.read("file"), new byte[size]);
            files.move("file", "moved");
            mine[1] = 'Y';
            files.expectBytes(
                    "the file after moving it and changing an array read before", files.read("moved"), new byte[size]);
        }
    }

    @Test
    @Clause("FILE-09")
    default void a_write_touches_its_own_path_only(FileTrial files) {
        files.writeText("plan", "1");
        files.writeText("plan-2", "2");
        files.writeText("pla", "3");
        files.writeText("plan-2", "new");
        files.expectText("the file at a path that is the start of the one written", "plan", "1");
        files.expectText("the file written", "plan-2", "new");
        files.expectText("the file at another path", "pla", "3");
    }
}
