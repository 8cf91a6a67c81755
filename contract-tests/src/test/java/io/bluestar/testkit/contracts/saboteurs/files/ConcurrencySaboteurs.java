package io.bluestar.testkit.contracts.saboteurs.files;

import static io.bluestar.testkit.contracts.saboteurs.files.BrokenFileStores.files;

import io.bluestar.persistence.FileStoreException;
import io.bluestar.testkit.contracts.files.FileStoreHarness;
import io.bluestar.testkit.contracts.saboteurs.Sabotage;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;

/** Stores that work for one thread that nobody interrupts. */
final class ConcurrencySaboteurs {
    static final List<Sabotage<FileStoreHarness>> ALL = List.of(
            files("WritesInTwoHalves", WritesInTwoHalves::new)
                    .caughtBy("FILE-52", "to be one of the versions written, whole"),
            files("SharesATemporaryFile", SharesATemporaryFile::new)
                    .caughtBy("FILE-53", "the file that this thread alone")
                    .alsoBy("FILE-67"),
            files("AppendsToWhatOthersWrite", AppendsToWhatOthersWrite::new)
                    .caughtBy("FILE-54", "the file after concurrent writes")
                    .alsoBy("FILE-67"),
            files("LeavesHalfAFileWhenInterrupted", LeavesHalfAFileWhenInterrupted::new)
                    .caughtBy("FILE-56", "interrupted write"),
            files("ClearsTheInterruptFlag", ClearsTheInterruptFlag::new)
                    .caughtBy("FILE-63", "listFiles with the interrupt flag set to leave the flag set"),
            files("LetsInterruptsEscape", LetsInterruptsEscape::new)
                    .caughtBy("FILE-63", "read with the interrupt flag set to return"),
            files("ClosesWhenInterrupted", ClosesWhenInterrupted::new)
                    .caughtBy("FILE-63", "no exception at this point")
                    .perhapsBy("FILE-25"));

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
        private final Map<String, byte[]> halves = new ConcurrentHashMap<>();

        @Override
        public String write(String path, byte[] data, String contentType) {
            halves.put(path, Arrays.copyOf(data, data.length / 2));
            letOthersRun();
            ByteArrayOutputStream whole = new ByteArrayOutputStream();
            whole.writeBytes(halves.get(path));
            whole.write(data, data.length / 2, data.length - data.length / 2);
            return honest.write(path, whole.toByteArray(), contentType);
        }
    }

    static final class LeavesHalfAFileWhenInterrupted extends BrokenFiles {
        @Override
        public String write(String path, byte[] data, String contentType) {
            letOthersRun();
            if (Thread.currentThread().isInterrupted()) {
                honest.write(path, Arrays.copyOf(data, data.length / 2), contentType);
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
