package io.bluestar.contracttests.blind.files;

import io.bluestar.persistence.domain.FilePaths;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/**
 * Decodes the source of a move as a URL, but only where that leads to a file: if {@code a%20b} and {@code a b} both
 * exist, a move of the first takes the second.
 *
 * <p>Violates: "'Exact' holds for keys, paths, prefixes and ids alike: no trimming, folding, decoding or normalising".
 */
final class MoveDecodesEscapes extends DelegatingFiles {
    @Override
    public void move(String source, String target) {
        FilePaths.checkMove(source, target);
        super.move(decoded(source), target);
    }

    private String decoded(String source) {
        try {
            String decoded = URLDecoder.decode(source.replace("+", "%2B"), StandardCharsets.UTF_8);
            return files.contentType(decoded).isPresent() ? decoded : source;
        } catch (IllegalArgumentException e) {
            return source; // No escape, or no path.
        }
    }
}
