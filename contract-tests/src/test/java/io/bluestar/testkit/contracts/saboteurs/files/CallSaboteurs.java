package io.bluestar.testkit.contracts.saboteurs.files;

import io.bluestar.persistence.domain.ContentTypes;
import io.bluestar.persistence.domain.FilePaths;
import java.util.concurrent.atomic.AtomicBoolean;

/** Stores that refuse wrong arguments or calls after close in the wrong way. */
final class CallSaboteurs {
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
}
