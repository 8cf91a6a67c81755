package io.bluestar.testkit.contracts.rules;

import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.RuleNotFoundException;
import io.bluestar.persistence.RulesStore;
import io.bluestar.persistence.rules.KeyScheme;
import io.bluestar.persistence.rules.RowKey;
import io.bluestar.persistence.rules.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The eight reads as data, for the clauses that hold for each of them. Arguments are texts, the year too.
 */
public enum RuleRead {
    CLIENT_CONFIG(
            "getClientConfig",
            Table.AGENT_CONFIG,
            List.of("planId", "payFreq"),
            a -> KeyScheme.clientConfig(a.get(0), a.get(1)),
            (s, a) -> s.getClientConfig(a.get(0), a.get(1))),
    VALIDATION_RULES(
            "getValidationRules",
            Table.VALIDATION_RULES,
            List.of("category"),
            a -> new RowKey(KeyScheme.category(a.get(0)), "RULE#001"),
            (s, a) -> s.getValidationRules(a.get(0))),
    CALCULATION_RULE(
            "getCalculationRule",
            Table.CALCULATION_RULES,
            List.of("planId", "calcType"),
            a -> KeyScheme.calculation(a.get(0), a.get(1)),
            (s, a) -> s.getCalculationRule(a.get(0), a.get(1))),
    PIPELINE_STEPS(
            "getPipelineSteps",
            Table.PROCESSING_PIPELINE,
            List.of("planId", "payFreq"),
            a -> new RowKey(KeyScheme.client(a.get(0), a.get(1)), "STEP#0100"),
            (s, a) -> s.getPipelineSteps(a.get(0), a.get(1))),
    PLAN_HOLDS(
            "getPlanHolds",
            Table.BATCH_STATE,
            List.of("planId"),
            a -> new RowKey(KeyScheme.plan(a.get(0)), "HOLD#001"),
            (s, a) -> s.getPlanHolds(a.get(0))),
    IRS_LIMITS(
            "getIrsLimits",
            Table.IRS_LIMITS,
            List.of("year"),
            a -> KeyScheme.irsLimits(Integer.parseInt(a.get(0))),
            (s, a) -> s.getIrsLimits(Integer.parseInt(a.get(0)))),
    ACH_CONFIG(
            "getAchConfig",
            Table.AGENT_CONFIG,
            List.of("planId", "payFreq"),
            a -> KeyScheme.achConfig(a.get(0), a.get(1)),
            (s, a) -> s.getAchConfig(a.get(0), a.get(1))),
    VENDOR_SCHEMA(
            "getVendorSchema",
            Table.VALIDATION_RULES,
            List.of("vendorId", "planId", "payFreq"),
            a -> KeyScheme.vendorSchema(a.get(0), a.get(1), a.get(2)),
            (s, a) -> s.getVendorSchema(a.get(0), a.get(1), a.get(2)));

    private final String method;
    private final Table table;
    private final List<String> parameters;
    private final Function<List<String>, RowKey> key;
    private final BiFunction<RulesStore, List<String>, Object> call;

    RuleRead(
            String method,
            Table table,
            List<String> parameters,
            Function<List<String>, RowKey> key,
            BiFunction<RulesStore, List<String>, Object> call) {
        this.method = method;
        this.table = table;
        this.parameters = parameters;
        this.key = key;
        this.call = call;
    }

    /** The seven reads whose parameters are texts. */
    public static List<RuleRead> ofTexts() {
        return Arrays.stream(values()).filter(read -> read != IRS_LIMITS).toList();
    }

    /** The name of the method. */
    public String method() {
        return method;
    }

    /** The table that it reads. */
    public Table table() {
        return table;
    }

    /** The names of the parameters. */
    public List<String> parameters() {
        return parameters;
    }

    /** The key of a row that the read finds, be it among others. */
    public RowKey key(List<String> arguments) {
        return key.apply(arguments);
    }

    /** Calls the method. */
    public Object call(RulesStore store, List<String> arguments) {
        return call.apply(store, arguments);
    }

    /** What the method finds: no document, one, or many, whichever way it has of saying so. */
    @SuppressWarnings("unchecked") // Each read that returns a list returns one of documents.
    public List<RuleDocument> find(RulesStore store, List<String> arguments) {
        Object answer;
        try {
            answer = call(store, arguments);
        } catch (RuleNotFoundException e) {
            return List.of();
        }
        if (answer instanceof RuleDocument document) {
            return document.isEmpty() ? List.of() : List.of(document);
        }
        return (List<RuleDocument>) answer;
    }

    /** Arguments within the domain. */
    public List<String> arguments() {
        return parameters.stream()
                .map(name -> name.equals("year") ? "2024" : "Some-" + name)
                .toList();
    }

    /** Arguments within the domain, the one of a parameter replaced. */
    public List<String> argumentsWith(int parameter, String argument) {
        List<String> arguments = new ArrayList<>(arguments());
        arguments.set(parameter, argument);
        return arguments;
    }
}
