package io.bluestar.testkit.contracts.saboteurs.rules;

import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.RuleFieldException;
import io.bluestar.persistence.RuleNotFoundException;
import io.bluestar.persistence.RulesStore;
import io.bluestar.persistence.RulesStoreException;
import io.bluestar.persistence.domain.OpenState;
import io.bluestar.persistence.domain.Utf8;
import io.bluestar.persistence.rules.KeyScheme;
import io.bluestar.persistence.rules.RowKey;
import io.bluestar.persistence.rules.Rows;
import io.bluestar.persistence.rules.Table;
import io.bluestar.persistence.rules.TableReader;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** A store with checks of its own, of which it leaves out some: the reference's store left out all. */
final class CarelessRules implements RulesStore {
    enum Check {
        NULL,
        BLANK,
        LENGTH,
        HASH,
        CONTROL,
        SURROGATE,
        UNDERSCORE,
        COLON,
        YEAR
    }

    private static final Map<Check, Predicate<String>> OF_ALL = Map.of(
            Check.BLANK, String::isBlank,
            Check.LENGTH, id -> Utf8.length(id) > 255,
            Check.HASH, id -> id.contains("#"),
            Check.CONTROL, id -> id.chars().anyMatch(Character::isISOControl),
            Check.SURROGATE, id -> Utf8.indexOfUnpairedSurrogate(id) >= 0);

    private final TableReader reader;
    private final Set<Check> omitted;
    private final OpenState open = new OpenState("careless rules store");

    CarelessRules(TableReader reader, Set<Check> omitted) {
        this.reader = reader;
        this.omitted = omitted;
    }

    private void check(Object... namesAndIds) {
        for (int i = 0; i < namesAndIds.length; i += 2) {
            if (namesAndIds[i + 1] == null && !omitted.contains(Check.NULL)) {
                throw new NullPointerException(namesAndIds[i] + " must not be null");
            }
        }
        for (int i = 0; i < namesAndIds.length; i += 2) {
            if (namesAndIds[i + 1] != null) {
                checkOne((String) namesAndIds[i], (String) namesAndIds[i + 1]);
            }
        }
        open.check();
    }

    private void checkOne(String name, String id) {
        OF_ALL.forEach((check, isBad) -> refuse(check, name, isBad.test(id)));
        refuse(Check.UNDERSCORE, name, id.contains("_") && (name.equals("payFreq") || name.equals("vendorId")));
        refuse(Check.COLON, name, id.contains(":") && name.equals("planId"));
    }

    private void refuse(Check check, String name, boolean isBad) {
        if (isBad && !omitted.contains(check)) {
            throw new IllegalArgumentException(name + " breaks the rule " + check);
        }
    }

    private RuleDocument row(String operation, Table table, RowKey key) {
        return reader.firstOf(operation, table, List.of(key)).orElse(RuleDocument.empty());
    }

    @Override
    public RuleDocument getClientConfig(String planId, String payFreq) {
        check("planId", planId, "payFreq", payFreq);
        return row("getClientConfig", Table.AGENT_CONFIG, KeyScheme.clientConfig(planId, payFreq));
    }

    @Override
    public List<RuleDocument> getValidationRules(String category) {
        check("category", category);
        return reader.partition(
                "getValidationRules", Table.VALIDATION_RULES, KeyScheme.category(category), KeyScheme.RULES);
    }

    @Override
    public RuleDocument getCalculationRule(String planId, String calcType) {
        check("planId", planId, "calcType", calcType);
        return reader.firstOf(
                        "getCalculationRule",
                        Table.CALCULATION_RULES,
                        List.of(KeyScheme.calculation(planId, calcType), KeyScheme.calculation("GLOBAL", calcType)))
                .orElseThrow(() -> new RuleNotFoundException(planId, calcType));
    }

    @Override
    public List<RuleDocument> getPipelineSteps(String planId, String payFreq) {
        check("planId", planId, "payFreq", payFreq);
        return reader
                .partition(
                        "getPipelineSteps",
                        Table.PROCESSING_PIPELINE,
                        KeyScheme.client(planId, payFreq),
                        KeyScheme.STEPS)
                .stream()
                .sorted(Comparator.comparing(CarelessRules::order))
                .toList();
    }

    private static BigDecimal order(RuleDocument step) {
        try {
            return step.findNumber("stepOrder").orElse(BigDecimal.ZERO);
        } catch (RuleFieldException e) {
            throw new RulesStoreException("getPipelineSteps", Rows.keyOf(step).toString(), e.getMessage(), e);
        }
    }

    @Override
    public List<RuleDocument> getPlanHolds(String planId) {
        check("planId", planId);
        return reader.partition("getPlanHolds", Table.BATCH_STATE, KeyScheme.plan(planId), KeyScheme.HOLDS);
    }

    @Override
    public RuleDocument getIrsLimits(int year) {
        if (!omitted.contains(Check.YEAR) && (year < 1 || year > 9_999)) {
            throw new IllegalArgumentException("year " + year);
        }
        open.check();
        return row("getIrsLimits", Table.IRS_LIMITS, KeyScheme.irsLimits(year));
    }

    @Override
    public RuleDocument getAchConfig(String planId, String payFreq) {
        check("planId", planId, "payFreq", payFreq);
        return row("getAchConfig", Table.AGENT_CONFIG, KeyScheme.achConfig(planId, payFreq));
    }

    @Override
    public RuleDocument getVendorSchema(String vendorId, String planId, String payFreq) {
        check("vendorId", vendorId, "planId", planId, "payFreq", payFreq);
        return row("getVendorSchema", Table.VALIDATION_RULES, KeyScheme.vendorSchema(vendorId, planId, payFreq));
    }

    @Override
    public void close() {
        if (open.close()) {
            reader.close();
        }
    }
}
