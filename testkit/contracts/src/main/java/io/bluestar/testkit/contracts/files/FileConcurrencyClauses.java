package io.bluestar.testkit.contracts.files;

import io.bluestar.persistence.FileMissingException;
import io.bluestar.persistence.FileStoreException;
import io.bluestar.testkit.contracts.Clause;
import io.bluestar.testkit.contracts.Theme;
import io.bluestar.testkit.contracts.trial.Caller;
import io.bluestar.testkit.contracts.trial.Together;
import io.bluestar.testkit.contracts.trial.WriterAndReaders;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Theme: many threads on one store. */
@Theme(
        title = "Many threads",
        text = "What threads that share a store can rely on, and what holds for a thread that was " + "interrupted.")
interface FileConcurrencyClauses extends FileSuite {

    @Test
    @Clause("FILE-51")
    default void every_thread_sees_what_was_written_and_moved(FileTrial files) throws Throwable {
        files.writeText("file", "former");
        onFourThreads(files, () -> files.expectText("the file, read by another thread,", "file", "former"));
        files.writeText("file", "new");
        onFourThreads(files, () -> {
            files.expectText("the file after write returned, read by another thread,", "file", "new");
            files.expect("the listing after write returned, by another thread,", files.listFiles(""))
                    .is(List.of("file"));
        });
        files.move("file", "moved");
        onFourThreads(files, () -> {
            files.expectText("the target after move returned, read by another thread,", "moved", "new");
            files.expectMissing("the source after move returned, read by another thread,", "file");
            files.expect("the listing after move returned, by another thread,", files.listFiles(""))
                    .is(List.of("moved"));
        });
    }

    private static void onFourThreads(FileTrial files, Runnable task) throws Throwable {
        Together threads = Together.in(files);
        for (int i = 1; i <= 4; i++) {
            threads.task("reader-" + i, task::run);
        }
        threads.run();
    }

    @Test
    @Clause("FILE-52")
    default void a_reader_sees_one_whole_version(FileTrial files) throws Throwable {
        List<byte[]> versions = List.of(version('a', 300_000), version('b', 1_000), version('c', 70_000));
        files.write("file", versions.get(0));
        WriterAndReaders.run(
                files,
                number -> files.write("file", versions.get(number % versions.size())),
                () -> () -> expectOneOf(files, "the file read while it is overwritten", files.read("file"), versions));
    }

    private static byte[] version(char content, int size) {
        byte[] version = new byte[size];
        Arrays.fill(version, (byte) content);
        return version;
    }

    private static void expectOneOf(FileTrial files, String what, byte[] seen, List<byte[]> versions) {
        files.expect(what, seen)
                .to(
                        "be one of the versions written, whole",
                        bytes -> versions.stream().anyMatch(version -> Arrays.equals(version, bytes)));
    }

    @Test
    @Clause("FILE-53")
    default void threads_with_paths_of_their_own_do_not_disturb_each_other(FileTrial files) throws Throwable {
        Together threads = Together.in(files);
        for (int i = 1; i <= 4; i++) {
            String path = "of-thread-" + i;
            threads.task("thread-" + i, () -> {
                for (int round = 1; round <= 20; round++) {
                    String content = path + ", round " + round;
                    files.writeText(path, content);
                    files.expectText("the file that this thread alone writes", path, content);
                    files.move(path, path + ".moved");
                    files.expectText("the file that this thread alone moves", path + ".moved", content);
                    files.expect("the listing of this thread's own files", files.listFiles(path))
                            .is(List.of(path + ".moved"));
                }
            });
        }
        threads.run();
    }

    @Test
    @Clause("FILE-54")
    default void of_concurrent_writes_one_stays_whole(FileTrial files) throws Throwable {
        List<byte[]> versions =
                List.of(version('a', 90_000), version('b', 1_000), version('c', 200_000), version('d', 10));
        for (int round = 1; round <= 10; round++) {
            String path = "file-" + round;
            Together threads = Together.in(files);
            for (byte[] version : versions) {
                threads.task("writer of " + (char) version[0], () -> files.write(path, version));
            }
            threads.run();
            byte[] seen = files.read(path);
            expectOneOf(files, "the file after concurrent writes", seen, versions);
            files.expectBytes("the file after concurrent writes, read a second time", files.read(path), seen);
            files.expect("the listing after concurrent writes", files.listFiles(path))
                    .to(
                            "hold it once",
                            listed -> listed.stream().filter(path::equals).count() == 1);
        }
    }

    @Test
    @Clause("FILE-56")
    default void an_interrupted_write_is_whole_or_nothing(FileTrial files) throws Throwable {
        byte[] former = version('f', 50_000);
        byte[] data = version('n', 400_000);
        files.write("timed", former);
        Duration step = Interruption.step(() -> files.write("timed", data));
        for (int round = 0; round < Interruption.ROUNDS; round++) {
            Duration after = step.multipliedBy(round);
            String existing = "existing-" + round;
            files.write(existing, former);
            Interruption.of(files, after, () -> files.write(existing, data));
            expectOneOf(files, "the file after an interrupted write", files.read(existing), List.of(former, data));
            String created = "created-" + round;
            Interruption.of(files, after, () -> files.write(created, data));
            Optional<String> whole = files.readText(created);
            files.expect("the file that an interrupted write was to create", whole)
                    .to(
                            "be missing or whole",
                            text -> text.isEmpty() || text.get().equals("n".repeat(data.length)));
        }
    }

    @Test
    @Clause("FILE-63")
    default void a_call_with_the_interrupt_flag_set_answers_or_says_so_and_keeps_the_flag(FileTrial files)
            throws Exception {
        for (String operation : FileCalls.of(files, "", "").keySet()) {
            files.writeText("file", "content");
            expectKeepsTheFlag(
                    files, operation, FileCalls.of(files, "file", "moved").get(operation));
        }
        files.writeText("file", "new");
        files.expectText("the file written after interrupted calls of other threads", "file", "new");
        files.move("file", "moved");
        files.expectText("the file moved after interrupted calls of other threads", "moved", "new");
        files.expect("the listing after interrupted calls of other threads", files.listFiles(""))
                .is(List.of("moved"));
    }

    private static void expectKeepsTheFlag(FileTrial files, String name, FileCalls.FileCall call)
            throws InterruptedException {
        String what = name + " with the interrupt flag set";
        Caller<Void> caller = Caller.start("interrupted " + name, () -> {
            Thread.currentThread().interrupt();
            try {
                call.run();
            } catch (Exception | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new AssertionError("neither an exception nor an error: " + e, e);
            }
            return null;
        });
        Caller.Outcome<Void> outcome = caller.await(files.harness().failureBound())
                .orElseThrow(() -> files.failure(
                        what + " to return or throw", "it was not done after the harness's failureBound()", null));
        files.expect(what, outcome)
                .to(
                        "return, or throw a FileStoreException that is no FileMissingException",
                        seen -> seen.thrown()
                                .map(thrown -> thrown instanceof FileStoreException
                                        && !(thrown instanceof FileMissingException))
                                .orElse(true));
        files.expect(what, outcome).to("leave the flag set", Caller.Outcome::flag);
    }
}
