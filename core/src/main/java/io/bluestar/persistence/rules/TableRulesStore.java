package io.bluestar.persistence.rules;

import static io.bluestar.persistence.domain.Quoting.quote;
import static java.util.Comparator.comparing;

import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.RuleNotFoundException;
import io.bluestar.persistence.RulesStore;
import io.bluestar.persistence.RulesStoreException;
import io.bluestar.persistence.domain.OpenState;
import io.bluestar.persistence.domain.RuleIds;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The eight reads over a {@link TableReader}: domains, keys, order and the fallback to {@code GLOBAL}. */
public class TableRulesStore implements RulesStore {
    private static final String STEP_ORDER = "stepOrder";

    private final TableReader reader;
    private final OpenState open;

    /**
     * @param reader reads the tables; closed with this store
     * @param name what this store is, for messages: such as {@code "DynamoDB rules store"}
     */
    public TableRulesStore(TableReader reader, String name) {
        this.reader = Objects.requireNonNull(reader, "reader must not be null");
        this.open = new OpenState(name);
    }

    @Override
    public RuleDocument getClientConfig(String planId, String payFreq) {
        RuleIds.checkPlan(planId, payFreq);
        return row("getClientConfig", Table.AGENT_CONFIG, KeyScheme.clientConfig(planId, payFreq));
    }

    @Override
    public List<RuleDocument> getValidationRules(String category) {
        RuleIds.checkCategory(category);
        return partition("getValidationRules", Table.VALIDATION_RULES, KeyScheme.category(category), KeyScheme.RULES);
    }

    @Override
    public RuleDocument getCalculationRule(String planId, String calcType) {
        RuleIds.checkCalculation(planId, calcType);
        RowKey own = KeyScheme.calculation(planId, calcType);
        RowKey global = KeyScheme.calculation(KeyScheme.GLOBAL, calcType);
        // One key, not two, for GLOBAL itself: DynamoDB refuses a batch with a duplicate.
        List<RowKey> keys = own.equals(global) ? List.of(own) : List.of(own, global);
        return first("getCalculationRule", Table.CALCULATION_RULES, keys)
                .orElseThrow(() -> new RuleNotFoundException(planId, calcType));
    }

    @Override
    public List<RuleDocument> getPipelineSteps(String planId, String payFreq) {
        RuleIds.checkPlan(planId, payFreq);
        List<RuleDocument> steps = partition(
                "getPipelineSteps", Table.PROCESSING_PIPELINE, KeyScheme.client(planId, payFreq), KeyScheme.STEPS);
        return steps.stream()
                .map(step -> new Step(stepOrder(step), step))
                .sorted(Step.ORDER)
                .map(Step::document)
                .toList();
    }

    @Override
    public List<RuleDocument> getPlanHolds(String planId) {
        Objects.requireNonNull(planId, "planId must not be null");
        RuleIds.checkPlanId(planId);
        return partition("getPlanHolds", Table.BATCH_STATE, KeyScheme.plan(planId), KeyScheme.HOLDS);
    }

    @Override
    public RuleDocument getIrsLimits(int year) {
        RuleIds.checkYear(year);
        return row("getIrsLimits", Table.IRS_LIMITS, KeyScheme.irsLimits(year));
    }

    @Override
    public RuleDocument getAchConfig(String planId, String payFreq) {
        RuleIds.checkPlan(planId, payFreq);
        return row("getAchConfig", Table.AGENT_CONFIG, KeyScheme.achConfig(planId, payFreq));
    }

    @Override
    public RuleDocument getVendorSchema(String vendorId, String planId, String payFreq) {
        RuleIds.checkVendor(vendorId, planId, payFreq);
        return row("getVendorSchema", Table.VALIDATION_RULES, KeyScheme.vendorSchema(vendorId, planId, payFreq));
    }

    @Override
    public void close() {
        if (open.close()) {
            reader.close();
        }
    }

    private RuleDocument row(String operation, Table table, RowKey key) {
        return first(operation, table, List.of(key)).orElse(RuleDocument.empty());
    }

    private Optional<RuleDocument> first(String operation, Table table, List<RowKey> keys) {
        open.check();
        return reader.firstOf(operation, table, keys);
    }

    private List<RuleDocument> partition(String operation, Table table, String partitionKey, String sortKeyPrefix) {
        open.check();
        return List.copyOf(reader.partition(operation, table, partitionKey, sortKeyPrefix));
    }

    private BigDecimal stepOrder(RuleDocument step) {
        Object order = step.has(STEP_ORDER) ? step.get(STEP_ORDER) : null;
        if (order == null) {
            return BigDecimal.ZERO;
        }
        if (order instanceof BigDecimal number) {
            return number;
        }
        throw new RulesStoreException(
                "getPipelineSteps",
                reader.nameOf(Table.PROCESSING_PIPELINE) + " " + Rows.keyOf(step),
                "its " + STEP_ORDER + " is no number but " + shown(order) + "; store a number",
                null);
    }

    /** Text as it is, a map or list by its beginning: it may be as large as a row. */
    private static String shown(Object order) {
        return order instanceof Boolean ? order.toString() : quote(order.toString());
    }

    /** A step with its order; the reader's order, by sort key, decides between equal ones since the sort is stable. */
    private record Step(BigDecimal order, RuleDocument document) {
        static final Comparator<Step> ORDER = comparing(Step::order);
    }
}
