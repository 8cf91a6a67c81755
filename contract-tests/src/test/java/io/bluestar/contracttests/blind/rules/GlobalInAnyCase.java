package io.bluestar.contracttests.blind.rules;

import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.rules.RowKey;
import io.bluestar.persistence.rules.Table;
import java.util.List;
import java.util.Optional;

/**
 * Asks for one row and not two if the plan is {@code GLOBAL}, in whatever case. A plan with the id {@code Global} gets the
 * rules that hold for all, although it has its own.
 *
 * <p>Violates: "after trying CLIENT#{plan} and then CLIENT#GLOBAL"; "'Exact' holds for … ids".
 */
final class GlobalInAnyCase extends SharedTables {
    @Override
    public Optional<RuleDocument> firstOf(String operation, Table table, List<RowKey> keys) {
        boolean global = keys.get(0).partitionKey().equalsIgnoreCase("CLIENT#GLOBAL");
        return super.firstOf(operation, table, global ? keys.subList(keys.size() - 1, keys.size()) : keys);
    }
}
