package io.bluestar.contracttests.blind.files;

import io.bluestar.persistence.domain.FilePaths;
import io.bluestar.persistence.domain.Utf8;
import java.util.List;

/**
 * Reads the range from the prefix to the prefix with its last code point plus one. Behind U+10FFFF there is none, so that
 * such a prefix is refused; behind U+D7FF comes half a surrogate pair, which sorts behind U+FFFF, so that other paths are
 * listed too.
 *
 * <p>Violates: "the prefix is plain text … every match, once".
 */
final class PrefixSuccessorByCodePoint extends DelegatingFiles {
    @Override
    public List<String> listFiles(String prefix) {
        FilePaths.checkPrefix(prefix);
        List<String> all = super.listFiles("");
        if (prefix.isEmpty()) {
            return all;
        }
        String end = successor(prefix);
        return all.stream()
                .filter(path -> Utf8.BYTE_ORDER.compare(path, prefix) >= 0)
                .filter(path -> Utf8.BYTE_ORDER.compare(path, end) < 0)
                .toList();
    }

    private static String successor(String prefix) {
        int last = prefix.codePointBefore(prefix.length());
        return prefix.substring(0, prefix.length() - Character.charCount(last)) + Character.toString(last + 1);
    }
}
