package io.bluestar.testkit.contracts.saboteurs.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.bluestar.persistence.domain.Utf8;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

/** Stores that change paths, refuse right ones or take wrong ones. */
final class PathSaboteurs {
    private PathSaboteurs() {}

    /** Changes paths on their way to the server. */
    static final class ChangesPaths extends BrokenFiles {
        private final UnaryOperator<String> change;

        ChangesPaths(UnaryOperator<String> change) {
            this.change = change;
        }

        @Override
        String contentType(String path) {
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
        private final List<String> writes = new CopyOnWriteArrayList<>();

        @Override
        public String write(String path, byte[] data, String contentType) {
            writes.add(honest.write(path, data, contentType));
            return path;
        }

        @Override
        public List<String> listFiles(String prefix) {
            honest.listFiles(prefix);
            return writes.stream()
                    .filter(path -> path.startsWith(prefix))
                    .sorted(Utf8.BYTE_ORDER)
                    .toList();
        }
    }
}
