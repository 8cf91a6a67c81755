package io.bluestar.testkit.contracts.cache;

import io.bluestar.persistence.CacheBackend;
import io.bluestar.testkit.contracts.clause.Capability;
import io.bluestar.testkit.contracts.clause.ClauseSpec;
import io.bluestar.testkit.contracts.clause.Profile;
import io.bluestar.testkit.contracts.harness.FaultyServer;
import io.bluestar.testkit.contracts.harness.TestClock;
import io.bluestar.testkit.contracts.trial.ServerFaults;
import io.bluestar.testkit.contracts.trial.Shown;
import io.bluestar.testkit.contracts.trial.Trial;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** A clause tried on a cache: a cache that records its calls, with keys of its own. */
public final class CacheTrial extends Trial implements CacheBackend {
    /** A time to live that no test outlives. */
    public static final Duration LONG = Duration.ofMinutes(10);

    private final CacheBackendHarness harness;
    private final CacheBackend cache;
    private final Map<String, Life> lives = new ConcurrentHashMap<>();
    private final String keySpace = UUID.randomUUID().toString();

    private final Optional<FaultyServer<CacheBackend>> server;

    private CacheTrial(
            CacheBackendHarness harness,
            ClauseSpec clause,
            CacheBackend cache,
            Optional<FaultyServer<CacheBackend>> server) {
        super(harness, clause);
        this.harness = harness;
        this.server = server;
        this.cache = Objects.requireNonNull(cache, "the harness returned null instead of a cache");
    }

    /** Opens a cache of the harness: for clauses on failing servers the unreachable one, or one whose server can fail. */
    static CacheTrial open(CacheBackendHarness harness, ClauseSpec clause) {
        return switch (clause.profile()) {
            case FAILING_SERVER ->
                new CacheTrial(
                        harness, clause, harness.unreachable().orElseThrow().get(), Optional.empty());
            case FAULTS -> {
                FaultyServer<CacheBackend> server =
                        harness.faulty().orElseThrow().get();
                yield new CacheTrial(harness, clause, ServerFaults.open(server), Optional.of(server));
            }
            default -> new CacheTrial(harness, clause, harness.create(), Optional.empty());
        };
    }

    /** The faults of the server, in clauses of the profile {@link Profile#FAULTS}. */
    ServerFaults faults() {
        String key = key("probe");
        return new ServerFaults(this, server.orElseThrow(), harness.failureBound(), "get", () -> cache.get(key));
    }

    /** A key that no other trial uses, ending as given. */
    public String key(String ending) {
        return keySpace + "/" + ending;
    }

    /** What the cache can hold and how exactly it keeps time. */
    public CacheLimits limits() {
        return harness.limits();
    }

    /** The clock by which the cache measures. */
    public TestClock clock() {
        return harness.clock();
    }

    /** How many entries the cache holds, expired ones too, as the harness counts. */
    long entriesHeld() {
        return recorded(
                () -> "entriesHeld()", () -> harness.entriesHeld().orElseThrow().applyAsLong(cache));
    }

    /** What the cache promises for each key. */
    CacheModel model() {
        return new CacheModel(limits().ttlGranularity().toNanos(), harness.can(Capability.EVICTS));
    }

    /**
     * Remembers how long a value lives.
     *
     * @param thereUntil until when by {@link #clock()} it must be there
     * @param ends when it ends at the latest, granularity aside
     */
    void began(String key, long thereUntil, long ends) {
        lives.put(key, new Life(thereUntil, ends + limits().ttlGranularity().toNanos()));
    }

    /** How long the value lives that was last set for a key of this trial. */
    Optional<Life> lifeOf(String key) {
        return Optional.ofNullable(lives.get(key));
    }

    /** Until when a value must be there, and from when on it must be gone. */
    record Life(long thereUntil, long goneFrom) {}

    /** The harness. */
    public CacheBackendHarness harness() {
        return harness;
    }

    @Override
    public Optional<String> get(String key) {
        return recorded(() -> "cache.get(" + Shown.of(key) + ")", () -> cache.get(key));
    }

    @Override
    public void setex(String key, Duration ttl, String value) {
        recordedVoid(
                () -> "cache.setex(" + Shown.of(key) + ", " + ttl + ", " + Shown.of(value) + ")",
                () -> cache.setex(key, ttl, value));
    }

    @Override
    public void delete(String key) {
        recordedVoid(() -> "cache.delete(" + Shown.of(key) + ")", () -> cache.delete(key));
    }

    @Override
    public void close() {
        recordedVoid(() -> "cache.close()", cache::close);
    }

    @Override
    protected void endServer() {
        server.ifPresent(FaultyServer::close);
    }
}
