package io.bluestar.persistence.seed;

import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.rules.RowKey;
import io.bluestar.persistence.rules.Table;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Documents as rows of DynamoDB. */
final class RowAttributes {
    private RowAttributes() {}

    /** A document as a row: lists and maps, never sets or binary. */
    static Map<String, AttributeValue> of(RuleDocument document) {
        Map<String, AttributeValue> attributes = new LinkedHashMap<>();
        document.asMap().forEach((name, value) -> attributes.put(name, attribute(value)));
        return attributes;
    }

    static Map<String, AttributeValue> of(RowKey key) {
        return Map.of(
                Table.PARTITION_KEY, AttributeValue.fromS(key.partitionKey()),
                Table.SORT_KEY, AttributeValue.fromS(key.sortKey()));
    }

    static RowKey keyOf(Map<String, AttributeValue> row) {
        return new RowKey(
                row.get(Table.PARTITION_KEY).s(), row.get(Table.SORT_KEY).s());
    }

    /** Whether a stored row is what a document would be stored as; numbers are compared by value. */
    static boolean isSame(Map<String, AttributeValue> stored, RuleDocument document) {
        return stored.keySet().equals(document.names())
                && stored.entrySet().stream().allMatch(field -> isSame(field.getValue(), document.get(field.getKey())));
    }

    private static AttributeValue attribute(Object value) {
        if (value instanceof String text) {
            return AttributeValue.fromS(text);
        }
        if (value instanceof BigDecimal number) {
            return AttributeValue.fromN(number.toString());
        }
        if (value instanceof Boolean bool) {
            return AttributeValue.fromBool(bool);
        }
        if (value instanceof RuleDocument document) {
            return AttributeValue.fromM(of(document));
        }
        if (value instanceof List<?> list) {
            return AttributeValue.fromL(
                    list.stream().map(RowAttributes::attribute).toList());
        }
        return AttributeValue.fromNul(true);
    }

    private static boolean isSame(AttributeValue stored, Object value) {
        return switch (stored.type()) {
            case S -> stored.s().equals(value);
            case N -> value instanceof BigDecimal number && new BigDecimal(stored.n()).compareTo(number) == 0;
            case BOOL -> stored.bool().equals(value);
            case NUL -> value == null;
            case M -> value instanceof RuleDocument document && isSame(stored.m(), document);
            case L -> value instanceof List<?> list && isSame(stored.l(), list);
            default -> false;
        };
    }

    private static boolean isSame(List<AttributeValue> stored, List<?> values) {
        if (stored.size() != values.size()) {
            return false;
        }
        for (int i = 0; i < values.size(); i++) {
            if (!isSame(stored.get(i), values.get(i))) {
                return false;
            }
        }
        return true;
    }
}
