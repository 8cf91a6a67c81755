package io.bluestar.testkit.contracts.saboteurs.files;

import io.bluestar.persistence.FileMissingException;
import io.bluestar.persistence.domain.FilePaths;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Stores whose listings are wrong. */
final class ListingSaboteurs {
    private ListingSaboteurs() {}

    static final class TakesThePrefixForAFolder extends BrokenFiles {
        @Override
        public List<String> listFiles(String prefix) {
            String folder = prefix.isEmpty() || prefix.endsWith("/") ? prefix : prefix + "/";
            return super.listFiles(folder);
        }
    }

    static final class TakesThePrefixForAPattern extends BrokenFiles {
        @Override
        public List<String> listFiles(String prefix) {
            super.listFiles(prefix);
            Pattern like = Pattern.compile(
                    Pattern.quote(prefix).replace("%", "\\E.*\\Q").replace("_", "\\E.\\Q") + ".*");
            return super.listFiles("").stream()
                    .filter(path -> like.matcher(path).matches())
                    .toList();
        }
    }

    static final class FindsNothingForTheEmptyPrefix extends BrokenFiles {
        @Override
        public List<String> listFiles(String prefix) {
            return prefix != null && prefix.isEmpty() ? List.of() : super.listFiles(prefix);
        }
    }

    static final class FailsWhenNothingIsFound extends BrokenFiles {
        @Override
        public List<String> listFiles(String prefix) {
            List<String> found = super.listFiles(prefix);
            if (found.isEmpty()) {
                throw new FileMissingException("listFiles", prefix);
            }
            return found;
        }
    }

    static final class SortsLikeJava extends BrokenFiles {
        @Override
        public List<String> listFiles(String prefix) {
            return super.listFiles(prefix).stream().sorted().toList();
        }
    }

    static final class ListsInInsertionOrder extends BrokenFiles {
        private final Set<String> inserted = Collections.synchronizedSet(new LinkedHashSet<>());

        @Override
        public String write(String path, byte[] data, String contentType) {
            inserted.add(honest.write(path, data, contentType));
            return path;
        }

        @Override
        public List<String> listFiles(String prefix) {
            List<String> found = super.listFiles(prefix);
            synchronized (inserted) {
                return inserted.stream().filter(found::contains).toList();
            }
        }
    }

    static final class ListsOnePage extends BrokenFiles {
        @Override
        public List<String> listFiles(String prefix) {
            return super.listFiles(prefix).stream().limit(1_000).toList();
        }
    }

    static final class HandsOutMutableLists extends BrokenFiles {
        @Override
        public List<String> listFiles(String prefix) {
            return new ArrayList<>(super.listFiles(prefix));
        }
    }

    static final class CountsOffPages extends BrokenFiles {
        @Override
        public List<String> listFiles(String prefix) {
            List<String> found = new ArrayList<>();
            for (List<String> all = super.listFiles(prefix); found.size() < all.size(); all = super.listFiles(prefix)) {
                found.addAll(all.subList(found.size(), Math.min(found.size() + 100, all.size())));
                letOthersRun();
            }
            return Collections.unmodifiableList(found);
        }
    }

    static final class TakesAnyPrefix extends BrokenFiles {
        @Override
        public List<String> listFiles(String prefix) {
            return super.listFiles("").stream()
                    .filter(path -> path.startsWith(prefix))
                    .toList();
        }
    }

    static final class TakesThePrefixForAPath extends BrokenFiles {
        @Override
        public List<String> listFiles(String prefix) {
            if (prefix != null && !prefix.isEmpty()) {
                FilePaths.check("prefix", prefix.endsWith("/") ? prefix + "x" : prefix);
            }
            return super.listFiles(prefix);
        }
    }

    static final class ListsFromACache extends BrokenFiles {
        private final Map<String, List<String>> cache = new ConcurrentHashMap<>();

        @Override
        public List<String> listFiles(String prefix) {
            return cache.computeIfAbsent(prefix, super::listFiles);
        }
    }
}
