package io.bluestar.persistence.s3;

import io.bluestar.persistence.FileStoreException;

/** Why an upload failed, how far it had come, and what it left behind. */
final class UploadFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final RuntimeException failure;
    private final boolean completing;
    private final RuntimeException leftBehind;

    /**
     * @param completing whether the server may have made the parts a file
     * @param leftBehind why parts may have stayed behind, or null
     */
    UploadFailure(RuntimeException failure, boolean completing, RuntimeException leftBehind) {
        super(failure);
        this.failure = failure;
        this.completing = completing;
        this.leftBehind = leftBehind;
    }

    /** What the call threw that failed. */
    RuntimeException failure() {
        return failure;
    }

    boolean completing() {
        return completing;
    }

    boolean leftParts() {
        return leftBehind != null;
    }

    /**
     * The protocol's exception for it.
     *
     * @param consequence what it means for the file
     */
    FileStoreException translate(S3Failures failures, String operation, String path, String consequence) {
        if (leftBehind == null) {
            return failures.translate(operation, path, consequence, failure);
        }
        // Not as a missing file or bucket, even if it is one: nobody would look for parts behind that.
        FileStoreException translated = failures.failed(
                operation,
                path,
                S3Failures.what(failure),
                consequence + "; " + leftBehind.getMessage(),
                S3Failures.withoutSecrets(failure));
        translated.addSuppressed(leftBehind);
        return translated;
    }
}
