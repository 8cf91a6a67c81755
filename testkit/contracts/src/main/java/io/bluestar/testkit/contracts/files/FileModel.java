package io.bluestar.testkit.contracts.files;

import io.bluestar.persistence.domain.Utf8;
import io.bluestar.testkit.contracts.model.Model;
import io.bluestar.testkit.contracts.model.Step;
import io.bluestar.testkit.contracts.trial.Shown;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a file store promises: a map of paths. A move takes the file at its source, puts it at its target, and then removes
 * it from the source; others may act in between, unless the store moves at one moment.
 *
 * @param flat whether {@code a} and {@code a/b} may both be files
 * @param keepsConcurrentWrite whether a move leaves at its source what was written there meanwhile
 * @param atomicMove whether a move happens at one moment
 */
record FileModel(boolean flat, boolean keepsConcurrentWrite, boolean atomicMove)
        implements Model<Map<String, FileModel.Stored>, FileCall> {

    /**
     * A file.
     *
     * @param version which call put it where it is
     */
    record Stored(Bytes bytes, String contentType, int version) {
        Stored movedBy(FileCall.Move move) {
            return new Stored(bytes, contentType, move.id());
        }

        boolean hasContentOf(Stored other) {
            return bytes.equals(other.bytes);
        }
    }

    /** A move that has read its source. */
    private record Taken(Stored file) {}

    /** A move that has written its target. */
    private record Placed(Stored taken) {}

    @Override
    public Map<String, Stored> initial() {
        return Map.of();
    }

    @Override
    public List<Step<Map<String, Stored>>> steps(Map<String, Stored> files, FileCall call, Object progress) {
        if (call instanceof FileCall.Write write) {
            return write(files, write);
        }
        if (call instanceof FileCall.Move move) {
            return progress instanceof Taken taken
                    ? List.of(Step.to(with(files, move.target(), taken.file().movedBy(move)), new Placed(taken.file())))
                    : progress instanceof Placed placed ? removal(files, move, placed.taken()) : move(files, move);
        }
        return answers(files, call) ? List.of(Step.last(files)) : List.of();
    }

    private List<Step<Map<String, Stored>>> write(Map<String, Stored> files, FileCall.Write write) {
        boolean hasPlace = hasPlace(files, write.path());
        if (write.end() != FileCall.End.DONE) {
            return hasPlace ? List.of() : List.of(Step.last(files));
        }
        Stored stored = new Stored(write.bytes(), write.contentType(), write.id());
        return hasPlace ? List.of(Step.last(with(files, write.path(), stored))) : List.of();
    }

    private List<Step<Map<String, Stored>>> move(Map<String, Stored> files, FileCall.Move move) {
        Stored file = files.get(move.source());
        switch (move.end()) {
            case MISSING -> {
                return file == null ? List.of(Step.last(files)) : List.of();
            }
            case NO_PLACE -> {
                return hasPlace(files, move.target()) ? List.of() : List.of(Step.last(files));
            }
            case DONE -> {
                if (file == null || !hasPlace(files, move.target())) {
                    return List.of();
                }
                if (move.source().equals(move.target())) {
                    return List.of(Step.last(files));
                }
                return atomicMove
                        ? List.of(Step.last(with(without(files, move.source()), move.target(), file.movedBy(move))))
                        : List.of(Step.to(files, new Taken(file)));
            }
        }
        throw new AssertionError(move.end());
    }

    /** What was taken goes; what came meanwhile stays, must stay, or is not told from what was taken. */
    private List<Step<Map<String, Stored>>> removal(Map<String, Stored> files, FileCall.Move move, Stored taken) {
        Stored now = files.get(move.source());
        Step<Map<String, Stored>> stays = Step.last(files);
        Step<Map<String, Stored>> goes = Step.last(without(files, move.source()));
        if (now == null) {
            return List.of(stays);
        }
        if (now.version() == taken.version()) {
            return List.of(goes);
        }
        return keepsConcurrentWrite && !now.hasContentOf(taken) ? List.of(stays) : List.of(stays, goes);
    }

    private static boolean answers(Map<String, Stored> files, FileCall call) {
        if (call instanceof FileCall.Read read) {
            return read.answer()
                    .equals(Optional.ofNullable(files.get(read.path())).map(Stored::bytes));
        }
        if (call instanceof FileCall.ContentType type) {
            return type.answer()
                    .equals(Optional.ofNullable(files.get(type.path())).map(Stored::contentType));
        }
        FileCall.Listing listing = (FileCall.Listing) call;
        return listing.answer().equals(listing(files, listing.prefix()));
    }

    private static List<String> listing(Map<String, Stored> files, String prefix) {
        return files.keySet().stream()
                .filter(path -> path.startsWith(prefix))
                .sorted(Utf8.BYTE_ORDER)
                .toList();
    }

    /** Whether no file stands where a folder would have to be, nor a folder where the file would. */
    private boolean hasPlace(Map<String, Stored> files, String path) {
        return flat
                || files.keySet().stream()
                        .noneMatch(other -> other.startsWith(path + "/") || path.startsWith(other + "/"));
    }

    private static Map<String, Stored> with(Map<String, Stored> files, String path, Stored file) {
        Map<String, Stored> more = new HashMap<>(files);
        more.put(path, file);
        return Map.copyOf(more);
    }

    private static Map<String, Stored> without(Map<String, Stored> files, String path) {
        Map<String, Stored> fewer = new HashMap<>(files);
        fewer.remove(path);
        return Map.copyOf(fewer);
    }

    @Override
    public String expectation(Map<String, Stored> files, FileCall call) {
        if (call instanceof FileCall.Read read) {
            return Optional.ofNullable(files.get(read.path()))
                    .map(file -> Shown.of(file.bytes().toArray()))
                    .orElse("FileMissingException");
        }
        if (call instanceof FileCall.ContentType type) {
            return Optional.ofNullable(files.get(type.path()))
                    .map(file -> Shown.of(file.contentType()))
                    .orElse("FileMissingException");
        }
        if (call instanceof FileCall.Listing listing) {
            return Shown.of(listing(files, listing.prefix()));
        }
        if (call instanceof FileCall.Move move) {
            return !files.containsKey(move.source())
                    ? "FileMissingException, since there is no file at the source"
                    : placeOrRefusal(files, move.target());
        }
        return placeOrRefusal(files, ((FileCall.Write) call).path());
    }

    private String placeOrRefusal(Map<String, Stored> files, String path) {
        return hasPlace(files, path)
                ? "nothing: it should be done"
                : "FileStoreException, since FLAT_NAMESPACE is not declared and " + Shown.of(path)
                        + " would be a file and a folder at once";
    }

    @Override
    public boolean readsOnly(FileCall call) {
        return switch (endOf(call)) {
            case DONE -> !(call instanceof FileCall.Write) && !(call instanceof FileCall.Move);
            case MISSING, NO_PLACE -> true;
        };
    }

    private static FileCall.End endOf(FileCall call) {
        return call instanceof FileCall.Write write
                ? write.end()
                : call instanceof FileCall.Move move ? move.end() : FileCall.End.DONE;
    }

    /** Bytes may have travelled by moves, so that a write may explain them anywhere. */
    @Override
    public boolean mayExplain(FileCall change, FileCall answer) {
        if (answer instanceof FileCall.Read read) {
            return read.answer().isPresent()
                    ? puts(change, read.path())
                            || (change instanceof FileCall.Write write
                                    && write.bytes().equals(read.answer().get()))
                    : removes(change, read.path());
        }
        if (answer instanceof FileCall.Move move) {
            return move.end() == FileCall.End.DONE ? puts(change, move.source()) : removes(change, move.source());
        }
        return false;
    }

    private static boolean puts(FileCall change, String path) {
        return (change instanceof FileCall.Move move && move.target().equals(path))
                || (change instanceof FileCall.Write write && write.path().equals(path));
    }

    private static boolean removes(FileCall change, String path) {
        return change instanceof FileCall.Move move && move.source().equals(path);
    }
}
