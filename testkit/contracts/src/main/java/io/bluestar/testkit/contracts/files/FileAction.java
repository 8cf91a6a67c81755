package io.bluestar.testkit.contracts.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.bluestar.persistence.FileMissingException;
import io.bluestar.persistence.FileStore;
import io.bluestar.persistence.FileStoreException;
import io.bluestar.testkit.contracts.clause.Capability;
import io.bluestar.testkit.contracts.samples.JavaLiteral;
import io.bluestar.testkit.contracts.samples.SizedText;
import io.bluestar.testkit.contracts.sequence.Action;
import io.bluestar.testkit.contracts.sequence.Refusal;
import io.bluestar.testkit.contracts.sequence.RefusedAction;
import io.bluestar.testkit.contracts.trial.Shown;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What may happen in a random sequence on a file store. */
sealed interface FileAction extends Action<FileTrial, FileCall> {

    /**
     * The bytes of a file, each a character of ISO 8859-1.
     *
     * @param start how they begin
     * @param size how many there are at the least
     */
    record Content(String start, int size) {
        byte[] bytes() {
            return text().getBytes(ISO_8859_1);
        }

        private String text() {
            return start.length() >= size ? start : SizedText.of(start, "x", size);
        }

        String java() {
            return JavaLiteral.of(text()) + ".getBytes(ISO_8859_1)";
        }
    }

    /** A file is written; the writer uses its array for something else afterwards. */
    record Write(String path, Content content, Optional<String> contentType) implements FileAction {
        @Override
        public String java(FileTrial files) {
            return "files.write(" + JavaLiteral.of(path) + ", " + content.java()
                    + contentType.map(type -> ", " + JavaLiteral.of(type)).orElse("") + ")";
        }

        @Override
        public Observation<FileCall> perform(FileTrial files) {
            byte[] data = content.bytes();
            Bytes written = Bytes.of(data);
            String type = contentType.orElse(FileStore.DEFAULT_CONTENT_TYPE);
            FileCall.End end = FileCall.End.DONE;
            String answer = "";
            try {
                answer = contentType.isPresent() ? files.write(path, data, type) : files.write(path, data);
                files.expect("the answer of write", answer).is(path);
            } catch (FileMissingException e) {
                throw e;
            } catch (FileStoreException e) {
                end = FileCall.End.NO_PLACE;
                answer = Shown.of(e);
            }
            Arrays.fill(data, (byte) '?');
            FileCall call = new FileCall.Write(files.nextId(), path, written, type, end);
            return end == FileCall.End.DONE
                    ? Observation.silent(call)
                    : Observation.of(call, answer).threw(FileStoreException.class);
        }
    }

    /** A file is read; the reader changes its array afterwards. */
    record Read(String path) implements FileAction {
        @Override
        public String java(FileTrial files) {
            return "files.read(" + JavaLiteral.of(path) + ")";
        }

        @Override
        public Observation<FileCall> perform(FileTrial files) {
            try {
                byte[] bytes = files.read(path);
                Observation<FileCall> seen =
                        Observation.of(new FileCall.Read(path, Optional.of(Bytes.of(bytes))), Shown.of(bytes));
                Arrays.fill(bytes, (byte) '!');
                return seen;
            } catch (FileMissingException e) {
                return Observation.<FileCall>of(new FileCall.Read(path, Optional.empty()), "FileMissingException")
                        .threw(FileMissingException.class);
            }
        }
    }

    /** The content type of a file is looked up, where the harness can. */
    record LookUpType(String path) implements FileAction {
        @Override
        public String java(FileTrial files) {
            return "harness.contentType(files, " + JavaLiteral.of(path) + ")";
        }

        @Override
        public Observation<FileCall> perform(FileTrial files) {
            if (!files.can(Capability.CONTENT_TYPE)) {
                return Observation.nothing("CONTENT_TYPE is not declared");
            }
            Optional<String> type = files.readText(path).map(text -> files.contentType(path));
            FileCall call = new FileCall.ContentType(path, type);
            return type.isPresent()
                    ? Observation.of(call, Shown.of(type.get()))
                    : Observation.of(call, "FileMissingException")
                            .doneBy("files.read(" + JavaLiteral.of(path) + ")")
                            .threw(FileMissingException.class);
        }
    }

    /** A file is moved. */
    record Move(String source, String target) implements FileAction {
        @Override
        public String java(FileTrial files) {
            return "files.move(" + JavaLiteral.of(source) + ", " + JavaLiteral.of(target) + ")";
        }

        @Override
        public Observation<FileCall> perform(FileTrial files) {
            FileCall.End end = FileCall.End.DONE;
            String answer = "";
            try {
                files.move(source, target);
            } catch (FileMissingException e) {
                end = FileCall.End.MISSING;
                answer = Shown.of(e);
                files.expect("path() of the exception from the move of a missing file", e.path())
                        .is(source);
            } catch (FileStoreException e) {
                end = FileCall.End.NO_PLACE;
                answer = Shown.of(e);
            }
            FileCall call = new FileCall.Move(files.nextId(), source, target, end);
            return end == FileCall.End.DONE
                    ? Observation.silent(call)
                    : Observation.of(call, answer).threw(FileStoreException.class);
        }
    }

    /** Paths are listed. */
    record Listing(String prefix) implements FileAction {
        @Override
        public String java(FileTrial files) {
            return "files.listFiles(" + JavaLiteral.of(prefix) + ")";
        }

        @Override
        public Observation<FileCall> perform(FileTrial files) {
            List<String> paths = files.listFiles(prefix);
            return Observation.ofList(new FileCall.Listing(prefix, List.copyOf(paths)), Shown.of(paths), paths);
        }
    }

    /** A file is written with arguments of which one is wrong. */
    record RefusedWrite(String path, Content content, String contentType, Refusal refusal)
            implements FileAction, RefusedAction<FileTrial, FileCall> {
        @Override
        public String java(FileTrial files) {
            return "files.write(" + JavaLiteral.of(path) + ", " + (content == null ? "null" : content.java()) + ", "
                    + JavaLiteral.of(contentType) + ")";
        }

        @Override
        public Observation<FileCall> perform(FileTrial files) throws Throwable {
            return refusal.of(() -> files.write(path, content == null ? null : content.bytes(), contentType));
        }
    }

    /** A file is moved between paths of which one is none. */
    record RefusedMove(String source, String target, Refusal refusal)
            implements FileAction, RefusedAction<FileTrial, FileCall> {
        @Override
        public String java(FileTrial files) {
            return "files.move(" + JavaLiteral.of(source) + ", " + JavaLiteral.of(target) + ")";
        }

        @Override
        public Observation<FileCall> perform(FileTrial files) throws Throwable {
            return refusal.of(() -> files.move(source, target));
        }
    }
}
