package io.bluestar.persistence.caching;

import io.bluestar.persistence.CacheBackend;
import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.RulesStore;
import io.bluestar.persistence.RulesStoreException;
import io.bluestar.persistence.domain.OpenState;
import io.bluestar.persistence.domain.RuleIds;
import io.bluestar.persistence.rules.KeyScheme;
import io.bluestar.persistence.rules.Table;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;

/**
 * Caches the calculation rules of any {@link RulesStore}; the other reads go through.
 *
 * <ul>
 *   <li>A cached answer equals the table's answer at some time in the last {@link #FRESHNESS 300 s}; a hit makes no table
 *       call. "Not found" is not cached.
 *   <li>The entry is {@code calc_rule{tableSuffix}:{planId}:{calcType}}, plain JSON, shared with programs in other
 *       languages; environments that share a cache differ by the suffix.
 *   <li>The cache never fails or changes a read: what it fails is logged and counted, and the table answers; an entry that
 *       is not the rule asked for, or {@linkplain io.bluestar.persistence.UnreadableEntryException cannot be read}, is
 *       removed and replaced. Such an entry is no failure: the cache works. No other entry is removed.
 *   <li>Of concurrent reads of one rule one asks the cache and, if need be, the table; the others share its answer or its
 *       failure, but not its interruption.
 * </ul>
 *
 * <p><b>A cache that fails, hangs or is slow costs its delay once, not with every read.</b> The first call that fails opens
 * a circuit: from then on the table is read without asking the cache, until a {@linkplain CircuitOptions#firstPause() pause}
 * is over. Then one read at a time tries the cache, while the others go on without it; if that succeeds the circuit closes,
 * and otherwise the pause doubles, up to {@link CircuitOptions#longestPause()}. It also doubles if the circuit opens again
 * within that longest pause of its closing, so that a cache that comes and goes is not tried all the time.
 *
 * <ul>
 *   <li>A read waits for one hanging call at the most, for as long as the timeouts of the cache allow. Reads that are in
 *       the cache when it begins to hang each wait that long, those of one rule together; of those that begin after the first
 *       of them has failed one waits after each pause, and the others do not.
 *   <li>A call that takes longer than {@link CircuitOptions#slow()} is slow. Its answer is used, and two such calls in a row
 *       count as a failure; one alone may be a connection being made.
 *   <li>Getting, writing and removing entries have a circuit each: a cache that is full and refuses writes still serves what
 *       it has. But while entries are not read, none is written; and a call that fails only after it was slow, as one does
 *       that was not answered in time, opens the circuit of reads as well.
 *   <li>A call whose caller is interrupted says nothing about the cache, nor does one that is refused for its arguments, such
 *       as a rule that is too large, nor one that began before a circuit changed.
 *       What a cache throws that is no {@link RuntimeException} is no failure of the cache: it reaches the caller.
 * </ul>
 *
 * <p>An entry ends by the ttl that it was written with, whether the circuit is open or not. A cache that carries out a write
 * long after it has failed the call counts that ttl from then on, and its entry may be older by as much.
 *
 * <p>Closing it closes neither the store nor the cache: both were handed in. Contract: the CACHING clauses.
 */
public final class CachingRulesStore implements RulesStore {
    /** How long an answer of the table may be given from the cache. */
    public static final Duration FRESHNESS = Duration.ofSeconds(300);

    private final RulesStore rules;
    private final GuardedCache guarded;
    private final RuleCache cache;
    private final String tableSuffix;
    private final LongSupplier nanoTime;
    private final OpenState open = new OpenState("caching rules store");
    private final SingleFlight<String, RuleDocument> reads = new SingleFlight<>();
    private final LongAdder hits = new LongAdder();
    private final LongAdder misses = new LongAdder();

    /**
     * @param rules where the rules are; stays open
     * @param cache where answers are kept; stays open
     * @param tableSuffix the suffix of the tables' names, which keeps environments apart in a shared cache
     */
    public CachingRulesStore(RulesStore rules, CacheBackend cache, String tableSuffix) {
        this(rules, cache, tableSuffix, CircuitOptions.DEFAULT, System::nanoTime);
    }

