package io.bluestar.testkit.contracts.saboteurs.files;

import static io.bluestar.testkit.contracts.saboteurs.files.BrokenFileStores.atomic;
import static io.bluestar.testkit.contracts.saboteurs.files.BrokenFileStores.files;

import io.bluestar.testkit.contracts.files.FileStoreHarness;
import io.bluestar.testkit.contracts.saboteurs.Sabotage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Stores whose calls are right one by one, and go wrong by what comes together. */
final class CombinationSaboteurs {
    static final List<Sabotage<FileStoreHarness>> ALL = List.of(
            files("ForgetsTheTypeOfAFileMovedTwice", ForgetsTheTypeOfAFileMovedTwice::new)
                    .caughtBy("FILE-64", "the last of these calls to answer \"text/plain\"")
                    .alsoBy("FILE-39"),
            files("TakesEqualLengthForTheSameVersion", TakesEqualLengthForTheSameVersion::new)
                    .caughtBy("FILE-65", "an order of the calls below")
                    .perhapsBy("FILE-24"),
            atomic("CopiesAndCallsItARename", CopiesSlowly::new).caughtBy("FILE-66", "an order of the calls below"),
            files("WritesTheContentTypeApart", WritesTheContentTypeApart::new)
                    .caughtBy("FILE-67", "which several wrote to be"));

    private CombinationSaboteurs() {}

    private static final class ForgetsTheTypeOfAFileMovedTwice extends BrokenFiles {
        private final Set<String> moved = ConcurrentHashMap.newKeySet();

        @Override
        public String write(String path, byte[] data, String contentType) {
            moved.remove(path);
            return honest.write(path, data, contentType);
        }

        @Override
        public void move(String source, String target) {
            honest.move(source, target);
            if (source.equals(target)) {
                return;
            }
            boolean twice = moved.remove(source);
            moved.remove(target);
            if (twice) {
                honest.write(target, honest.read(target));
            } else {
                moved.add(target);
            }
        }
    }

    /** What is removed after the copy is told from what was copied by its length alone. */
    private static final class TakesEqualLengthForTheSameVersion extends BrokenFiles {
        @Override
        public void move(String source, String target) {
            if (source.equals(target)) {
                honest.move(source, target);
                return;
            }
            String type = exists(source) ? contentType(source) : "text/plain";
            byte[] bytes = readToMove(source);
            honest.write(target, bytes, type);
            letOthersRun();
            if (exists(source) && honest.read(source).length == bytes.length) {
                remove(source);
            }
        }

        private byte[] readToMove(String source) {
            if (!exists(source)) {
                honest.move(source, source);
            }
            return honest.read(source);
        }
    }

    private static final class CopiesSlowly extends BrokenFiles {
        private final Object oneAtATime = new Object();

        @Override
        public String write(String path, byte[] data, String contentType) {
            synchronized (oneAtATime) {
                return honest.write(path, data, contentType);
            }
        }

        @Override
        public void move(String source, String target) {
            synchronized (oneAtATime) {
                if (source.equals(target) || !exists(source)) {
                    honest.move(source, target);
                    return;
                }
                honest.write(target, honest.read(source), contentType(source));
                letOthersRun();
                remove(source);
            }
        }
    }

    private static final class WritesTheContentTypeApart extends BrokenFiles {
        private final Map<String, String> types = new ConcurrentHashMap<>();

        @Override
        public String write(String path, byte[] data, String contentType) {
            honest.write(path, data, contentType);
            letOthersRun();
            types.put(path, contentType);
            return path;
        }

        @Override
        public String contentType(String path) {
            return types.getOrDefault(path, honest.contentType(path).orElseThrow());
        }

        @Override
        public void move(String source, String target) {
            honest.move(source, target);
            if (!source.equals(target)) {
                Map<String, String> moved = new HashMap<>(types);
                types.remove(source);
                types.remove(target);
                if (moved.containsKey(source)) {
                    types.put(target, moved.get(source));
                }
            }
        }
    }
}
