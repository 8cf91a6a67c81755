package io.bluestar.contracttests.hostile;

import static io.bluestar.contracttests.hostile.HostileTexts.escaped;
import static io.bluestar.contracttests.hostile.Ordeal.check;

import io.bluestar.persistence.CacheBackend;
import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.RuleNotFoundException;
import io.bluestar.persistence.RulesStore;
import io.bluestar.persistence.caching.CachingRulesStore;
import io.bluestar.persistence.domain.Quoting;
import io.bluestar.persistence.memory.MemoryCacheBackend;
import io.bluestar.persistence.memory.MemoryFileStore;
import io.bluestar.persistence.memory.MemoryRulesStore;
import io.bluestar.persistence.rules.KeyScheme;
import io.bluestar.persistence.rules.RowKey;
import io.bluestar.persistence.rules.Table;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Hostile texts as keys, values, paths, prefixes, content types, ids and suffixes of the stores in memory. */
class HostileTextsTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int RANDOM = 4_000;

    @Test
    void a_cache_stores_a_key_and_a_value_exactly_or_refuses_them_and_keeps_what_it_has() {
        try (Ordeal ordeal = new Ordeal("cache keys and values")) {
            each(ordeal, text -> {
                try (CacheBackend cache = new MemoryCacheBackend()) {
                    cache.setex("k", HOUR, "former");
                    boolean key = ordeal.accepts(
                            IllegalArgumentException.class, () -> cache.setex(text, HOUR, "of the text"));
                    boolean read = ordeal.accepts(
                            IllegalArgumentException.class,
                            () -> check(cache.get(text).equals(Optional.of("of the text")), "the key is not found"));
                    check(key == read, "the key is good for one method and not for the other");
                    if (!text.equals("k")) {
                        check(cache.get("k").equals(Optional.of("former")), "another key has changed");
                    }
                    ordeal.accepts(IllegalArgumentException.class, () -> cache.delete(text));
                    check(!key || cache.get(text).isEmpty(), "a deleted key is there");
                    cache.setex("k", HOUR, "former");
                    boolean value = ordeal.accepts(IllegalArgumentException.class, () -> cache.setex("k", HOUR, text));
                    check(cache.get("k").equals(Optional.of(value ? text : "former")), "the value is another");
                }
            });
        }
    }

    @Test
    void a_file_store_stores_a_path_and_a_content_type_exactly_or_refuses_them_and_keeps_what_it_has() {
        try (Ordeal ordeal = new Ordeal("paths and content types")) {
            each(ordeal, text -> {
                try (MemoryFileStore files = new MemoryFileStore()) {
                    byte[] bytes = "bytes".getBytes(StandardCharsets.UTF_8);
                    files.write("there", bytes);
                    boolean path = ordeal.accepts(
                            IllegalArgumentException.class,
                            () -> check(files.write(text, bytes).equals(text), "it returns another path"));
                    List<String> listed = files.listFiles("");
                    check(listed.contains("there"), "another file is gone");
                    check(listed.contains(text) == path, "the path is listed as " + listed);
                    ordeal.accepts(
                            IllegalArgumentException.class,
                            () -> check(
                                    files.listFiles(text).contains(text) == path, "a listing misses its own prefix"));
                    if (path && !text.equals("there")) {
                        files.move(text, text);
                        files.move(text, "moved");
                        files.move("moved", text);
                        check(files.listFiles("").size() == 2, "a move leaves " + files.listFiles(""));
                    } else {
                        check(
                                !ordeal.accepts(IllegalArgumentException.class, () -> files.move("there", text))
                                        || text.equals("there"),
                                "a path is good for a move only");
                        ordeal.accepts(IllegalArgumentException.class, () -> files.move(text, "there"));
                        ordeal.accepts(IllegalArgumentException.class, () -> files.read(text));
                    }
                    boolean type = ordeal.accepts(
                            IllegalArgumentException.class,
                            () -> files.write("there", "new".getBytes(StandardCharsets.UTF_8), text));
                    check(
                            files.contentType("there").equals(Optional.of(type ? text : "application/octet-stream")),
                            "the content type is " + files.contentType("there"));
                    check(files.read("there").length == (type ? 3 : 5), "a refused write has changed the file");
                    check(!type || text.chars().allMatch(c -> c == '\t' || (c >= ' ' && c <= '~')), "breaks a header");
                }
            });
        }
    }

    @Test
    void ids_are_answered_or_refused_by_each_of_the_eight_reads() {
        try (Ordeal ordeal = new Ordeal("ids")) {
            each(ordeal, text -> {
                MemoryRulesStore tables = new MemoryRulesStore();
                RulesStore rules = new CachingRulesStore(tables, new MemoryCacheBackend(), "");
                nothing(ordeal, () -> check(rules.getClientConfig(text, "W").isEmpty(), "something is found"));
                nothing(ordeal, () -> check(rules.getClientConfig("P", text).isEmpty(), "something is found"));
                nothing(ordeal, () -> check(rules.getValidationRules(text).isEmpty(), "something is found"));
                nothing(ordeal, () -> check(rules.getPipelineSteps(text, "W").isEmpty(), "something is found"));
                nothing(ordeal, () -> check(rules.getPipelineSteps("P", text).isEmpty(), "something is found"));
                nothing(ordeal, () -> check(rules.getPlanHolds(text).isEmpty(), "something is found"));
                nothing(ordeal, () -> check(rules.getAchConfig(text, text).isEmpty(), "something is found"));
                nothing(
                        ordeal,
                        () -> check(rules.getVendorSchema(text, "P", "W").isEmpty(), "something is found"));
                nothing(
                        ordeal,
                        () -> check(rules.getVendorSchema("V", text, text).isEmpty(), "something is found"));
                calculation(ordeal, tables, rules, text);
            });
        }
    }

    private static void nothing(Ordeal ordeal, Executable read) throws Throwable {
        ordeal.accepts(IllegalArgumentException.class, read);
    }

    private static void calculation(Ordeal ordeal, MemoryRulesStore tables, RulesStore rules, String text)
            throws Throwable {
        boolean asked = ordeal.accepts(IllegalArgumentException.class, () -> {
            try {
                rules.getCalculationRule(text, text);
                throw new AssertionError("a rule is found that is not there");
            } catch (RuleNotFoundException e) {
                check(e.planId().equals(text) && e.calcType().equals(text), "another rule is missing");
            }
        });
        if (asked) {
            RowKey key = KeyScheme.calculation(text, text);
            RuleDocument rule = RuleDocument.builder()
                    .put("PK", key.partitionKey())
                    .put("SK", key.sortKey())
                    .put("text", text)
                    .build();
            tables.put(Table.CALCULATION_RULES, rule);
            check(rules.getCalculationRule(text, text).equals(rule), "the table's rule is another");
            check(rules.getCalculationRule(text, text).equals(rule), "the cached rule is another");
        }
    }

    @Test
    void a_suffix_becomes_part_of_table_names_or_is_refused() {
        try (Ordeal ordeal = new Ordeal("table suffixes");
                RulesStore rules = new MemoryRulesStore();
                CacheBackend cache = new MemoryCacheBackend()) {
            each(ordeal, text -> {
                boolean good = ordeal.accepts(IllegalArgumentException.class, () -> Table.checkSuffix(text));
                boolean taken = ordeal.accepts(
                        IllegalArgumentException.class, () -> new CachingRulesStore(rules, cache, text).close());
                check(good == taken, "a store takes other suffixes than tables do");
                String name = Table.PROCESSING_RESULTS.name(text);
                check(!good || (name.length() <= 255 && name.matches("[A-Za-z0-9_.-]+")), name + " is no table name");
            });
        }
    }

    @Test
    void a_quoted_text_is_short_and_of_one_line_whatever_it_holds() {
        try (Ordeal ordeal = new Ordeal("quoted texts")) {
            each(ordeal, text -> {
                String quoted = Quoting.quote(text);
                check(quoted.length() < 2_000, "the quote has " + quoted.length() + " characters");
                check(quoted.chars().noneMatch(Character::isISOControl), "a control character is in the quote");
                check(quoted.lines().count() == 1, "the quote has more than a line");
                check(
                        StandardCharsets.UTF_8.newEncoder().canEncode(quoted),
                        "half a character is in the quote, which breaks what it is written to");
            });
        }
    }

    private static void each(Ordeal ordeal, Trial trial) {
        for (Map.Entry<String, String> text : HostileTexts.fixed().entrySet()) {
            ordeal.of(text.getKey(), () -> trial.of(text.getValue()));
        }
        for (String text : HostileTexts.any(ordeal.chance(), ordeal.chance().times(RANDOM))) {
            ordeal.of(escaped(text), () -> trial.of(text));
        }
    }

    @FunctionalInterface
    private interface Trial {
        void of(String text) throws Throwable;
    }
}
