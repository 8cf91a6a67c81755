package io.bluestar.contracttests.blind.files;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * Lists by pages of 100 and counts how many paths to pass over for the next. If another file comes or goes meanwhile, a
 * file that nobody touches is listed twice or not at all.
 *
 * <p>Violates: "Files that nobody touches during a listing appear in it exactly once".
 */
final class PagesByOffset extends DelegatingFiles {
    private static final int PAGE = 100;
    private static final long WINDOW_NANOS = 20_000;

    @Override
    public List<String> listFiles(String prefix) {
        List<String> listed = new ArrayList<>();
        List<String> page = page(prefix, 0);
        while (page.size() == PAGE) {
            listed.addAll(page);
            LockSupport.parkNanos(WINDOW_NANOS);
            page = page(prefix, listed.size());
        }
        listed.addAll(page);
        return List.copyOf(listed);
    }

    private List<String> page(String prefix, int offset) {
        return super.listFiles(prefix).stream().skip(offset).limit(PAGE).toList();
    }
}
