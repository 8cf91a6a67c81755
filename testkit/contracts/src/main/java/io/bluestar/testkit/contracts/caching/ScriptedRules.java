package io.bluestar.testkit.contracts.caching;

import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.RuleNotFoundException;
import io.bluestar.persistence.RulesStore;
import io.bluestar.persistence.rules.KeyScheme;
import io.bluestar.persistence.rules.RowKey;
import io.bluestar.persistence.rules.Rows;
import io.bluestar.testkit.contracts.rules.RuleRows;
import io.bluestar.testkit.contracts.trial.Shown;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** The store under the decorator: answers as the test says, and counts what it is asked. */
public final class ScriptedRules implements RulesStore {
    private final Consumer<String> script;
    private final String name;
    private final Map<RowKey, RuleDocument> rules = new ConcurrentHashMap<>();
    private final Map<String, Runnable> beforeAnswers = new ConcurrentHashMap<>();
    private final AtomicInteger calculationReads = new AtomicInteger();
    private final AtomicInteger otherReads = new AtomicInteger();
    private final AtomicInteger closes = new AtomicInteger();

    /** A store for a program of its own, such as one that repeats what a failing sequence did. */
    public ScriptedRules() {
        this(line -> {}, "the table");
    }

    ScriptedRules(Consumer<String> script, String name) {
        this.script = script;
        this.name = name;
    }

    /** Stores a calculation rule. */
    public RuleDocument store(RuleDocument rule) {
        rules.put(Rows.keyOf(rule), rule);
        script.accept(name + " now has " + Shown.of(rule));
        return rule;
    }

    /** Removes a plan's calculation rule. */
    public void remove(String planId, String calcType) {
        rules.remove(KeyScheme.calculation(planId, calcType));
        script.accept(name + " no longer has " + KeyScheme.calculation(planId, calcType));
    }

    /** What happens in each read of a plan's calculation rule, before it is answered; it may throw. */
    void beforeAnswering(String planId, Runnable action) {
        beforeAnswers.put(planId, action);
    }

    /** How many calculation rules were asked for. */
    int calculationReads() {
        return calculationReads.get();
    }

    /** How many of the other reads were made. */
    int otherReads() {
        return otherReads.get();
    }

    /** How often it was closed. */
    int closes() {
        return closes.get();
    }

    @Override
    public RuleDocument getCalculationRule(String planId, String calcType) {
        script.accept("  " + name + " is asked for " + KeyScheme.calculation(planId, calcType));
        calculationReads.incrementAndGet();
        // As in a table, what is stored when the read begins is what it sees.
        RuleDocument own = rules.get(KeyScheme.calculation(planId, calcType));
        RuleDocument rule = own != null ? own : rules.get(KeyScheme.calculation(KeyScheme.GLOBAL, calcType));
        beforeAnswers.getOrDefault(planId, () -> {}).run();
        if (rule == null) {
            throw new RuleNotFoundException(planId, calcType);
        }
        return rule;
    }

    private RuleDocument other(String method, Object... arguments) {
        int count = otherReads.incrementAndGet();
        script.accept("  " + name + " is asked by " + method + " " + List.of(arguments));
        return RuleRows.row(method, List.of(arguments).toString(), "read", count);
    }

    @Override
    public RuleDocument getClientConfig(String planId, String payFreq) {
        return other("getClientConfig", planId, payFreq);
    }

    @Override
    public List<RuleDocument> getValidationRules(String category) {
        return List.of(other("getValidationRules", category));
    }

    @Override
    public List<RuleDocument> getPipelineSteps(String planId, String payFreq) {
        return List.of(other("getPipelineSteps", planId, payFreq));
    }

    @Override
    public List<RuleDocument> getPlanHolds(String planId) {
        return List.of(other("getPlanHolds", planId));
    }

    @Override
    public RuleDocument getIrsLimits(int year) {
        return other("getIrsLimits", String.valueOf(year));
    }

    @Override
    public RuleDocument getAchConfig(String planId, String payFreq) {
        return other("getAchConfig", planId, payFreq);
    }

    @Override
    public RuleDocument getVendorSchema(String vendorId, String planId, String payFreq) {
        return other("getVendorSchema", vendorId, planId, payFreq);
    }

    @Override
    public void close() {
        script.accept("  " + name + " is closed");
        closes.incrementAndGet();
    }
}
