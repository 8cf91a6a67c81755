package io.bluestar.testkit.contracts.saboteurs.files;

import static io.bluestar.testkit.contracts.saboteurs.files.BrokenFileStores.files;

import io.bluestar.persistence.FileMissingException;
import io.bluestar.persistence.FileStoreException;
import io.bluestar.testkit.contracts.files.FileStoreHarness;
import io.bluestar.testkit.contracts.saboteurs.Sabotage;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Stores that change, cut or share content. */
final class ContentSaboteurs {
    private static final int BLOCK = 512;
    private static final int MEBIBYTES_16 = 16 << 20;

    static final List<Sabotage<FileStoreHarness>> ALL = List.of(
            files("DropsCarriageReturns", DropsCarriageReturns::new)
                    .caughtBy("FILE-01", "different from byte 13 on")
                    .alsoBy("FILE-06", "FILE-64"),
            files("ReadsUnknownPathsAsEmpty", ReadsUnknownPathsAsEmpty::new)
                    .caughtBy("FILE-02", "read of a path without a file to throw FileMissingException")
                    .alsoBy("FILE-10", "FILE-42", "FILE-64"),
            files("TakesFoldersForFiles", TakesFoldersForFiles::new)
                    .caughtBy("FILE-02", "read of a path without a file to throw FileMissingException")
                    .alsoBy("FILE-44", "FILE-64"),
            files("ReturnsAUrl", ReturnsAUrl::new)
                    .caughtBy("FILE-03", "the answer of write")
                    .alsoBy("FILE-64", "FILE-68"),
            files("LeavesATail", LeavesATail::new)
                    .caughtBy("FILE-04", "the file after a shorter content replaced it")
                    .alsoBy("FILE-41", "FILE-51", "FILE-63", "FILE-64", "FILE-67")
                    .perhapsBy("FILE-24"),
            files("TakesEmptyFilesForMissing", TakesEmptyFilesForMissing::new)
                    .caughtBy("FILE-05", "there is no file at this path")
                    .alsoBy("FILE-04", "FILE-64"),
            files("RefusesLargeFiles", RefusesLargeFiles::new).caughtBy("FILE-06", "too large"),
            files("CutsLargeFiles", CutsLargeFiles::new).caughtBy("FILE-06", "different from byte 16777216 on"),
            files("KeepsTheWritersArray", KeepsTheWritersArray::new)
                    .caughtBy("FILE-07", "the file after its writer changed the array")
                    .alsoBy("FILE-64")
                    .perhapsBy("FILE-67"),
            files("HandsOutItsOwnArray", HandsOutItsOwnArray::new)
                    .caughtBy("FILE-08", "the file after a reader changed the array")
                    .alsoBy("FILE-64")
                    .perhapsBy("FILE-67"));

    private ContentSaboteurs() {}

    static final class DropsCarriageReturns extends BrokenFiles {
        @Override
        public String write(String path, byte[] data, String contentType) {
            byte[] kept = new byte[data.length];
            int length = 0;
            for (byte b : data) {
                if (b != '\r') {
                    kept[length++] = b;
                }
            }
            return honest.write(path, Arrays.copyOf(kept, length), contentType);
        }
    }

    /** Takes a path that it has never heard of for that of an empty file. */
    static final class ReadsUnknownPathsAsEmpty extends BrokenFiles {
        private final Set<String> known = ConcurrentHashMap.newKeySet();

        @Override
        public byte[] read(String path) {
            return known.contains(path) ? honest.read(path) : new byte[0];
        }

        @Override
        public String write(String path, byte[] data, String contentType) {
            known.add(path);
            return honest.write(path, data, contentType);
        }

        @Override
        public void move(String source, String target) {
            known.add(target);
            honest.move(source, target);
        }
    }

    static final class TakesFoldersForFiles extends BrokenFiles {
        @Override
        public byte[] read(String path) {
            return !exists(path) && !honest.listFiles(path + "/").isEmpty() ? new byte[0] : honest.read(path);
        }
    }

    static final class ReturnsAUrl extends BrokenFiles {
        @Override
        public String write(String path, byte[] data, String contentType) {
            return "mem://" + honest.write(path, data, contentType);
        }
    }

    /** Writes small files in place, and does not cut what was longer. */
    static final class LeavesATail extends BrokenFiles {
        @Override
        public String write(String path, byte[] data, String contentType) {
            byte[] whole = data.clone();
            if (exists(path) && data.length < BLOCK && honest.read(path).length < BLOCK) {
                byte[] former = honest.read(path);
                whole = Arrays.copyOf(former, Math.max(former.length, data.length));
                System.arraycopy(data, 0, whole, 0, data.length);
            }
            return honest.write(path, whole, contentType);
        }
    }

    static final class TakesEmptyFilesForMissing extends BrokenFiles {
        @Override
        public byte[] read(String path) {
            byte[] bytes = honest.read(path);
            if (bytes.length == 0) {
                throw new FileMissingException("read", path);
            }
            return bytes;
        }
    }

    static final class RefusesLargeFiles extends BrokenFiles {
        @Override
        public String write(String path, byte[] data, String contentType) {
            if (data.length > MEBIBYTES_16) {
                throw new FileStoreException("write", path, "too large", null);
            }
            return honest.write(path, data, contentType);
        }
    }

    static final class CutsLargeFiles extends BrokenFiles {
        @Override
        public String write(String path, byte[] data, String contentType) {
            return honest.write(path, Arrays.copyOf(data, Math.min(data.length, MEBIBYTES_16)), contentType);
        }
    }

    /** Keeps the arrays of files that were never moved, in order to share them. */
    private abstract static class KeepsArrays extends BrokenFiles {
        final Map<String, byte[]> arrays = new ConcurrentHashMap<>();

        @Override
        public void move(String source, String target) {
            honest.move(source, target);
            arrays.remove(source);
            arrays.remove(target);
        }

        @Override
        public byte[] read(String path) {
            byte[] honestly = honest.read(path);
            return arrays.getOrDefault(path, honestly);
        }
    }

    static final class KeepsTheWritersArray extends KeepsArrays {
        @Override
        public String write(String path, byte[] data, String contentType) {
            arrays.put(path, data);
            return honest.write(path, data, contentType);
        }

        @Override
        public byte[] read(String path) {
            return super.read(path).clone();
        }
    }

    static final class HandsOutItsOwnArray extends KeepsArrays {
        @Override
        public String write(String path, byte[] data, String contentType) {
            arrays.put(path, data.clone());
            return honest.write(path, data, contentType);
        }
    }
}
