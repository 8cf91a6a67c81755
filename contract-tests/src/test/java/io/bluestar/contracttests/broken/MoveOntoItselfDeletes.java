package io.bluestar.contracttests.broken;

import java.util.List;
import java.util.UUID;

/** A file store whose move copies and then removes the source, which may be the target. */
public final class MoveOntoItselfDeletes extends BrokenFiles {
    private static final String GONE = ".gone-";

    @Override
    public String backend() {
        return "files lost by move(x, x)";
    }

    @Override
    public Files create() {
        return new CopyThenRemove();
    }

    private static final class CopyThenRemove extends Files {
        @Override
        public void move(String source, String target) {
            super.move(source, target);
            if (source.equals(target)) {
                super.move(source, GONE + UUID.randomUUID());
            }
        }

        @Override
        public List<String> listFiles(String prefix) {
            return super.listFiles(prefix).stream()
                    .filter(path -> !path.startsWith(GONE))
                    .toList();
        }
    }
}
