package io.bluestar.persistence;

import static io.bluestar.persistence.domain.Quoting.quote;

import io.bluestar.persistence.domain.Utf8;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns what a caller built into checked, normalised, unmodifiable values. */
final class RuleValues {
    static final int DEEPEST = 32;
    static final int LONGEST_NAME = 65_535;

    private RuleValues() {}

    static RuleDocument document(Map<?, ?> fields) {
        return document(fields, 1, "");
    }

    private static RuleDocument document(Map<?, ?> fields, int level, String where) {
        checkLevel(level, where);
        Map<String, Object> checked = new LinkedHashMap<>();
        fields.forEach((key, value) -> {
            if (!(key instanceof String name)) {
                throw new IllegalArgumentException("the map" + at(where) + " has a name that is no text: " + key);
            }
            checkName(name, where);
            checked.put(name, value(value, level, where + "/" + name));
        });
        return new RuleDocument(Collections.unmodifiableMap(checked));
    }

    private static Object value(Object value, int level, String where) {
        if (value == null || value instanceof Boolean) {
            return value;
        }
        if (value instanceof String text) {
            return text(text, where);
        }
        if (value instanceof BigDecimal number) {
            return ExactNumber.of(number, where);
        }
        if (value instanceof BigInteger number) {
            return ExactNumber.of(new BigDecimal(number), where);
        }
        if (value instanceof Long || value instanceof Integer || value instanceof Short || value instanceof Byte) {
            return ExactNumber.of(BigDecimal.valueOf(((Number) value).longValue()), where);
        }
        if (value instanceof RuleDocument document) {
            return document(document.asMap(), level + 1, where);
        }
        if (value instanceof Map<?, ?> map) {
            return document(map, level + 1, where);
        }
        if (value instanceof List<?> list) {
            return list(list, level + 1, where);
        }
        throw new IllegalArgumentException("the value" + at(where) + " is a "
                + value.getClass().getName()
                + (value instanceof Number ? ", which is not exact: use BigDecimal" : ", which documents do not hold"));
    }

    private static List<Object> list(List<?> elements, int level, String where) {
        checkLevel(level, where);
        List<Object> checked = new ArrayList<>(elements.size());
        for (Object element : elements) {
            checked.add(value(element, level, where + "/" + checked.size()));
        }
        return Collections.unmodifiableList(checked);
    }

    private static String text(String text, String where) {
        int index = Utf8.indexOfUnpairedSurrogate(text);
        if (index >= 0) {
            throw new IllegalArgumentException("the text" + at(where) + " has an unpaired surrogate at index " + index
                    + ", which UTF-8 cannot hold");
        }
        return text;
    }

    private static void checkName(String name, String where) {
        if (name.isEmpty() || Utf8.length(name) > LONGEST_NAME) {
            throw new IllegalArgumentException("the map" + at(where) + " has a name of " + Utf8.length(name)
                    + " UTF-8 bytes, not 1 to " + LONGEST_NAME);
        }
        text(name, where);
    }

    private static void checkLevel(int level, String where) {
        if (level > DEEPEST) {
            throw new IllegalArgumentException(
                    "the value" + at(where) + " nests deeper than " + DEEPEST + " levels of maps and lists");
        }
    }

    private static String at(String where) {
        return where.isEmpty() ? "" : " at " + quote(where);
    }

    static String typeOf(Object value) {
        if (value == null) {
            return "null";
        }
        if (value instanceof String) {
            return "text";
        }
        if (value instanceof BigDecimal) {
            return "a number";
        }
        if (value instanceof Boolean) {
            return "a boolean";
        }
        return value instanceof List ? "a list" : "a map";
    }
}
