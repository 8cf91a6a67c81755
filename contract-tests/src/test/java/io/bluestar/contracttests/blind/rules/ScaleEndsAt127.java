package io.bluestar.contracttests.blind.rules;

import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.rules.RowKey;
import io.bluestar.persistence.rules.Table;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps numbers with a scale of one byte: digits behind the 127th decimal place are rounded off.
 *
 * <p>Violates: "Numbers are exact to 38 digits, magnitude 1E-130 to 9.9…E+125".
 */
final class ScaleEndsAt127 extends SharedTables {
    @Override
    public Optional<RuleDocument> firstOf(String operation, Table table, List<RowKey> keys) {
        return super.firstOf(operation, table, keys).map(ScaleEndsAt127::document);
    }

    @Override
    public List<RuleDocument> partition(String operation, Table table, String partitionKey, String sortKeyPrefix) {
        return super.partition(operation, table, partitionKey, sortKeyPrefix).stream()
                .map(ScaleEndsAt127::document)
                .toList();
    }

    private static RuleDocument document(RuleDocument row) {
        Map<String, Object> fields = new LinkedHashMap<>();
        row.asMap().forEach((name, value) -> fields.put(name, value(value)));
        return RuleDocument.of(fields);
    }

    private static Object value(Object value) {
        if (value instanceof BigDecimal number) {
            return number.setScale(Math.min(number.scale(), Byte.MAX_VALUE), RoundingMode.HALF_EVEN);
        }
        if (value instanceof RuleDocument nested) {
            return document(nested);
        }
        if (value instanceof List<?> list) {
            List<Object> elements = new ArrayList<>();
            list.forEach(element -> elements.add(value(element)));
            return elements;
        }
        return value;
    }
}
