package io.bluestar.testkit.contracts.saboteurs.rules;

import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.RulesStore;
import java.util.List;

/** A store that hands everything on, for saboteurs that break one method. */
public class DelegatingRules implements RulesStore {
    protected final RulesStore honest;

    public DelegatingRules(RulesStore honest) {
        this.honest = honest;
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
    public RuleDocument getCalculationRule(String planId, String calcType) {
        return honest.getCalculationRule(planId, calcType);
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
        honest.close();
    }
}
