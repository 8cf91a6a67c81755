package io.bluestar.persistence;

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

    private final DocumentSize size = new DocumentSize();

    private RuleValues() {}

    static RuleDocument document(Map<?, ?> fields) {
        return new RuleValues().document(fields, 1, Place.TOP);
    }

    /** The size of a document, counted as while it was made. */
    static int sizeInBytes(RuleDocument document) {
        RuleValues values = new RuleValues();
        values.document(document.asMap(), 1, Place.TOP);
        return values.size.bytes();
    }

    private RuleDocument document(Map<?, ?> fields, int level, Place place) {
        checkLevel(level, place);
        Map<String, Object> checked = new LinkedHashMap<>();
        fields.forEach((key, value) -> {
            if (!(key instanceof String name)) {
                // Not the key itself: it may be anything, a map that holds itself among them.
                throw new IllegalArgumentException("the map" + place.at() + " has a name that is no text but "
                        + (key == null ? "null" : "a " + key.getClass().getName()));
            }
            checkName(name, place);
            if (level > 1) {
                size.element();
            }
            size.text(name);
            checked.put(name, value(value, level, place.then(name)));
        });
        return new RuleDocument(Collections.unmodifiableMap(checked));
    }

    private Object value(Object value, int level, Place place) {
        if (value == null || value instanceof Boolean) {
            size.nullOrBoolean();
            return value;
        }
        if (value instanceof String text) {
            size.text(text);
            return text(text, place);
        }
        if (value instanceof BigDecimal number) {
            return number(number, place);
        }
        if (value instanceof BigInteger number) {
            return number(new BigDecimal(number), place);
        }
        if (value instanceof Long || value instanceof Integer || value instanceof Short || value instanceof Byte) {
            return number(BigDecimal.valueOf(((Number) value).longValue()), place);
        }
        if (value instanceof RuleDocument document) {
            size.mapOrList();
            return document(document.asMap(), level + 1, place);
        }
        if (value instanceof Map<?, ?> map) {
            size.mapOrList();
            return document(map, level + 1, place);
        }
        if (value instanceof List<?> list) {
            size.mapOrList();
            return list(list, level + 1, place);
        }
        throw new IllegalArgumentException("the value" + place.at() + " is a "
                + value.getClass().getName()
                + (value instanceof Number ? ", which is not exact: use BigDecimal" : ", which documents do not hold"));
    }

    private BigDecimal number(BigDecimal number, Place place) {
        BigDecimal exact = ExactNumber.of(number, place);
        size.number(exact);
        return exact;
    }

    private List<Object> list(List<?> elements, int level, Place place) {
        checkLevel(level, place);
        // Not as many at once as the list says that it has: it may be one value, said to be there two billion times.
        List<Object> checked = new ArrayList<>();
        for (Object element : elements) {
            size.element();
            checked.add(value(element, level, place.then(checked.size())));
        }
        return Collections.unmodifiableList(checked);
    }

    private static String text(String text, Place place) {
        int index = Utf8.indexOfUnpairedSurrogate(text);
        if (index >= 0) {
            throw new IllegalArgumentException("the text" + place.at() + " has an unpaired surrogate at index " + index
                    + ", which UTF-8 cannot hold");
        }
        return text;
    }

    private static void checkName(String name, Place place) {
        if (name.isEmpty() || Utf8.isLongerThan(LONGEST_NAME, name)) {
            throw new IllegalArgumentException("the map" + place.at() + " has a name of " + Utf8.length(name)
                    + " UTF-8 bytes, not 1 to " + LONGEST_NAME);
        }
        text(name, place);
    }

    private static void checkLevel(int level, Place place) {
        if (level > DEEPEST) {
            throw new IllegalArgumentException(
                    "the value" + place.at() + " nests deeper than " + DEEPEST + " levels of maps and lists");
        }
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
