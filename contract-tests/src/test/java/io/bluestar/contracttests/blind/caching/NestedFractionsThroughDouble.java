package io.bluestar.contracttests.blind.caching;

import io.bluestar.persistence.RuleDocument;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads fractions inside the maps and lists of a cached rule as doubles; those of the rule itself, and whole numbers, are
 * exact. Fractions of up to 15 digits survive, 38 do not.
 *
 * <p>Violates "Numbers are exact to 38 digits, through DynamoDB and through the cache".
 */
final class NestedFractionsThroughDouble extends DelegatingRules {
    NestedFractionsThroughDouble(Parts parts) {
        super(parts);
    }

    @Override
    Optional<String> cached(String key) {
        Optional<String> json = super.cached(key);
        return json == null ? null : json.map(NestedFractionsThroughDouble::read);
    }

    private static String read(String json) {
        try {
            Map<String, Object> fields = new LinkedHashMap<>();
            RuleDocument.parse(json)
                    .asMap()
                    .forEach((name, value) -> fields.put(name, value instanceof BigDecimal ? value : nested(value)));
            return RuleDocument.of(fields).toJson();
        } catch (IllegalArgumentException e) {
            return json; // Corrupt, as the honest decorator will find.
        }
    }

    private static Object nested(Object value) {
        if (value instanceof BigDecimal number && number.scale() > 0) {
            return new BigDecimal(Double.toString(number.doubleValue()));
        }
        if (value instanceof List<?> list) {
            List<Object> elements = new ArrayList<>();
            list.forEach(element -> elements.add(nested(element)));
            return elements;
        }
        if (value instanceof RuleDocument document) {
            Map<String, Object> fields = new LinkedHashMap<>();
            document.asMap().forEach((name, field) -> fields.put(name, nested(field)));
            return fields;
        }
        return value;
    }
}
