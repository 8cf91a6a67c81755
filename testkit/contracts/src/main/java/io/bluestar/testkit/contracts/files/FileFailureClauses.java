package io.bluestar.testkit.contracts.files;

import io.bluestar.persistence.FileMissingException;
import io.bluestar.persistence.FileStoreException;
import io.bluestar.testkit.contracts.Clause;
import io.bluestar.testkit.contracts.Theme;
import io.bluestar.testkit.contracts.files.FileCalls.FileCall;
import io.bluestar.testkit.contracts.trial.FailingCall;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Theme: a server that does not answer. */
@Theme(title = "Failing servers", text = "What callers see, and how soon, when the server does not answer.")
interface FileFailureClauses extends FileSuite {
    /** The path that failing calls are made with. */
    String PATH = "failing/file.txt";

    @Test
    @Clause("FILE-57")
    default void a_failing_server_is_a_file_store_exception(FileTrial files) throws Throwable {
        Map<String, FailingCall> failing = FailingCall.together(files, bound(files), calls(files));
        for (Map.Entry<String, FileCall> call : calls(files).entrySet()) {
            String name = call.getKey();
            FileStoreException thrown = failing.get(name).thrown(FileStoreException.class);
            files.expect("operation() of the exception from " + name, thrown.operation())
                    .is(call.getValue().operation());
            files.expect("path() of the exception from " + name, thrown.path()).is(PATH);
            files.expect("the message of the exception from " + name, thrown.getMessage())
                    .to(
                            "name operation and path",
                            text -> text.contains(call.getValue().operation()) && text.contains(PATH));
            files.expect("the cause of the exception from " + name, thrown.getCause())
                    .to("be the failure underneath", cause -> cause != null);
            files.expect("the exception from " + name, thrown)
                    .to("be no FileMissingException: nobody knows", e -> !(e instanceof FileMissingException));
        }
    }

    @Test
    @Clause("FILE-58")
    default void a_failing_server_does_not_hold_the_caller(FileTrial files) throws Throwable {
        FailingCall.together(files, bound(files), calls(files))
                .forEach((name, call) -> call.thrown(RuntimeException.class));
    }

    @Test
    @Clause("FILE-59")
    default void no_exception_tells_a_secret(FileTrial files) throws Throwable {
        FailingCall.together(files, bound(files), calls(files))
                .forEach((name, call) -> call.expectNoSecret(files.secrets()));
    }

    @Test
    @Clause("FILE-60")
    default void an_interrupted_call_sets_the_flag_again(FileTrial files) throws Throwable {
        FailingCall.expectInterruptible(files, bound(files), calls(files), FileStoreException.class);
    }

    @Test
    @Clause("FILE-61")
    default void wrong_arguments_are_refused_without_asking_the_server(FileTrial files) {
        files.expectThrown(NullPointerException.class, "read(null) while the server fails", () -> files.read(null))
                .naming("path");
        files.expectThrown(
                        IllegalArgumentException.class,
                        "read of the empty path while the server fails",
                        () -> files.read(""))
                .naming("path");
        files.expectThrown(
                        IllegalArgumentException.class,
                        "write with no media type while the server fails",
                        () -> files.write(PATH, new byte[] {1}, "csv"))
                .naming("contentType");
        files.expectThrown(
                        IllegalArgumentException.class,
                        "move to /a while the server fails",
                        () -> files.move(PATH, "/a"))
                .naming("target");
        files.expectThrown(
                        IllegalArgumentException.class,
                        "listFiles of a line break while the server fails",
                        () -> files.listFiles("\n"))
                .naming("prefix");
    }

    @Test
    @Clause("FILE-62")
    default void a_store_without_its_server_can_be_closed(FileTrial files) throws Throwable {
        for (String name : List.of("close", "close a second time")) {
            FailingCall.of(files, name, bound(files), files::close).expectReturned();
        }
        calls(files)
                .forEach((name, call) -> files.expectThrown(
                        IllegalStateException.class, name + " after close, the server failing,", call.call()));
    }

    private static Duration bound(FileTrial files) {
        return files.harness().failureBound();
    }

    private static Map<String, FileCall> calls(FileTrial files) {
        return FileCalls.of(files, PATH, "failing/target.txt");
    }
}
