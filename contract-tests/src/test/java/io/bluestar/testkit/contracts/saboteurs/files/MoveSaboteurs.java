package io.bluestar.testkit.contracts.saboteurs.files;

import io.bluestar.persistence.FileMissingException;
import io.bluestar.persistence.FileStoreException;
import java.util.concurrent.atomic.AtomicInteger;

/** Stores that lose, keep or destroy what they move. */
final class MoveSaboteurs {
    private MoveSaboteurs() {}

    /** Copies as a client does: read, then write. */
    private abstract static class CopiesByItself extends BrokenFiles {
        final void copy(String source, String target) {
            byte[] bytes = existing(source);
            String contentType = honest.contentType(source).orElseThrow(() -> new FileMissingException("move", source));
            honest.write(target, bytes, contentType);
        }

        final byte[] existing(String source) {
            try {
                return honest.read(source);
            } catch (FileMissingException e) {
                throw new FileMissingException("move", source, e);
            }
        }
    }

    static final class CopiesInsteadOfMoving extends CopiesByItself {
        @Override
        public void move(String source, String target) {
            copy(source, target);
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

    static final class DeletesOnMoveOntoItself extends CopiesByItself {
        @Override
        public void move(String source, String target) {
            copy(source, target);
            remove(source);
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
            String contentType = contentType(source);
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
            remove(source);
        }
    }

    static final class LosesTheFileWhenInterrupted extends CopiesByItself {
        @Override
        public void move(String source, String target) {
            byte[] bytes = existing(source);
            String contentType = contentType(source);
            remove(source);
            letOthersRun();
            if (Thread.currentThread().isInterrupted()) {
                throw new FileStoreException("move", source, "interrupted", null);
            }
            honest.write(target, bytes, contentType);
        }
    }

    /** Takes a move back when another has begun meanwhile, as does that other; the source is gone by then. */
    static final class UndoesMovesThatMeet extends CopiesByItself {
        private final AtomicInteger begun = new AtomicInteger();

        @Override
        public void move(String source, String target) {
            int mine = begun.incrementAndGet();
            copy(source, target);
            letOthersRun();
            removeIfThere(source);
            if (begun.get() > mine || mine % 2 == 0) {
                removeIfThere(target);
            }
        }

        private void removeIfThere(String path) {
            try {
                remove(path);
            } catch (FileMissingException e) {
                letOthersRun();
            }
        }
    }

    static final class ForgetsTheContentTypeOnMove extends CopiesByItself {
        @Override
        public void move(String source, String target) {
            byte[] bytes = existing(source);
            if (!source.equals(target)) {
                honest.write(target, bytes, DEFAULT_CONTENT_TYPE);
                remove(source);
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
