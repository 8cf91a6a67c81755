package io.bluestar.contracttests.broken;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A file store that lists files in the order in which they were first written. */
public final class ListsInInsertionOrder extends BrokenFiles {
    @Override
    public String backend() {
        return "files in insertion order";
    }

    @Override
    public Files create() {
        return new InsertionOrder();
    }

    private static final class InsertionOrder extends Files {
        private final Set<String> written = Collections.synchronizedSet(new LinkedHashSet<>());

        @Override
        public String write(String path, byte[] data, String contentType) {
            String answer = super.write(path, data, contentType);
            written.add(path);
            return answer;
        }

        @Override
        public void move(String source, String target) {
            super.move(source, target);
            written.add(target);
        }

        @Override
        public List<String> listFiles(String prefix) {
            List<String> order;
            synchronized (written) {
                order = List.copyOf(written);
            }
            List<String> files = new ArrayList<>(super.listFiles(prefix));
            files.sort(Comparator.comparingInt(order::indexOf));
            return List.copyOf(files);
        }
    }
}
