package io.bluestar.testkit.contracts.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.groupingBy;

import io.bluestar.persistence.FileMissingException;
import io.bluestar.persistence.FileStore;
import io.bluestar.persistence.FileStoreException;
import io.bluestar.testkit.contracts.history.Histories.Recorded;
import io.bluestar.testkit.contracts.history.Operation;
import io.bluestar.testkit.contracts.history.Recorder;
import io.bluestar.testkit.contracts.history.Threads;
import io.bluestar.testkit.contracts.samples.SizedText;
import io.bluestar.testkit.contracts.trial.Shown;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/** One history of a file store: groups of a few paths, files of different lengths that are each written once, moves. */
final class FileHistory {
    private static final int GROUPS = 2;
    private static final List<String> PATHS = List.of("a", "b", "c");
    private static final int LARGE = 30_000;

    private final FileTrial files;
    private final int writes;
    private final Recorder<FileCall> recorder = new Recorder<>();
    private final String space = UUID.randomUUID().toString().substring(0, 8);

    /**
     * @param writes how many of ten calls are writes; of the others half are moves
     */
    FileHistory(FileTrial files, int writes) {
        this.files = files;
        this.writes = writes;
    }

    Recorded<Map<String, FileModel.Stored>, FileCall> record(Threads threads, long seed) throws Throwable {
        threads.run(files, seed, this::call);
        return new Recorded<>(
                files.model(),
                recorder.operations().stream()
                        .collect(groupingBy(operation -> groupOf(operation.call())))
                        .values(),
                "read, write and move on " + PATHS.size() + " paths");
    }

    private static String groupOf(FileCall call) {
        String path = call instanceof FileCall.Read read
                ? read.path()
                : call instanceof FileCall.Write write ? write.path() : ((FileCall.Move) call).source();
        return path.substring(0, path.lastIndexOf('/'));
    }

    private void call(Random random) {
        String group = space + "-" + random.nextInt(GROUPS) + "/";
        int one = random.nextInt(PATHS.size());
        int other = (one + 1 + random.nextInt(PATHS.size() - 1)) % PATHS.size();
        int kind = random.nextInt(20);
        if (kind < 2 * writes) {
            write(group + PATHS.get(one), random.nextInt(3) == 0);
        } else if (kind < writes + 10) {
            move(group + PATHS.get(one), group + PATHS.get(other));
        } else {
            read(group + PATHS.get(one));
        }
    }

    private void read(String path) {
        long invoked = recorder.place();
        Optional<Bytes> answer;
        String shown;
        try {
            byte[] bytes = files.read(path);
            answer = Optional.of(Bytes.of(bytes));
            shown = name(bytes);
        } catch (FileMissingException e) {
            answer = Optional.empty();
            shown = "missing";
        } catch (FileStoreException e) {
            // A read without an answer says nothing.
            return;
        }
        long returned = recorder.place();
        recorder.add(new FileCall.Read(path, answer), "read " + last(path), shown, invoked, returned);
    }

    private void write(String path, boolean large) {
        int id = files.nextId();
        String name = "f" + id;
        byte[] bytes = (large ? SizedText.of(name + " ", "x", LARGE) : name + " ").getBytes(UTF_8);
        long invoked = recorder.place();
        long returned = Operation.NEVER;
        String answer = "";
        try {
            files.write(path, bytes);
            returned = recorder.place();
        } catch (FileStoreException e) {
            answer = "lost: " + Shown.of(e);
        }
        recorder.add(
                new FileCall.Write(id, path, Bytes.of(bytes), FileStore.DEFAULT_CONTENT_TYPE, FileCall.End.DONE),
                "write " + last(path) + " " + name + (large ? ", large" : ""),
                answer,
                invoked,
                returned);
    }

    private void move(String source, String target) {
        long invoked = recorder.place();
        long returned = Operation.NEVER;
        FileCall.End end = FileCall.End.DONE;
        String answer = "";
        try {
            files.move(source, target);
            returned = recorder.place();
        } catch (FileMissingException e) {
            returned = recorder.place();
            end = FileCall.End.MISSING;
            answer = "missing";
        } catch (FileStoreException e) {
            // Two calls may meet so that one fails; how far it came is not known.
            answer = "lost: " + Shown.of(e);
        }
        recorder.add(
                new FileCall.Move(files.nextId(), source, target, end),
                "move " + last(source) + " to " + last(target),
                answer,
                invoked,
                returned);
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** A file by its name: what follows it makes it large. */
    private static String name(byte[] bytes) {
        String text = new String(bytes, UTF_8);
        int end = text.indexOf(' ');
        return end < 0 || text.indexOf('f', end) >= 0 ? Shown.of(text) : text.substring(0, end);
    }
}
