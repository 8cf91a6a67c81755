package io.bluestar.testkit.contracts.samples;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Fields of documents for random sequences: every kind of value, numbers at the ends of their range, nested and wide. */
public final class RandomDocuments {
    private static final List<String> NAMES =
            List.of("a", "b", "rate", "stepOrder2", "a.b", "#a", "\u00E9", "e\u0301", "\uD83D\uDE00");
    private static final int DEEPEST = 29;

    private RandomDocuments() {}

    /** Up to six fields; few are deep, wide or large. */
    public static Arbitrary<Map<String, Object>> fields() {
        return Weighted.of(
                Tuple.of(30, maps(values(2), 6)),
                Tuple.of(1, Arbitraries.integers().between(10, DEEPEST).map(RandomDocuments::deep)),
                Tuple.of(1, Arbitraries.integers().between(50, 300).map(RandomDocuments::wide)),
                Tuple.of(2, Arbitraries.of(3_000, 60_000, 350_000).map(size -> Map.of("filler", "x".repeat(size)))));
    }

    private static Arbitrary<String> names() {
        return Weighted.of(
                Tuple.of(5, Arbitraries.of(NAMES)),
                Tuple.of(1, RandomTexts.anything(1, 30).filter(name -> !isKey(name))));
    }

    private static boolean isKey(String name) {
        return name.equals("PK") || name.equals("SK");
    }

    private static Arbitrary<Object> values(int depth) {
        Arbitrary<Object> simple = Weighted.of(
                Tuple.of(4, numbers().map(Object.class::cast)),
                Tuple.of(4, texts().map(Object.class::cast)),
                Tuple.of(1, Arbitraries.of(true, false).map(Object.class::cast)),
                Tuple.of(1, Arbitraries.just(null)));
        if (depth == 0) {
            return simple;
        }
        return Weighted.of(
                Tuple.of(6, simple),
                Tuple.of(1, values(depth - 1).list().ofMaxSize(4).map(Object.class::cast)),
                Tuple.of(1, maps(values(depth - 1), 4).map(Object.class::cast)));
    }

    /**
     * Not by {@code Arbitraries.maps}, which generates all values anew for each simpler set of names, and compares all that it
     * did so with each other: making a failure simple could take minutes.
     */
    private static Arbitrary<Map<String, Object>> maps(Arbitrary<Object> values, int largest) {
        return Combinators.combine(names(), values)
                .as(Field::new)
                .list()
                .ofMaxSize(largest)
                .map(fields -> {
                    Map<String, Object> map = new HashMap<>();
                    fields.forEach(field -> map.put(field.name(), field.value()));
                    return map;
                });
    }

    private record Field(String name, Object value) {}

    private static Arbitrary<String> texts() {
        return Weighted.of(
                Tuple.of(30, Arbitraries.of("", "text", " ", "\u0000", "null", "true", "1.00", "\r\n", "{}")),
                Tuple.of(10, RandomTexts.anything(0, 60)),
                Tuple.of(1, RandomTexts.longOnes()));
    }

    /** Numbers of 1 to 38 digits and any exponent that there may be. */
    public static Arbitrary<BigDecimal> numbers() {
        Arbitrary<BigDecimal> corners = Arbitraries.of(
                        "0",
                        "1",
                        "-1",
                        "0.1",
                        "23000.00",
                        "12345678901234567890123456789012345678",
                        "-0.12345678901234567890123456789012345678",
                        "1E-130",
                        "-1E-130",
                        "9.9999999999999999999999999999999999999E+125",
                        "9007199254740993",
                        "0.30000000000000004")
                .map(BigDecimal::new);
        Arbitrary<BigDecimal> any = Combinators.combine(
                        Arbitraries.strings().numeric().ofMinLength(1).ofMaxLength(38),
                        Arbitraries.integers().between(-90, 80))
                .as((digits, exponent) -> new BigDecimal(digits + "E" + exponent));
        return Weighted.of(Tuple.of(2, corners), Tuple.of(1, any));
    }

    private static Map<String, Object> deep(int levels) {
        Object value = "bottom";
        for (int level = 0; level < levels; level++) {
            value = level % 2 == 0 ? Map.of("in", value) : List.of(value);
        }
        return Map.of("deep", value);
    }

    private static Map<String, Object> wide(int fields) {
        Map<String, Object> wide = new HashMap<>();
        for (int i = 0; i < fields; i++) {
            wide.put("field" + i, i);
        }
        return wide;
    }
}
