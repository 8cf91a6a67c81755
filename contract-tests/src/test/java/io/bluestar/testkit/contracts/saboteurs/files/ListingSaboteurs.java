package io.bluestar.testkit.contracts.saboteurs.files;

import static io.bluestar.testkit.contracts.saboteurs.files.BrokenFileStores.files;
import static io.bluestar.testkit.contracts.saboteurs.files.BrokenFileStores.unchecked;

import io.bluestar.persistence.FileMissingException;
import io.bluestar.persistence.domain.FilePaths;
import io.bluestar.testkit.contracts.files.FileStoreHarness;
import io.bluestar.testkit.contracts.saboteurs.Sabotage;
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
    static final List<Sabotage<FileStoreHarness>> ALL = List.of(
            files("TakesThePrefixForAFolder", TakesThePrefixForAFolder::new)
                    .caughtBy("FILE-26", "the listing of \"d\"")
                    .alsoBy("FILE-04", "FILE-11", "FILE-30", "FILE-35", "FILE-53", "FILE-54", "FILE-64"),
            files("TakesThePrefixForAPattern", TakesThePrefixForAPattern::new)
                    .caughtBy("FILE-26", "the listing of \"w/a%\"")
                    .alsoBy("FILE-64"),
            files("ListsFoldersOneByOne", ListsFoldersOneByOne::new).caughtBy("FILE-27", "the listing of \"\""),
            files("FailsWhenAFolderIsMissing", FailsWhenAFolderIsMissing::new)
                    .caughtBy("FILE-28", "no exception at this point")
                    .alsoBy("FILE-35", "FILE-64"),
            files("SortsLikeJava", SortsLikeJava::new)
                    .caughtBy("FILE-29", "in the order of UTF-8 bytes")
                    .alsoBy("FILE-64"),
            files("ListsInInsertionOrder", ListsInInsertionOrder::new)
                    .caughtBy("FILE-29", "in the order of UTF-8 bytes")
                    .alsoBy("FILE-26", "FILE-27", "FILE-30", "FILE-33", "FILE-43", "FILE-64"),
            files("ListsOnePage", ListsOnePage::new)
                    .caughtBy("FILE-30", "missing")
                    .alsoBy("FILE-33"),
            files("HandsOutMutableLists", HandsOutMutableLists::new)
                    .caughtBy("FILE-31", "add to a listing to throw UnsupportedOperationException"),
            files("CountsOffPages", CountsOffPages::new)
                    .caughtBy("FILE-33", "the untouched files in a listing made while others are written"),
            unchecked("TakesAnyPrefix", TakesAnyPrefix::new)
                    .caughtBy("FILE-34", "listFiles of a prefix")
                    .alsoBy("FILE-50"),
            files("TakesThePrefixForAPath", TakesThePrefixForAPath::new)
                    .caughtBy("FILE-35", "no exception at this point")
                    .alsoBy("FILE-28", "FILE-64"),
            files("ListsFromACache", ListsFromACache::new)
                    .caughtBy("FILE-51", "the listing after move returned, by another thread")
                    .alsoBy("FILE-27", "FILE-31", "FILE-32", "FILE-64"));

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

    /** Lists everything down to the second folder, and what is deeper only if asked for it. */
    static final class ListsFoldersOneByOne extends BrokenFiles {
        @Override
        public List<String> listFiles(String prefix) {
            return super.listFiles(prefix).stream()
                    .filter(path -> !prefix.isEmpty() || path.split("/", -1).length < 4)
                    .toList();
        }
    }

    static final class FailsWhenAFolderIsMissing extends BrokenFiles {
        @Override
        public List<String> listFiles(String prefix) {
            List<String> found = super.listFiles(prefix);
            if (found.isEmpty() && prefix.endsWith("/")) {
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
        public void move(String source, String target) {
            honest.move(source, target);
            inserted.add(target);
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
            return super.listFiles(prefix == null ? null : "").stream()
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
