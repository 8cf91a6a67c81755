package io.bluestar.testkit.contracts.saboteurs.rules;

import io.bluestar.persistence.RuleDocument;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Documents whose values were changed on the way, at every depth; keys are left alone. */
final class BrokenValues {
    private static final BigDecimal WHERE_ROUNDING_OVERFLOWS = new BigDecimal("1E+125");

    private BrokenValues() {}

    /** A marker for values to be left out. */
    static final Object DROPPED = new Object();

    static UnaryOperator<RuleDocument> changedBy(UnaryOperator<Object> change) {
        return row -> RuleDocument.of(map(row, change, 1));
    }

    private static Map<String, Object> map(RuleDocument document, UnaryOperator<Object> change, int level) {
        Map<String, Object> changed = new LinkedHashMap<>();
        document.asMap().forEach((name, value) -> {
            boolean isKey = level == 1 && (name.equals("PK") || name.equals("SK"));
            Object next = isKey ? value : value(value, change, level);
            if (next != DROPPED) {
                changed.put(name, next);
            }
        });
        return changed;
    }

    private static Object value(Object value, UnaryOperator<Object> change, int level) {
        if (value instanceof RuleDocument document) {
            return change.apply(RuleDocument.of(map(document, change, level + 1)));
        }
        if (value instanceof List<?> list) {
            List<Object> changed = new ArrayList<>();
            for (Object element : list) {
                Object next = value(element, change, level + 1);
                if (next != DROPPED) {
                    changed.add(next);
                }
            }
            return change.apply(changed);
        }
        return change.apply(value);
    }

    static Object throughDouble(Object value) {
        return value instanceof BigDecimal number && number.abs().compareTo(WHERE_ROUNDING_OVERFLOWS) < 0
                ? new BigDecimal(Double.toString(number.doubleValue()))
                : value;
    }
}
