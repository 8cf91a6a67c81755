package io.bluestar.contracttests.hostile;

import io.bluestar.persistence.RuleDocument;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.CharBuffer;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Values made to break what builds a document of them. */
final class HostileValues {
    private static final int DEEP = 100_000;

    private HostileValues() {}

    /** Each by its name; made when asked for, since they are large. None of them can be printed or hashed. */
    static Map<String, Supplier<Object>> all() {
        Map<String, Supplier<Object>> values = new LinkedHashMap<>();
        values.put("maps of 100,000 levels", () -> nested(DEEP, in -> single("a", in)));
        values.put("lists of 100,000 levels", () -> nested(DEEP, Arrays::asList));
        values.put("a map shared 31 levels deep", () -> nested(31, in -> pair(in, in)));
        values.put("a list shared 31 levels deep", () -> nested(31, in -> Arrays.asList(in, in)));
        values.put("a map shared 20 levels deep", () -> nested(20, in -> pair(in, in)));
        values.put(
                "empty lists shared 30 levels deep, ten times each",
                () -> nested(30, in -> Collections.nCopies(10, in)));
        values.put("documents shared as often as they are taken", HostileValues::sharedDocuments);
        values.put("a list in itself", HostileValues::listInItself);
        values.put("a map in itself, twice", HostileValues::mapInItself);
        values.put("two billion times one value", () -> Collections.nCopies(Integer.MAX_VALUE, 1));
        values.put("two billion empty lists", () -> Collections.nCopies(Integer.MAX_VALUE, List.of()));
        values.put("two billion times nothing", () -> Collections.nCopies(Integer.MAX_VALUE, null));
        values.put("a map of names without end", HostileValues::mapWithoutEnd);
        values.put("a long list below long names", () -> longNames(Collections.nCopies(500_000, 0)));
        values.put("a number of 10 million digits", () -> new BigDecimal(BigInteger.ONE.shiftLeft(33_000_000)));
        values.put("a whole number of 10 million digits", () -> BigInteger.ONE.shiftLeft(33_000_000));
        values.put("1 with 300,000 zeros after its point", () -> new BigDecimal(BigInteger.TEN.pow(300_000), 300_000));
        values.put("1e2147483647", () -> new BigDecimal(BigInteger.ONE, -Integer.MAX_VALUE));
        values.put("1e-2147483647", () -> new BigDecimal(BigInteger.ONE, Integer.MAX_VALUE));
        values.put("zero of the greatest scale", () -> new BigDecimal(BigInteger.ZERO, Integer.MAX_VALUE));
        values.put("NaN", () -> Double.NaN);
        values.put("infinity", () -> Float.NEGATIVE_INFINITY);
        values.put("a double", () -> 0.5);
        values.put("a text of 100 MB", () -> "x".repeat(100 << 20));
        values.put("a text of 2 MiB of unpaired surrogates", () -> "\uD83D".repeat(1 << 20));
        values.put("an array", () -> new Object[] {1});
        values.put("a set", () -> Set.of(1));
        values.put("an optional", () -> Optional.of("x"));
        values.put("a character", () -> 'x');
        values.put("text that is no String", () -> CharBuffer.wrap("x"));
        values.put("a map with a null name", () -> single(null, 1));
        values.put("a map with an empty name", () -> single("", 1));
        values.put("a map with a name of 10 MB", () -> single("x".repeat(10 << 20), 1));
        values.put("a map with a name that is half a character", () -> single("\uDE00", 1));
        values.put("a map with a number for a name", () -> single(1, 1));
        values.put("a map with a deep list for a name", HostileValues::listAsName);
        return values;
    }

    private static Object nested(int levels, java.util.function.UnaryOperator<Object> level) {
        Object value = "x";
        for (int i = 0; i < levels; i++) {
            value = level.apply(value);
        }
        return value;
    }

    private static Map<Object, Object> single(Object name, Object value) {
        Map<Object, Object> map = new HashMap<>();
        map.put(name, value);
        return map;
    }

    private static Map<Object, Object> pair(Object one, Object other) {
        Map<Object, Object> map = single("a", one);
        map.put("b", other);
        return map;
    }

    private static Object listInItself() {
        List<Object> list = new ArrayList<>();
        list.add(list);
        return list;
    }

    private static Object mapInItself() {
        Map<Object, Object> map = new HashMap<>();
        map.put("a", map);
        map.put("b", map);
        return map;
    }

    /** Doubled until the document itself refuses: what it accepted last is handed out. */
    private static Object sharedDocuments() {
        RuleDocument document = RuleDocument.of(Map.of("a", "x".repeat(1_000)));
        for (int level = 1; level < 31; level++) {
            try {
                document = RuleDocument.of(Map.of("a", document, "b", document));
            } catch (IllegalArgumentException e) {
                return List.of(document, document, document);
            }
        }
        throw new AssertionError("a document of two billion parts was accepted");
    }

    private static Object mapWithoutEnd() {
        return new AbstractMap<String, Object>() {
            @Override
            public Set<Entry<String, Object>> entrySet() {
                return new java.util.AbstractSet<>() {
                    @Override
                    public java.util.Iterator<Entry<String, Object>> iterator() {
                        return IntStream.iterate(0, i -> i + 1)
                                .mapToObj(i -> Map.entry("n" + i, (Object) i))
                                .iterator();
                    }

                    @Override
                    public int size() {
                        return 1;
                    }
                };
            }
        };
    }

    private static Object longNames(Object value) {
        Object below = value;
        for (int i = 0; i < 8; i++) {
            below = single("x".repeat(65_535), below);
        }
        return below;
    }

    /** A name whose text would overflow the stack: it is not to be shown. */
    private static Object listAsName() {
        IdentityHashMap<Object, Object> map = new IdentityHashMap<>();
        map.put(nested(DEEP, Arrays::asList), 1);
        return map;
    }
}
