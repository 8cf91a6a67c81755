package io.bluestar.contracttests.blind.files;

import static java.util.Comparator.comparing;

import io.bluestar.persistence.domain.Utf8;
import java.util.Comparator;
import java.util.List;

/**
 * Lists as one walks a tree, sorted folder by folder: {@code a/x} comes before {@code a-b} and {@code a.b}, as {@code a} is
 * the shorter name, though {@code -} and {@code .} are lesser bytes than {@code /}.
 *
 * <p>Violates: "in UTF-8 byte order".
 */
final class ListsTreeBySegments extends DelegatingFiles {
    /** By segments: the separator is less than every other character, since paths have no control characters. */
    private static final Comparator<String> TREE_ORDER = comparing(path -> path.replace('/', '\0'), Utf8.BYTE_ORDER);

    @Override
    public List<String> listFiles(String prefix) {
        return super.listFiles(prefix).stream().sorted(TREE_ORDER).toList();
    }
}
