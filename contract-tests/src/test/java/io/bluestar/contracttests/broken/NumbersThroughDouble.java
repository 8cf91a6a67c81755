package io.bluestar.contracttests.broken;

import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.RulesStore;
import io.bluestar.persistence.rules.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A rules store that keeps numbers as floating point. */
public final class NumbersThroughDouble extends BrokenRules {
    @Override
    public String backend() {
        return "rules with doubles";
    }

    @Override
    RulesStore spoil(RulesStore store) {
        return store;
    }

    @Override
    public void arrange(Table table, RuleDocument row) {
        super.arrange(table, RuleDocument.of(fields(row)));
    }

    private static Map<String, Object> fields(RuleDocument document) {
        Map<String, Object> fields = new LinkedHashMap<>();
        document.asMap().forEach((name, value) -> fields.put(name, value(value)));
        return fields;
    }

    private static Object value(Object value) {
        if (value instanceof BigDecimal number) {
            return BigDecimal.valueOf(number.doubleValue());
        }
        if (value instanceof RuleDocument document) {
            return fields(document);
        }
        if (value instanceof List<?> list) {
            List<Object> values = new ArrayList<>();
            list.forEach(element -> values.add(value(element)));
            return values;
        }
        return value;
    }
}
