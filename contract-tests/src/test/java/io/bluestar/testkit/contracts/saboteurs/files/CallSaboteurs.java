package io.bluestar.testkit.contracts.saboteurs.files;

import static io.bluestar.testkit.contracts.saboteurs.files.BrokenFileStores.files;
import static io.bluestar.testkit.contracts.saboteurs.files.BrokenFileStores.unchecked;

import io.bluestar.persistence.domain.ContentTypes;
import io.bluestar.persistence.domain.FilePaths;
import io.bluestar.testkit.contracts.files.FileStoreHarness;
import io.bluestar.testkit.contracts.saboteurs.Sabotage;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/** Stores that refuse wrong arguments or calls after close in the wrong way. */
final class CallSaboteurs {
    static final List<Sabotage<FileStoreHarness>> ALL = List.of(
            unchecked("RefusesNullWithoutAName", RefusesNullWithoutAName::new)
                    .caughtBy("FILE-45", "from read(null) to name \"path\"")
                    .alsoBy("FILE-50"),
            unchecked("TakesNullForEmpty", TakesNullForEmpty::new)
                    .caughtBy("FILE-45", "write of the data null to throw NullPointerException")
                    .alsoBy("FILE-46", "FILE-47", "FILE-50", "FILE-64"),
            unchecked("LooksAtThePathBeforeNulls", LooksAtThePathBeforeNulls::new)
                    .caughtBy("FILE-46", "write of the data null to the empty path"),
            unchecked("StoresBeforeItRefuses", StoresBeforeItRefuses::new)
                    .caughtBy("FILE-47", "the file after refused calls")
                    .alsoBy("FILE-42", "FILE-50", "FILE-64"),
            unchecked("WorksAfterClose", WorksAfterClose::new)
                    .caughtBy("FILE-48", "after close to throw IllegalStateException")
                    .alsoBy("FILE-68"),
            unchecked("FailsToCloseTwice", FailsToCloseTwice::new)
                    .caughtBy("FILE-49", "closed already")
                    .alsoBy("FILE-48", "FILE-50"),
            unchecked("LooksAtClosedFirst", LooksAtClosedFirst::new).caughtBy("FILE-50", "read(null) after close"),
            files("AnswersNothingWhileItCloses", AnswersNothingWhileItCloses::new)
                    .caughtBy("FILE-68", "listFiles while another thread closes to answer"));

    private CallSaboteurs() {}

    static final class RefusesNullWithoutAName extends BrokenFiles {
        @Override
        public byte[] read(String path) {
            if (path == null) {
                throw new NullPointerException();
            }
            return honest.read(path);
        }
    }

    static final class TakesNullForEmpty extends BrokenFiles {
        @Override
        public String write(String path, byte[] data, String contentType) {
            return honest.write(path, data == null ? new byte[0] : data, contentType);
        }
    }

    static final class LooksAtThePathBeforeNulls extends BrokenFiles {
        @Override
        public String write(String path, byte[] data, String contentType) {
            FilePaths.check("path", path);
            return honest.write(path, data, contentType);
        }
    }

    static final class StoresBeforeItRefuses extends BrokenFiles {
        @Override
        public String write(String path, byte[] data, String contentType) {
            honest.write(path, data, contentType == null ? null : DEFAULT_CONTENT_TYPE);
            ContentTypes.check(contentType);
            return honest.write(path, data, contentType);
        }
    }

    static final class WorksAfterClose extends BrokenFiles {
        @Override
        public void close() {
            honest.listFiles("nothing");
        }
    }

    static final class FailsToCloseTwice extends BrokenFiles {
        private final AtomicBoolean closed = new AtomicBoolean();

        @Override
        public void close() {
            if (!closed.compareAndSet(false, true)) {
                throw new IllegalStateException("closed already");
            }
            honest.close();
        }
    }

    static final class LooksAtClosedFirst extends BrokenFiles {
        private final AtomicBoolean closed = new AtomicBoolean();

        @Override
        public byte[] read(String path) {
            if (closed.get()) {
                throw new IllegalStateException("closed");
            }
            return honest.read(path);
        }

        @Override
        public void close() {
            closed.set(true);
            honest.close();
        }
    }

    private static final class AnswersNothingWhileItCloses extends BrokenFiles {
        private volatile boolean closing;

        @Override
        public List<String> listFiles(String prefix) {
            LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(20));
            return closing ? List.of() : super.listFiles(prefix);
        }

        @Override
        public void close() {
            closing = true;
            super.close();
        }
    }
}
