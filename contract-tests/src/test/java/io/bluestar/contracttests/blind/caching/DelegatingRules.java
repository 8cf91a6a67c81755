package io.bluestar.contracttests.blind.caching;

import io.bluestar.persistence.CacheBackend;
import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.RulesStore;
import io.bluestar.persistence.caching.CachingRulesStore;
import io.bluestar.persistence.domain.OpenState;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** An honest caching decorator: a fault overrides only what it breaks, a read or what the decorator does to the cache. */
abstract class DelegatingRules implements RulesStore {
    private final Parts parts;
    private final CachingRulesStore honest;
    private final OpenState open = new OpenState("caching rules store");

    DelegatingRules(Parts parts) {
        this.parts = parts;
        this.honest = new CachingRulesStore(parts.rules(), new HookedCache(), parts.tableSuffix(), parts.nanoTime());
    }

    /** What the cache holds for the decorator. */
    Optional<String> cached(String key) {
        return parts.cache().get(key);
    }

    /** Puts the table's answer into the cache. */
    void store(String key, Duration ttl, String json) {
        parts.cache().setex(key, ttl, json);
    }

    /** Removes a corrupt entry. */
    void repair(String key) {
        parts.cache().delete(key);
    }

    @Override
    public RuleDocument getCalculationRule(String planId, String calcType) {
        try {
            return honest.getCalculationRule(planId, calcType);
        } catch (Bypass e) {
            return e.outcome.get();
        }
    }

    @Override
    public RuleDocument getClientConfig(String planId, String payFreq) {
        return honest.getClientConfig(planId, payFreq);
    }

    @Override
    public List<RuleDocument> getValidationRules(String category) {
        return honest.getValidationRules(category);
    }

    @Override
    public List<RuleDocument> getPipelineSteps(String planId, String payFreq) {
        return honest.getPipelineSteps(planId, payFreq);
    }

    @Override
    public List<RuleDocument> getPlanHolds(String planId) {
        return honest.getPlanHolds(planId);
    }

    @Override
    public RuleDocument getIrsLimits(int year) {
        return honest.getIrsLimits(year);
    }

    @Override
    public RuleDocument getAchConfig(String planId, String payFreq) {
        return honest.getAchConfig(planId, payFreq);
    }

    @Override
    public RuleDocument getVendorSchema(String vendorId, String planId, String payFreq) {
        return honest.getVendorSchema(vendorId, planId, payFreq);
    }

    @Override
    public void close() {
        open.close();
        honest.close();
    }

    /** Refuses a call after close. */
    final void requireOpen() {
        open.check();
    }

    final Parts parts() {
        return parts;
    }

    /** Takes an outcome past the honest decorator, which forgives a cache its exceptions but not its errors. */
    static final class Bypass extends Error {
        private static final long serialVersionUID = 1L;

        private final transient Supplier<RuleDocument> outcome;

        Bypass(Supplier<RuleDocument> outcome) {
            super(null, null, false, false);
            this.outcome = outcome;
        }
    }

    private final class HookedCache implements CacheBackend {
        @Override
        public Optional<String> get(String key) {
            return cached(key);
        }

        @Override
        public void setex(String key, Duration ttl, String value) {
            store(key, ttl, value);
        }

        @Override
        public void delete(String key) {
            repair(key);
        }

        @Override
        public void close() {}
    }
}
