package io.bluestar.contracttests.blind.files;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Gathers listings in one buffer per thread and hands out a view of it. The next listing of the same thread changes the
 * former one.
 *
 * <p>Violates: "lists and documents are immutable snapshots".
 */
final class ListingsShareOneBuffer extends DelegatingFiles {
    private static final ThreadLocal<List<String>> BUFFER = ThreadLocal.withInitial(ArrayList::new);

    @Override
    public List<String> listFiles(String prefix) {
        List<String> paths = super.listFiles(prefix);
        List<String> buffer = BUFFER.get();
        buffer.clear();
        buffer.addAll(paths);
        return Collections.unmodifiableList(buffer);
    }
}
