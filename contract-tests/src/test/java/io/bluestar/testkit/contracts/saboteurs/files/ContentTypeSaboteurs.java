package io.bluestar.testkit.contracts.saboteurs.files;

import io.bluestar.persistence.FileStore;
import io.bluestar.persistence.domain.FilePaths;
import java.util.function.UnaryOperator;

/** Stores that change content types, refuse right ones or take wrong ones. */
final class ContentTypeSaboteurs {
    private ContentTypeSaboteurs() {}

    /** Changes content types on their way to the server. */
    static final class ChangesContentTypes extends BrokenFiles {
        private final UnaryOperator<String> change;

        ChangesContentTypes(UnaryOperator<String> change) {
            this.change = change;
        }

        @Override
        public String write(String path, byte[] data, String contentType) {
            return honest.write(path, data, change.apply(contentType));
        }
    }

    static String dropsParameters(String contentType) {
        return contentType.replaceAll(";.*", "");
    }

    static String knowsAFewTypes(String contentType) {
        if (!contentType.matches("(text|application|image)/[a-z.-]+(; *[a-z]+=[a-z0-9-]+)?")) {
            throw new IllegalArgumentException("contentType is not supported");
        }
        return contentType;
    }

    static String takesAnyContentType(String contentType) {
        return contentType.matches("[a-z]+/[a-z]+") ? contentType : DEFAULT;
    }

    private static final String DEFAULT = FileStore.DEFAULT_CONTENT_TYPE;

    static final class GuessesContentTypes extends BrokenFiles {
        @Override
        public String write(String path, byte[] data) {
            return honest.write(path, data, path.endsWith(".json") ? "application/json" : DEFAULT_CONTENT_TYPE);
        }
    }

    static final class KeepsTheFirstContentType extends BrokenFiles {
        @Override
        public String write(String path, byte[] data, String contentType) {
            FilePaths.checkWrite(path, data, contentType);
            return honest.write(path, data, exists(path) ? contentType(path) : contentType);
        }
    }
}
