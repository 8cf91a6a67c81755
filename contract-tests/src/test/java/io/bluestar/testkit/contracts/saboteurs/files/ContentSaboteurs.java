package io.bluestar.testkit.contracts.saboteurs.files;

import io.bluestar.persistence.FileMissingException;
import io.bluestar.persistence.FileStoreException;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Stores that change, cut or share content. */
final class ContentSaboteurs {
    private static final int MEBIBYTES_16 = 16 << 20;

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

    static final class ReadsMissingFilesAsEmpty extends BrokenFiles {
        @Override
        public byte[] read(String path) {
            honest.listFiles(path);
            return exists(path) ? honest.read(path) : new byte[0];
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

    static final class LeavesATail extends BrokenFiles {
        @Override
        public String write(String path, byte[] data, String contentType) {
            byte[] whole = data.clone();
            if (exists(path) && honest.read(path).length > data.length) {
                whole = honest.read(path);
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

    /** Keeps arrays beside the honest store, in order to share them. */
    private abstract static class KeepsArrays extends BrokenFiles {
        final Map<String, byte[]> arrays = new ConcurrentHashMap<>();

        @Override
        public void move(String source, String target) {
            honest.move(source, target);
            arrays.put(target, arrays.remove(source));
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
            return arrays.get(path).clone();
        }
    }

    static final class HandsOutItsOwnArray extends KeepsArrays {
        @Override
        public String write(String path, byte[] data, String contentType) {
            arrays.put(path, data.clone());
            return honest.write(path, data, contentType);
        }

        @Override
        public byte[] read(String path) {
            return arrays.get(path);
        }
    }
}
