package io.bluestar.testkit.contracts.saboteurs.files;

import static io.bluestar.testkit.contracts.saboteurs.files.BrokenFileStores.files;
import static io.bluestar.testkit.contracts.saboteurs.files.BrokenFileStores.unchecked;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.bluestar.persistence.domain.Utf8;
import io.bluestar.testkit.contracts.files.FileStoreHarness;
import io.bluestar.testkit.contracts.saboteurs.Sabotage;
import java.text.Normalizer;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** Stores that change paths, refuse right ones or take wrong ones. */
final class PathSaboteurs {
    static final List<Sabotage<FileStoreHarness>> ALL = List.of(
            paths("KeepsFourLettersOfNames", PathSaboteurs::keepsFourLettersOfNames)
                    .caughtBy("FILE-09", "the file at a path that is the start of the one written"),
            paths("FoldsCaseOfPaths", path -> path.toLowerCase(Locale.ROOT))
                    .caughtBy("FILE-10", "differ by upper and lower case")
                    .alsoBy("FILE-26", "FILE-29", "FILE-64"),
            paths("ComposesAccentsOfPaths", path -> Normalizer.normalize(path, Normalizer.Form.NFC))
                    .caughtBy("FILE-10", "differ by composed and decomposed accents")
                    .alsoBy("FILE-26", "FILE-64"),
            paths("TakesPlusForASpace", path -> path.replace('+', ' '))
                    .caughtBy("FILE-10", "differ by a space or a plus sign")
                    .alsoBy("FILE-26", "FILE-29", "FILE-64"),
            paths("DecodesPercentOfPaths", path -> path.replace("%2F", "/"))
                    .caughtBy("FILE-10", "differ by a slash or %2F")
                    .alsoBy("FILE-21", "FILE-26", "FILE-64"),
            paths("RefusesLongSegments", PathSaboteurs::refusesLongSegments)
                    .caughtBy("FILE-11", "segment longer than 255")
                    .alsoBy("FILE-64"),
            paths("RefusesLeadingDots", PathSaboteurs::refusesLeadingDots)
                    .caughtBy("FILE-11", "path is hidden")
                    .alsoBy("FILE-29", "FILE-35", "FILE-64"),
            uncheckedPaths("TakesPathsOfAnyLength", PathSaboteurs::takesPathsOfAnyLength)
                    .caughtBy("FILE-12", "read of the empty path to throw IllegalArgumentException")
                    .alsoBy("FILE-50", "FILE-64"),
            uncheckedPaths("ResolvesPaths", PathSaboteurs::resolvesPaths)
                    .caughtBy("FILE-13", "read of the path \"/\" to throw IllegalArgumentException")
                    .alsoBy("FILE-47", "FILE-50", "FILE-64"),
            uncheckedPaths("TakesControlCharacters", PathSaboteurs::takesControlCharacters)
                    .caughtBy("FILE-14", "the control character U+0000")
                    .alsoBy("FILE-64"),
            uncheckedPaths("PutsQuestionMarksForSurrogates", PathSaboteurs::putsQuestionMarksForSurrogates)
                    .caughtBy("FILE-15", "surrogate")
                    .alsoBy("FILE-64"),
            files("ReadsTheSourceOfMovesAsAUrl", ReadsTheSourceOfMovesAsAUrl::new)
                    .caughtBy("FILE-21", "the file moved, with '+' in its source")
                    .alsoBy("FILE-64"),
            files("KeepsARedirectAfterAMove", KeepsARedirectAfterAMove::new)
                    .caughtBy("FILE-22", "the moved file after another was written to its source")
                    .alsoBy("FILE-08", "FILE-39", "FILE-53", "FILE-63", "FILE-64"),
            files("ListsEveryWrite", ListsEveryWrite::new)
                    .caughtBy("FILE-32", "[\"a\", \"a\"]")
                    .alsoBy(
                            "FILE-04", "FILE-12", "FILE-13", "FILE-14", "FILE-15", "FILE-22", "FILE-51", "FILE-54",
                            "FILE-64"));

    private PathSaboteurs() {}

    private static Sabotage<FileStoreHarness> paths(String name, UnaryOperator<String> change) {
        return files(name, () -> new ChangesPaths(change));
    }

    private static Sabotage<FileStoreHarness> uncheckedPaths(String name, UnaryOperator<String> change) {
        return unchecked(name, () -> new ChangesPaths(change));
    }

    /** Changes paths on their way to the server; null is left to those who refuse it. */
    static final class ChangesPaths extends BrokenFiles {
        private final UnaryOperator<String> change;

        ChangesPaths(UnaryOperator<String> change) {
            this.change = path -> path == null ? null : change.apply(path);
        }

        @Override
        public String contentType(String path) {
            return super.contentType(change.apply(path));
        }

        @Override
        public byte[] read(String path) {
            return honest.read(change.apply(path));
        }

        @Override
        public String write(String path, byte[] data, String contentType) {
            honest.write(change.apply(path), data, contentType);
            return path;
        }

        @Override
        public void move(String source, String target) {
            honest.move(change.apply(source), change.apply(target));
        }
    }

    static String keepsFourLettersOfNames(String path) {
        return path.startsWith("plan") ? "plan" : path;
    }

    static String refusesLongSegments(String path) {
        for (String segment : path.split("/", -1)) {
            if (segment.length() > 255) {
                throw new IllegalArgumentException("path has a segment longer than 255");
            }
        }
        return path;
    }

    static String refusesLeadingDots(String path) {
        if (path.startsWith(".")) {
            throw new IllegalArgumentException("path is hidden");
        }
        return path;
    }

    static String takesPathsOfAnyLength(String path) {
        return path.isEmpty() || Utf8.length(path) > 1_024 ? "hash" + path.hashCode() : path;
    }

    static String resolvesPaths(String path) {
        String resolved = path.replaceAll("/+", "/").replaceAll("^/|/$", "").replaceAll("(^|/)\\.\\.?(?=/|$)", "$1up");
        return resolved.isEmpty() && !path.isEmpty() ? "root" : resolved;
    }

    static String takesControlCharacters(String path) {
        return path.replaceAll("\\p{Cc}", "_");
    }

    static String putsQuestionMarksForSurrogates(String path) {
        return new String(path.getBytes(UTF_8), UTF_8);
    }

    static final class ReadsTheSourceOfMovesAsAUrl extends BrokenFiles {
        @Override
        public void move(String source, String target) {
            honest.move(source.replace('+', ' '), target);
        }
    }

    static final class KeepsARedirectAfterAMove extends BrokenFiles {
        private final Map<String, String> moved = new ConcurrentHashMap<>();

        @Override
        public void move(String source, String target) {
            honest.move(source, target);
            moved.put(source, target);
            moved.remove(target);
        }

        @Override
        public String write(String path, byte[] data, String contentType) {
            honest.write(moved.getOrDefault(path, path), data, contentType);
            return path;
        }
    }

    static final class ListsEveryWrite extends BrokenFiles {
        private final Map<String, Integer> writes = new ConcurrentHashMap<>();

        @Override
        public String write(String path, byte[] data, String contentType) {
            writes.merge(path, 1, Integer::sum);
            return honest.write(path, data, contentType);
        }

        @Override
        public List<String> listFiles(String prefix) {
            return super.listFiles(prefix).stream()
                    .flatMap(path -> Collections.nCopies(writes.getOrDefault(path, 1), path).stream())
                    .toList();
        }
    }
}
