package io.bluestar.testkit.contracts.saboteurs.files;

import static io.bluestar.testkit.contracts.saboteurs.files.BrokenFileStores.files;

import io.bluestar.persistence.FileMissingException;
import io.bluestar.persistence.FileStoreException;
import io.bluestar.testkit.contracts.files.FileStoreHarness;
import io.bluestar.testkit.contracts.saboteurs.Sabotage;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Stores that lose, keep or destroy what they move. */
final class MoveSaboteurs {
    static final List<Sabotage<FileStoreHarness>> ALL = List.of(
            files("CopiesIntoOtherFolders", CopiesIntoOtherFolders::new)
                    .caughtBy("FILE-16", "the file at the source of its move")
                    .alsoBy("FILE-21", "FILE-32", "FILE-44", "FILE-64"),
            files("KeepsTheTarget", KeepsTheTarget::new)
                    .caughtBy("FILE-17", "the file at a target that existed")
                    .alsoBy("FILE-08", "FILE-39", "FILE-53", "FILE-63", "FILE-64"),
            files("ClearsTheTargetFirst", ClearsTheTargetFirst::new)
                    .caughtBy("FILE-18", "the target of a move that failed, its source missing")
                    .alsoBy("FILE-64"),
            files("NamesTheTargetAsMissing", NamesTheTargetAsMissing::new)
                    .caughtBy("FILE-18", "path() of the exception from a move of a missing file")
                    .alsoBy("FILE-64"),
            files("DeletesOnMoveOntoItself", DeletesOnMoveOntoItself::new)
                    .caughtBy("FILE-19", "the file after a move onto itself")
                    .alsoBy("FILE-40", "FILE-64")
                    .perhapsBy("FILE-68"),
            files("ReturnsEarlyOnMoveOntoItself", ReturnsEarlyOnMoveOntoItself::new)
                    .caughtBy("FILE-20", "move of a missing file onto itself to throw FileMissingException")
                    .alsoBy("FILE-64"),
            files("RemovesBeforeItCopies", RemovesBeforeItCopies::new)
                    .caughtBy("FILE-23", "the file looked for at the source, then at the target, during its move")
                    .perhapsBy("FILE-24", "FILE-68"),
            files("RemovesWhatItDidNotCopy", RemovesWhatItDidNotCopy::new)
                    .caughtBy("FILE-24", "to hold what was written: "),
            files("LosesTheFileWhenInterrupted", LosesTheFileWhenInterrupted::new)
                    .caughtBy("FILE-25", "after an interrupted move"),
            files("ForgetsTheContentTypeOnMove", ForgetsTheContentTypeOnMove::new)
                    .caughtBy("FILE-39", "the content type at a target that existed with another")
                    .alsoBy("FILE-64"),
            files("RewritesOnMoveOntoItself", RewritesOnMoveOntoItself::new)
                    .caughtBy("FILE-40", "the content type after a move onto itself")
                    .alsoBy("FILE-64"),
            files("UndoesMovesThatMeet", UndoesMovesThatMeet::new)
                    .caughtBy("FILE-55", "two moves of one file to hold its content"));

    private MoveSaboteurs() {}

    /** Copies as a client does: read, then write. */
    private abstract static class CopiesByItself extends BrokenFiles {
        final void copy(String source, String target) {
            byte[] bytes = existing(source);
            honest.write(target, bytes, typeOf(source));
        }

        final String typeOf(String source) {
            return honest.contentType(source).orElseThrow(() -> new FileMissingException("move", source));
        }

        final byte[] existing(String source) {
            try {
                return honest.read(source);
            } catch (FileMissingException e) {
                throw new FileMissingException("move", source, e);
            }
        }
    }

    static final class CopiesIntoOtherFolders extends CopiesByItself {
        @Override
        public void move(String source, String target) {
            if (folder(source).equals(folder(target))) {
                honest.move(source, target);
            } else {
                copy(source, target);
            }
        }

        private static String folder(String path) {
            return path.substring(0, path.lastIndexOf('/') + 1);
        }
    }

    static final class KeepsTheTarget extends BrokenFiles {
        @Override
        public void move(String source, String target) {
            if (!source.equals(target) && exists(target) && exists(source)) {
                remove(source);
            } else {
                honest.move(source, target);
            }
        }
    }

    static final class ClearsTheTargetFirst extends BrokenFiles {
        @Override
        public void move(String source, String target) {
            if (!source.equals(target) && exists(target)) {
                remove(target);
            }
            honest.move(source, target);
        }
    }

    static final class NamesTheTargetAsMissing extends BrokenFiles {
        @Override
        public void move(String source, String target) {
            if (!exists(source)) {
                throw new FileMissingException("move", target);
            }
            honest.move(source, target);
        }
    }

    static final class DeletesOnMoveOntoItself extends BrokenFiles {
        @Override
        public void move(String source, String target) {
            honest.move(source, target);
            if (source.equals(target)) {
                remove(source);
            }
        }
    }

    static final class ReturnsEarlyOnMoveOntoItself extends BrokenFiles {
        @Override
        public void move(String source, String target) {
            if (!source.equals(target)) {
                honest.move(source, target);
            }
        }
    }

    static final class RemovesBeforeItCopies extends CopiesByItself {
        @Override
        public void move(String source, String target) {
            byte[] bytes = existing(source);
            String contentType = typeOf(source);
            remove(source);
            letOthersRun();
            honest.write(target, bytes, contentType);
        }
    }

    static final class RemovesWhatItDidNotCopy extends CopiesByItself {
        @Override
        public void move(String source, String target) {
            copy(source, target);
            letOthersRun();
            if (!source.equals(target)) {
                remove(source);
            }
        }
    }

    static final class LosesTheFileWhenInterrupted extends CopiesByItself {
        @Override
        public void move(String source, String target) {
            existing(source);
            letOthersRun();
            if (Thread.currentThread().isInterrupted()) {
                remove(source);
                throw new FileStoreException("move", source, "interrupted", null);
            }
            honest.move(source, target);
        }
    }

    /** Takes a move back when another of the same file has begun meanwhile, which finds the source gone. */
    static final class UndoesMovesThatMeet extends BrokenFiles {
        private final Map<String, AtomicInteger> begun = new ConcurrentHashMap<>();

        @Override
        public void move(String source, String target) {
            AtomicInteger moves = begun.computeIfAbsent(source, path -> new AtomicInteger());
            int mine = moves.incrementAndGet();
            honest.move(source, target);
            letOthersRun();
            if (moves.get() > mine) {
                remove(target);
            }
        }
    }

    static final class ForgetsTheContentTypeOnMove extends BrokenFiles {
        private final Set<String> moved = ConcurrentHashMap.newKeySet();

        @Override
        public String contentType(String path) {
            return moved.contains(path) ? DEFAULT_CONTENT_TYPE : super.contentType(path);
        }

        @Override
        public String write(String path, byte[] data, String contentType) {
            moved.remove(path);
            return honest.write(path, data, contentType);
        }

        @Override
        public void move(String source, String target) {
            honest.move(source, target);
            if (!source.equals(target)) {
                moved.add(target);
            }
        }
    }

    static final class RewritesOnMoveOntoItself extends CopiesByItself {
        @Override
        public void move(String source, String target) {
            if (source.equals(target)) {
                honest.write(source, existing(source), DEFAULT_CONTENT_TYPE);
            } else {
                honest.move(source, target);
            }
        }
    }
}
