package io.bluestar.contracttests.blind.rules;

import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.rules.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Leaves out the null fields of nested documents, as many serialisers do by default. Those of the row itself, and the nulls
 * in lists, are kept.
 *
 * <p>Violates: "What was seeded is read": the document that is read is not the one that was stored.
 */
final class NestedNullsDropped extends SharedTables {
    @Override
    public void put(Table table, RuleDocument row) {
        Map<String, Object> fields = new LinkedHashMap<>();
        row.asMap().forEach((name, value) -> fields.put(name, value(value)));
        super.put(table, RuleDocument.of(fields));
    }

    private static Object value(Object value) {
        if (value instanceof RuleDocument nested) {
            Map<String, Object> fields = new LinkedHashMap<>();
            nested.asMap().forEach((name, field) -> {
                if (field != null) {
                    fields.put(name, value(field));
                }
            });
            return fields;
        }
        if (value instanceof List<?> list) {
            List<Object> elements = new ArrayList<>();
            list.forEach(element -> elements.add(value(element)));
            return elements;
        }
        return value;
    }
}