    /**
     * As {@link #CachingRulesStore(RulesStore, CacheBackend, String)}, with a clock.
     *
     * @param nanoTime tells elapsed time as {@link System#nanoTime} does
     */
    public CachingRulesStore(RulesStore rules, CacheBackend cache, String tableSuffix, LongSupplier nanoTime) {
        this(rules, cache, tableSuffix, CircuitOptions.DEFAULT, nanoTime);
    }

    /**
     * As {@link #CachingRulesStore(RulesStore, CacheBackend, String, LongSupplier)}, with a circuit of one's own.
     *
     * @param circuit when a cache that fails or is slow is left alone, and tried again
     */
    public CachingRulesStore(
            RulesStore rules, CacheBackend cache, String tableSuffix, CircuitOptions circuit, LongSupplier nanoTime) {
        this.rules = Objects.requireNonNull(rules, "rules must not be null");
        this.tableSuffix = Table.checkSuffix(tableSuffix);
        this.nanoTime = Objects.requireNonNull(nanoTime, "nanoTime must not be null");
        this.guarded = new GuardedCache(
                Objects.requireNonNull(cache, "cache must not be null"),
                Objects.requireNonNull(circuit, "circuit must not be null"),
                nanoTime);
        this.cache = new RuleCache(guarded, tableSuffix);
    }

    /** What has been counted so far. */
    public CachingStatistics statistics() {
        return new CachingStatistics(
                hits.sum(),
                misses.sum(),
                reads.joined(),
                guarded.failures(),
                cache.corruptEntries(),
                guarded.openings(),
                guarded.skipped());
    }

    @Override
    public RuleDocument getCalculationRule(String planId, String calcType) {
        RuleIds.checkCalculation(planId, calcType);
        open.check();
        try {
            return reads.run(cache.key(planId, calcType), () -> find(planId, calcType));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RulesStoreException(
                    "getCalculationRule",
                    Table.CALCULATION_RULES.name(tableSuffix) + " " + KeyScheme.calculation(planId, calcType),
                    "the caller was interrupted while another call read the same rule",
                    e);
        }
    }

    /** Cache and table in one flight: who comes after it has landed finds its answer in the cache. */
    private RuleDocument find(String planId, String calcType) {
        Optional<RuleDocument> cached = cache.get(planId, calcType);
        if (cached.isPresent()) {
            hits.increment();
            return cached.get();
        }
        misses.increment();
        return read(planId, calcType);
    }

    private RuleDocument read(String planId, String calcType) {
        long start = nanoTime.getAsLong();
        RuleDocument rule = rules.getCalculationRule(planId, calcType);
        // The entry's time runs from before the table was asked: a slow read must not be served for longer.
        long remainingMillis =
                FRESHNESS.minusNanos(nanoTime.getAsLong() - start).toMillis();
        if (remainingMillis > 0) {
            cache.put(planId, calcType, rule, Duration.ofMillis(remainingMillis));
        }
        return rule;
    }

    @Override
    public RuleDocument getClientConfig(String planId, String payFreq) {
        RuleIds.checkPlan(planId, payFreq);
        open.check();
        return rules.getClientConfig(planId, payFreq);
    }

    @Override
    public List<RuleDocument> getValidationRules(String category) {
        RuleIds.checkCategory(category);
        open.check();
        return rules.getValidationRules(category);
    }

    @Override
    public List<RuleDocument> getPipelineSteps(String planId, String payFreq) {
        RuleIds.checkPlan(planId, payFreq);
        open.check();
        return rules.getPipelineSteps(planId, payFreq);
    }

    @Override
    public List<RuleDocument> getPlanHolds(String planId) {
        RuleIds.checkPlanId(planId);
        open.check();
        return rules.getPlanHolds(planId);
    }

    @Override
    public RuleDocument getIrsLimits(int year) {
        RuleIds.checkYear(year);
        open.check();
        return rules.getIrsLimits(year);
    }

    @Override
    public RuleDocument getAchConfig(String planId, String payFreq) {
        RuleIds.checkPlan(planId, payFreq);
        open.check();
        return rules.getAchConfig(planId, payFreq);
    }

    @Override
    public RuleDocument getVendorSchema(String vendorId, String planId, String payFreq) {
        RuleIds.checkVendor(vendorId, planId, payFreq);
        open.check();
        return rules.getVendorSchema(vendorId, planId, payFreq);
    }

    @Override
    public void close() {
        open.close();
    }
}
