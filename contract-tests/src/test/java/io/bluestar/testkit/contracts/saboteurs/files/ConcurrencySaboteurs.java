package io.bluestar.testkit.contracts.saboteurs.files;

import io.bluestar.persistence.FileStoreException;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;

/** Stores that work for one thread that nobody interrupts. */
final class ConcurrencySaboteurs {
    private ConcurrencySaboteurs() {}

    static final class WritesInTwoHalves extends BrokenFiles {
        @Override
        public String write(String path, byte[] data, String contentType) {
            honest.write(path, Arrays.copyOf(data, data.length / 2), contentType);
            letOthersRun();
            return honest.write(path, data, contentType);
        }
    }

    static final class SharesATemporaryFile extends BrokenFiles {
        private volatile byte[] temporary;

        @Override
        public String write(String path, byte[] data, String contentType) {
            temporary = data;
            letOthersRun();
            return honest.write(path, temporary, contentType);
        }
    }

    static final class AppendsToWhatOthersWrite extends BrokenFiles {
        @Override
        public String write(String path, byte[] data, String contentType) {
            honest.write(path, Arrays.copyOf(data, data.length / 2), contentType);
            letOthersRun();
            ByteArrayOutputStream whole = new ByteArrayOutputStream();
            whole.writeBytes(honest.read(path));
            whole.write(data, data.length / 2, data.length - data.length / 2);
            return honest.write(path, whole.toByteArray(), contentType);
        }
    }

    static final class LeavesHalfAFileWhenInterrupted extends BrokenFiles {
        @Override
        public String write(String path, byte[] data, String contentType) {
            byte[] half = Arrays.copyOf(data, data.length / 2);
            if (data.length < 100_000) {
                return honest.write(path, data, contentType);
            }
            honest.write(path, half, contentType);
            letOthersRun();
            if (Thread.currentThread().isInterrupted()) {
                throw new FileStoreException("write", path, "interrupted", null);
            }
            return honest.write(path, data, contentType);
        }
    }

    static final class ClearsTheInterruptFlag extends BrokenFiles {
        @Override
        public List<String> listFiles(String prefix) {
            if (Thread.interrupted()) {
                throw new FileStoreException("listFiles", prefix, "interrupted", null);
            }
            return super.listFiles(prefix);
        }
    }

    static final class LetsInterruptsEscape extends BrokenFiles {
        @Override
        public byte[] read(String path) {
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException("interrupted");
            }
            return honest.read(path);
        }
    }

    static final class ClosesWhenInterrupted extends BrokenFiles {
        @Override
        public void move(String source, String target) {
            honest.move(source, target);
            if (Thread.currentThread().isInterrupted()) {
                honest.close();
            }
        }
    }
}
