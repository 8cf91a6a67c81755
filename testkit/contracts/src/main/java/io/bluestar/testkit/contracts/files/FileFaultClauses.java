package io.bluestar.testkit.contracts.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.bluestar.persistence.FileMissingException;
import io.bluestar.persistence.FileStoreException;
import io.bluestar.testkit.contracts.Clause;
import io.bluestar.testkit.contracts.Theme;
import io.bluestar.testkit.contracts.clause.Capability;
import io.bluestar.testkit.contracts.harness.Fault;
import io.bluestar.testkit.contracts.samples.SizedText;
import io.bluestar.testkit.contracts.trial.FailingCall;
import io.bluestar.testkit.contracts.trial.Trial.ThrowingRunnable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** Theme: faults that begin and end. */
@Theme(
        title = "Faults that begin and end",
        text =
                "What a store does while its server fails under it, in each way that the harness can bring about, and after "
                        + "the server has recovered.")
interface FileFaultClauses extends FileSuite {
    String TYPE = "text/x-before";
    int LARGE = 256 * 1024;
    int LISTED = 60;
    int LONG_PATH = 900;
    /** As many moves as one fault is let meet on their way. */
    int MOVES = 16;
    /** As many writes. */
    int WRITES = 6;
    /** As often as a call that is made again by itself later is waited for, by making other calls. */
    int LOOKS = 5;

    Duration A_WHILE = Duration.ofSeconds(1);

    @Test
    @Clause("FILE-69")
    default void a_call_during_a_fault_answers_rightly_or_says_what_failed(FileTrial files) throws Throwable {
        // Large enough that an answer that is cut ends in the middle of them.
        String kept = SizedText.of("kept ", "k", LARGE);
        files.writeText("large", kept);
        List<String> listed = new ArrayList<>();
        for (int i = 0; i < LISTED; i++) {
            listed.add(files.write(SizedText.of("listed/" + (100 + i), "x", LONG_PATH), new byte[0]));
        }
        files.faults().each(fault -> {
            String folder = fault + "/during/";
            files.writeText(folder + "move", "kept");
            Map<String, Object> answers = new ConcurrentHashMap<>();
            Map<String, ThrowingRunnable> calls = new LinkedHashMap<>();
            calls.put("read", () -> answers.put("read", new String(files.read("large"), UTF_8)));
            calls.put("write", () -> files.writeText(folder + "write", "new"));
            calls.put("move", () -> files.move(folder + "move", folder + "target"));
            calls.put("listFiles", () -> answers.put("listFiles", files.listFiles("listed/")));
            files.faults().duringWhatIsNoticed(fault, calls).forEach((name, call) -> {
                if (call.thrown().isPresent()) {
                    expectFailure(
                            files,
                            fault,
                            name,
                            switch (name) {
                                case "read" -> "large";
                                case "listFiles" -> "listed/";
                                default -> folder + name;
                            },
                            call);
                }
            });
            Map<String, Object> right = Map.of("read", kept, "listFiles", listed);
            answers.forEach((name, answer) -> files.expect(
                            "what " + name + " answered while the server " + fault.meaning(), answer)
                    .is(right.get(name)));
        });
    }

    @Test
    @Clause("FILE-70")
    default void a_failed_write_leaves_the_former_or_the_new_content(FileTrial files) throws Throwable {
        files.faults().each(fault -> {
            String path = fault + "/written";
            files.writeText(path, "the former content");
            Map<String, FailingCall> ended =
                    files.faults().during(fault, Map.of("write", () -> files.writeText(path, "new")));
            boolean written = ended.get("write").thrown().isEmpty();
            files.expect(
                            "the file after a write that " + (written ? "returned" : "failed")
                                    + ", and the server recovered that " + fault.meaning(),
                            files.readText(path))
                    .to(
                            written ? "be the new content" : "be the former content or the new one, whole",
                            text -> text.equals(Optional.of("new"))
                                    || (!written && text.equals(Optional.of("the former content"))));
        });
    }

    @Test
    @Clause("FILE-70")
    default void a_write_that_meets_a_fault_leaves_the_former_or_the_whole_new_content(FileTrial files)
            throws Throwable {
        String former = SizedText.of("former", "f", LARGE);
        String written = SizedText.of("new", "n", LARGE / 2);
        Duration span = spanOf(() -> files.writeText("timed/written", written));
        files.faults().each(fault -> {
            Map<String, ThrowingRunnable> writes = new LinkedHashMap<>();
            for (int i = 0; i < WRITES; i++) {
                String path = fault + "/overwritten/" + i;
                files.writeText(path, former);
                writes.put(path, () -> files.writeText(path, written));
            }
            files.faults()
                    .meeting(fault, span, writes)
                    .forEach((path, write) -> files.expect(
                                    "a file whose write met a server that " + fault.meaning(), files.readText(path))
                            .to(
                                    "be the former content or the new one, whole; the new one if it returned",
                                    text -> text.equals(Optional.of(written))
                                            || (write.thrown().isPresent() && text.equals(Optional.of(former)))));
        });
    }

