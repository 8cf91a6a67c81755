package io.bluestar.testkit.contracts.saboteurs.caching;

import static io.bluestar.testkit.contracts.saboteurs.caching.BrokenDecorators.cache;

import io.bluestar.persistence.CacheBackend;
import io.bluestar.persistence.RuleDocument;
import io.bluestar.testkit.contracts.caching.CachingRulesHarness;
import io.bluestar.testkit.contracts.saboteurs.Sabotage;
import io.bluestar.testkit.contracts.saboteurs.cache.DelegatingCache;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Decorators whose reads fail with their cache, or that trust what they find there. */
final class RobustnessSaboteurs {
    static final List<Sabotage<CachingRulesHarness>> ALL = List.of(
            cache("FailsWithTheCachesGet", FailingGet::new)
                    .caughtBy("CACHING-14", "no exception at this point")
                    .alsoBy("CACHING-28", "CACHING-29", "CACHING-30", "CACHING-31", "CACHING-33", "CACHING-35"),
            cache("FailsWithTheCachesSetex", FailingSetex::new)
                    .caughtBy("CACHING-15", "no exception at this point")
                    .alsoBy("CACHING-16", "CACHING-28", "CACHING-32"),
            cache("FailsWithTheCachesDelete", FailingDelete::new)
                    .caughtBy("CACHING-16", "no exception at this point")
                    .alsoBy("CACHING-28"),
            cache("KeepsCorruptEntries", KeepsEntries::new)
                    .caughtBy("CACHING-17", "to be the rule, or gone")
                    .alsoBy("CACHING-18", "CACHING-19", "CACHING-28", "CACHING-35"),
            cache("TrustsAnyRow", TrustsAnyRow::new)
                    .caughtBy("CACHING-18", "the rule while its entry is")
                    .alsoBy("CACHING-03", "CACHING-04", "CACHING-17", "CACHING-19", "CACHING-28"),
            cache("LeavesCorruptEntriesToTheNext", NeverRemoves::new)
                    .caughtBy("CACHING-19", "the corrupt entry afterwards")
                    .alsoBy("CACHING-35"),
            cache("KeepsWhatItCouldNotCache", KeepsUnwritten::new).caughtBy("CACHING-28", "as the table does now"));

    private RobustnessSaboteurs() {}

    /** Writes that failed are kept, and stand in for entries that are gone, however old they are by then. */
    private static final class KeepsUnwritten extends DelegatingCache {
        private final Map<String, String> unwritten = new ConcurrentHashMap<>();

        KeepsUnwritten(CacheBackend honest) {
            super(honest);
        }

        @Override
        public Optional<String> get(String key) {
            return super.get(key).or(() -> Optional.ofNullable(unwritten.get(key)));
        }

        @Override
        public void setex(String key, Duration ttl, String value) {
            try {
                super.setex(key, ttl, value);
                unwritten.remove(key);
            } catch (RuntimeException e) {
                unwritten.put(key, value);
                throw e;
            }
        }
    }

    private static final class KeepsEntries extends DelegatingCache {
        KeepsEntries(CacheBackend honest) {
            super(honest);
        }

        @Override
        public void setex(String key, Duration ttl, String value) {
            if (honest.get(key).isEmpty()) {
                super.setex(key, ttl, value);
            }
        }

        @Override
        public void delete(String key) {}
    }

    private static final class NeverRemoves extends DelegatingCache {
        NeverRemoves(CacheBackend honest) {
            super(honest);
        }

        @Override
        public void delete(String key) {}
    }

    /** Makes whatever is cached look like the row that was asked for. */
    private static final class TrustsAnyRow extends DelegatingCache {
        TrustsAnyRow(CacheBackend honest) {
            super(honest);
        }

        @Override
        public Optional<String> get(String key) {
            String[] parts = key.split(":", -1);
            return super.get(key).map(entry -> {
                try {
                    return RuleDocument.parse(entry).toBuilder()
                            .put("PK", "CLIENT#" + parts[1])
                            .put("SK", "CALC#" + parts[2])
                            .build()
                            .toJson();
                } catch (IllegalArgumentException e) {
                    return entry;
                }
            });
        }
    }

    /** Turns failures into errors, which the core's decorator rightly lets pass: as one without a catch would. */
    private static void uncaught(Runnable call) {
        try {
            call.run();
        } catch (RuntimeException e) {
            throw new AssertionError("nobody catches what the cache throws", e);
        }
    }

    private static final class FailingGet extends DelegatingCache {
        FailingGet(CacheBackend honest) {
            super(honest);
        }

        @Override
        public Optional<String> get(String key) {
            uncaught(() -> honest.get(key));
            return super.get(key);
        }
    }

    private static final class FailingSetex extends DelegatingCache {
        FailingSetex(CacheBackend honest) {
            super(honest);
        }

        @Override
        public void setex(String key, Duration ttl, String value) {
            uncaught(() -> super.setex(key, ttl, value));
        }
    }

    private static final class FailingDelete extends DelegatingCache {
        FailingDelete(CacheBackend honest) {
            super(honest);
        }

        @Override
        public void delete(String key) {
            uncaught(() -> super.delete(key));
        }
    }
}
