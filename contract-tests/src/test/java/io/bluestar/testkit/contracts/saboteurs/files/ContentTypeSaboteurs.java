package io.bluestar.testkit.contracts.saboteurs.files;

import static io.bluestar.testkit.contracts.saboteurs.files.BrokenFileStores.files;
import static io.bluestar.testkit.contracts.saboteurs.files.BrokenFileStores.unchecked;

import io.bluestar.persistence.FileStore;
import io.bluestar.persistence.domain.ContentTypes;
import io.bluestar.persistence.domain.FilePaths;
import io.bluestar.testkit.contracts.files.FileStoreHarness;
import io.bluestar.testkit.contracts.saboteurs.Sabotage;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** Stores that change content types, refuse right ones or take wrong ones. */
final class ContentTypeSaboteurs {
    static final List<Sabotage<FileStoreHarness>> ALL = List.of(
            types("DropsParameters", ContentTypeSaboteurs::dropsParameters)
                    .caughtBy("FILE-36", "\"text/plain;charset=utf-8\"")
                    .alsoBy("FILE-39", "FILE-40", "FILE-41", "FILE-64"),
            types("FoldsCaseOfContentTypes", type -> type.toLowerCase(Locale.ROOT))
                    .caughtBy("FILE-36", "CharSet=\\\"UTF-8\\\"")
                    .alsoBy("FILE-39", "FILE-64"),
            files("GuessesContentTypes", GuessesContentTypes::new)
                    .caughtBy("FILE-37", "the content type of a file written without one"),
            files("KeepsTheFirstContentType", KeepsTheFirstContentType::new)
                    .caughtBy("FILE-38", "the content type after overwriting with another")
                    .alsoBy("FILE-36", "FILE-64", "FILE-67"),
            types("KnowsAFewTypes", ContentTypeSaboteurs::knowsAFewTypes)
                    .caughtBy("FILE-41", "contentType is not supported")
                    .alsoBy("FILE-36", "FILE-39", "FILE-64"),
            uncheckedTypes("TakesAnyContentType", ContentTypeSaboteurs::takesAnyContentType)
                    .caughtBy("FILE-42", "write with the content type")
                    .alsoBy("FILE-47", "FILE-50", "FILE-64"));

    private ContentTypeSaboteurs() {}

    private static Sabotage<FileStoreHarness> types(String name, UnaryOperator<String> change) {
        return files(name, () -> new ChangesContentTypes(change));
    }

    private static Sabotage<FileStoreHarness> uncheckedTypes(String name, UnaryOperator<String> change) {
        return unchecked(name, () -> new ChangesContentTypes(change));
    }

    /** Changes content types on their way to the server. */
    static final class ChangesContentTypes extends BrokenFiles {
        private final UnaryOperator<String> change;

        ChangesContentTypes(UnaryOperator<String> change) {
            this.change = type -> type == null ? null : change.apply(type);
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
        try {
            ContentTypes.check(contentType);
            return contentType;
        } catch (IllegalArgumentException e) {
            return FileStore.DEFAULT_CONTENT_TYPE;
        }
    }

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
            return honest.write(path, data, honest.contentType(path).orElse(contentType));
        }
    }
}
