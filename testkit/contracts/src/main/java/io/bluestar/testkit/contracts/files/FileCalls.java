package io.bluestar.testkit.contracts.files;

import io.bluestar.testkit.contracts.trial.Trial.ThrowingRunnable;
import java.util.LinkedHashMap;
import java.util.Map;

/** A call of each operation of a file store. */
final class FileCalls {
    private FileCalls() {}

    /**
     * One call.
     *
     * @param operation the operation, as exceptions name it
     * @param call the call
     */
    record FileCall(String operation, ThrowingRunnable call) implements ThrowingRunnable {
        @Override
        public void run() throws Throwable {
            call.run();
        }
    }

    /** The calls by their names, each with the path (or prefix) given first. */
    static Map<String, FileCall> of(FileTrial files, String path, String target) {
        Map<String, FileCall> calls = new LinkedHashMap<>();
        calls.put("read", new FileCall("read", () -> files.read(path)));
        calls.put("write", new FileCall("write", () -> files.write(path, new byte[] {1})));
        calls.put(
                "write with a content type",
                new FileCall("write", () -> files.write(path, new byte[] {1}, "text/plain")));
        calls.put("move", new FileCall("move", () -> files.move(path, target)));
        calls.put("listFiles", new FileCall("listFiles", () -> files.listFiles(path)));
        return calls;
    }
}