    /** How long a call takes of a server that is well, several of them at once. */
    private static Duration spanOf(ThrowingRunnable call) throws Throwable {
        long begun = System.nanoTime();
        call.run();
        return Duration.ofNanos(System.nanoTime() - begun).multipliedBy(2);
    }

    @Test
    @Clause("FILE-71")
    default void a_move_that_meets_a_fault_loses_nothing(FileTrial files) throws Throwable {
        files.write("timed/from", content("timed"), TYPE);
        Duration span = spanOf(() -> files.move("timed/from", "timed/to"));
        files.faults().each(fault -> {
            Map<String, ThrowingRunnable> moves = new LinkedHashMap<>();
            for (int i = 0; i < MOVES; i++) {
                String name = fault + "/moved/" + i;
                files.write(name + "/from", content(name), TYPE);
                moves.put(name, () -> files.move(name + "/from", name + "/to"));
            }
            Map<String, FailingCall> ended = files.faults().meeting(fault, span, moves);
            for (Map.Entry<String, FailingCall> move : ended.entrySet()) {
                expectNothingLost(
                        files, fault, move.getKey(), move.getValue().thrown().isEmpty());
            }
        });
    }

    private static void expectNothingLost(FileTrial files, Fault fault, String name, boolean moved) {
        String met = ", after it met a server that " + fault.meaning();
        Optional<String> source = files.readText(name + "/from");
        Optional<String> target = files.readText(name + "/to");
        String whole = new String(content(name), UTF_8);
        for (Optional<String> seen : List.of(source, target)) {
            files.expect("a file that was moved" + met, seen)
                    .to(
                            "be whole where it is",
                            text -> text.isEmpty() || text.get().equals(whole));
        }
        files.expect(
                        "the paths that hold the file of a move that " + (moved ? "returned" : "failed") + met,
                        (source.isPresent() ? "source " : "") + (target.isPresent() ? "target" : ""))
                .to(
                        moved ? "be the target alone" : "be the source, the target or both",
                        paths -> moved ? paths.equals("target") : !paths.isEmpty());
        if (target.isPresent() && files.can(Capability.CONTENT_TYPE)) {
            files.expect("the content type at the target of a move" + met, files.contentType(name + "/to"))
                    .is(TYPE);
        }
    }

    private static byte[] content(String name) {
        return ("the content of " + name).getBytes(UTF_8);
    }

    @Test
    @Clause("FILE-72")
    default void the_same_store_works_once_its_server_has_recovered(FileTrial files) throws Throwable {
        files.faults().each(fault -> {
            String folder = fault + "/again/";
            files.faults().during(fault, Map.of("listFiles", () -> files.listFiles(folder)));
            String after = ", after the server recovered that " + fault.meaning();
            files.writeText(folder + "a", "text");
            files.expectText("a file written" + after, folder + "a", "text");
            files.move(folder + "a", folder + "b");
            files.expect("the listing" + after, files.listFiles(folder)).is(List.of(folder + "b"));
        });
    }

    @Test
    @Clause("FILE-73")
    default void a_call_that_failed_is_not_made_again_later(FileTrial files) throws Throwable {
        Map<String, String> paths = new LinkedHashMap<>();
        files.faults().each(fault -> {
            String path = fault + "/once";
            String source = fault + "/source";
            files.writeText(path, "former");
            files.writeText(source, "former");
            Map<String, ThrowingRunnable> calls = new LinkedHashMap<>();
            calls.put("write", () -> files.writeText(path, "failed"));
            calls.put("move", () -> files.move(source, fault + "/target"));
            files.faults().during(fault, calls);
            files.writeText(path, "later");
            files.writeText(source, "later");
            paths.put("the file written after a write had failed, as the server " + fault.meaning() + ",", path);
            paths.put(
                    "the file written to the source after a move had failed, as the server " + fault.meaning() + ",",
                    source);
            for (int look = 1; look <= LOOKS; look++) {
                files.read(path);
                files.readText(source);
            }
        });
        paths.forEach((what, path) -> files.expectText(what, path, "later"));
        // What is made again by a timer shows after a while; that it does not cannot be awaited.
        LockSupport.parkNanos(A_WHILE.toNanos());
        paths.forEach((what, path) -> files.expectText(what + " a while later", path, "later"));
    }

    private static void expectFailure(FileTrial files, Fault fault, String operation, String path, FailingCall call) {
        FileStoreException thrown = call.thrown(FileStoreException.class);
        String from = " of the exception from " + operation + " while the server " + fault.meaning();
        files.expect("operation()" + from, thrown.operation()).is(operation);
        files.expect("path()" + from, thrown.path()).is(path);
        call.expectNoSecret(files.secrets());
        files.expect("the cause" + from, thrown.getCause()).to("be the failure underneath", cause -> cause != null);
        files.expect("the exception from " + operation + " while the server " + fault.meaning(), thrown)
                .to("be no FileMissingException: nobody knows", e -> !(e instanceof FileMissingException));
    }
}
