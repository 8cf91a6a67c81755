package io.bluestar.testkit.contracts.rules;

import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.RulesStore;
import io.bluestar.testkit.contracts.clause.ClauseSpec;
import io.bluestar.testkit.contracts.harness.Harness;
import io.bluestar.testkit.contracts.trial.Shown;
import io.bluestar.testkit.contracts.trial.Trial;
import java.util.List;
import java.util.Objects;

/** A trial that is a rules store itself, and records what it is asked. */
public abstract class RecordedReads extends Trial implements RulesStore {
    private final RulesStore store;

    protected RecordedReads(Harness harness, ClauseSpec clause, RulesStore store) {
        super(harness, clause);
        this.store = Objects.requireNonNull(store, "the harness returned null instead of a rules store");
    }

    @Override
    public RuleDocument getClientConfig(String planId, String payFreq) {
        return recorded(() -> call("getClientConfig", planId, payFreq), () -> store.getClientConfig(planId, payFreq));
    }

    @Override
    public List<RuleDocument> getValidationRules(String category) {
        return recorded(() -> call("getValidationRules", category), () -> store.getValidationRules(category));
    }

    @Override
    public RuleDocument getCalculationRule(String planId, String calcType) {
        return recorded(
                () -> call("getCalculationRule", planId, calcType), () -> store.getCalculationRule(planId, calcType));
    }

    @Override
    public List<RuleDocument> getPipelineSteps(String planId, String payFreq) {
        return recorded(() -> call("getPipelineSteps", planId, payFreq), () -> store.getPipelineSteps(planId, payFreq));
    }

    @Override
    public List<RuleDocument> getPlanHolds(String planId) {
        return recorded(() -> call("getPlanHolds", planId), () -> store.getPlanHolds(planId));
    }

    @Override
    public RuleDocument getIrsLimits(int year) {
        return recorded(() -> "rules.getIrsLimits(" + year + ")", () -> store.getIrsLimits(year));
    }

    @Override
    public RuleDocument getAchConfig(String planId, String payFreq) {
        return recorded(() -> call("getAchConfig", planId, payFreq), () -> store.getAchConfig(planId, payFreq));
    }

    @Override
    public RuleDocument getVendorSchema(String vendorId, String planId, String payFreq) {
        return recorded(
                () -> call("getVendorSchema", vendorId, planId, payFreq),
                () -> store.getVendorSchema(vendorId, planId, payFreq));
    }

    @Override
    public void close() {
        recordedVoid(() -> "rules.close()", store::close);
    }

    private static String call(String method, String... arguments) {
        StringBuilder call = new StringBuilder("rules.").append(method).append('(');
        for (int i = 0; i < arguments.length; i++) {
            call.append(i == 0 ? "" : ", ").append(arguments[i] == null ? "null" : Shown.of(arguments[i]));
        }
        return call.append(')').toString();
    }
}
