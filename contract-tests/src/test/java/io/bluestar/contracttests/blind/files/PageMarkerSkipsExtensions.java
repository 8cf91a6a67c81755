package io.bluestar.contracttests.blind.files;

import io.bluestar.persistence.domain.Utf8;
import java.util.ArrayList;
import java.util.List;

/**
 * Lists by pages of 1,000 and begins the next one behind the last path and everything that begins with it. Files whose
 * paths extend the last path of a page are missing.
 *
 * <p>Violates: "every match (2,500 too), once".
 */
final class PageMarkerSkipsExtensions extends DelegatingFiles {
    private static final int PAGE = 1_000;

    @Override
    public List<String> listFiles(String prefix) {
        List<String> listed = new ArrayList<>();
        for (String path : super.listFiles(prefix)) {
            boolean opensPage = !listed.isEmpty() && listed.size() % PAGE == 0;
            if (!opensPage || isBehind(path, listed.get(listed.size() - 1))) {
                listed.add(path);
            }
        }
        return List.copyOf(listed);
    }

    private static boolean isBehind(String path, String lastOfPage) {
        return Utf8.BYTE_ORDER.compare(path, lastOfPage + Character.MAX_VALUE) > 0;
    }
}
