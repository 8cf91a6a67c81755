package io.bluestar.contracttests.blind.files;

import io.bluestar.persistence.FileMissingException;

/**
 * Cuts the path of a missing file to 200 characters, since messages should be short. It is no longer the path that was
 * asked for.
 *
 * <p>Violates: "{@code FileMissingException} has {@code path()}"; "'Exact' holds for keys, paths …".
 */
final class MissingPathCutForMessage extends DelegatingFiles {
    private static final int LONGEST = 200;

    @Override
    public byte[] read(String path) {
        try {
            return super.read(path);
        } catch (FileMissingException e) {
            throw cut(e);
        }
    }

    @Override
    public void move(String source, String target) {
        try {
            super.move(source, target);
        } catch (FileMissingException e) {
            throw cut(e);
        }
    }

    private static FileMissingException cut(FileMissingException e) {
        String path = e.path();
        return path.length() <= LONGEST
                ? e
                : new FileMissingException(e.operation(), path.substring(0, LONGEST) + "…", e);
    }
}
