package io.bluestar.contracttests.hostile;

import static io.bluestar.contracttests.hostile.Ordeal.check;

import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.RuleFieldException;
import io.bluestar.persistence.caching.CachingRulesStore;
import io.bluestar.persistence.memory.MemoryCacheBackend;
import io.bluestar.persistence.memory.MemoryRulesStore;
import io.bluestar.persistence.rules.Rows;
import io.bluestar.persistence.rules.Table;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Hostile JSON and hostile values as documents, as rows of the tables in memory, and as entries of a cache of rules. */
class HostileDocumentsTest {
    private static final int RANDOM = 3_000;
    private static final Duration HOUR = Duration.ofHours(1);
    private static final RuleDocument RULE =
            RuleDocument.parse("{\"PK\":\"CLIENT#P\",\"SK\":\"CALC#match\",\"rate\":0.5}");

    @Test
    void json_becomes_a_document_that_keeps_it_or_is_refused() {
        try (Ordeal ordeal = new Ordeal("JSON as documents")) {
            each(ordeal, json -> {
                RuleDocument[] document = new RuleDocument[1];
                if (ordeal.accepts(IllegalArgumentException.class, () -> document[0] = RuleDocument.parse(json))) {
                    expectWhole(ordeal, document[0]);
                }
            });
        }
    }

    @Test
    void built_values_become_a_document_that_keeps_them_or_are_refused() {
        try (Ordeal ordeal = new Ordeal("built values")) {
            HostileValues.all()
                    .forEach((name, value) -> ordeal.of(name, () -> {
                        Object made = value.get();
                        RuleDocument[] document = new RuleDocument[1];
                        if (ordeal.accepts(
                                IllegalArgumentException.class,
                                () -> document[0] =
                                        RuleDocument.builder().put("a", made).build())) {
                            expectWhole(ordeal, document[0]);
                        }
                        if (made instanceof Map<?, ?> map) {
                            @SuppressWarnings("unchecked") // What its names are is the document's to find out.
                            Map<String, ?> fields = (Map<String, ?>) map;
                            ordeal.accepts(IllegalArgumentException.class, () -> RuleDocument.of(fields));
                        }
                    }));
        }
    }

    /** There and back, equal, within its size, and each getter an answer or the exception of fields. */
    private static void expectWhole(Ordeal ordeal, RuleDocument document) throws Throwable {
        RuleDocument again = RuleDocument.parse(document.toJson());
        check(again.equals(document) && again.hashCode() == document.hashCode(), "it comes back as another");
        check(RuleDocument.of(document.asMap()).equals(document), "its fields make another document");
        check(document.sizeInBytes() <= RuleDocument.LARGEST, "it has " + document.sizeInBytes() + " bytes");
        int names = 0;
        for (String name : document.names()) {
            if (names++ == 100) {
                break;
            }
            for (Consumer<String> getter : List.<Consumer<String>>of(
                    document::get,
                    document::getText,
                    document::getNumber,
                    document::getInt,
                    document::getLong,
                    document::getBoolean,
                    document::getList,
                    document::getTexts,
                    document::getDocument,
                    document::findText,
                    document::findNumber,
                    document::findBoolean)) {
                ordeal.accepts(RuleFieldException.class, () -> getter.accept(name));
            }
        }
        ordeal.accepts(RuleFieldException.class, () -> document.get("no such\u0000name\r\n"));
    }

    @Test
    void a_document_becomes_a_row_that_is_read_as_it_was_or_is_refused_and_changes_nothing() {
        try (Ordeal ordeal = new Ordeal("documents as rows")) {
            each(ordeal, json -> {
                Map<String, Object> fields = new HashMap<>();
                if (!ordeal.accepts(
                        IllegalArgumentException.class,
                        () -> fields.putAll(RuleDocument.parse(json).asMap()))) {
                    return;
                }
                ordeal.accepts(IllegalArgumentException.class, () -> Rows.keyOf(RuleDocument.of(fields)));
                fields.put("PK", "YEAR#2024");
                fields.put("SK", "LIMITS");
                try (MemoryRulesStore rules = new MemoryRulesStore()) {
                    RuleDocument former = RuleDocument.builder()
                            .put("PK", "YEAR#2024")
                            .put("SK", "LIMITS")
                            .build();
                    rules.put(Table.IRS_LIMITS, former);
                    RuleDocument[] row = {former};
                    boolean stored = ordeal.accepts(IllegalArgumentException.class, () -> {
                        RuleDocument candidate = RuleDocument.of(fields);
                        rules.put(Table.IRS_LIMITS, candidate);
                        row[0] = candidate;
                    });
                    check(rules.getIrsLimits(2024).equals(row[0]), "the row is another");
                    check(!stored || row[0].sizeInBytes() <= Rows.LARGEST, "a row is larger than DynamoDB's");
                }
            });
        }
    }

    @Test
    void a_cached_entry_never_fails_or_changes_a_read() {
        try (Ordeal ordeal = new Ordeal("cached entries");
                MemoryRulesStore tables = new MemoryRulesStore()) {
            tables.put(Table.CALCULATION_RULES, RULE);
            each(ordeal, json -> {
                for (String entry : List.of(json, asRule(json))) {
                    MemoryCacheBackend cache = new MemoryCacheBackend();
                    if (!ordeal.accepts(
                            IllegalArgumentException.class, () -> cache.setex("calc_rule:P:match", HOUR, entry))) {
                        continue;
                    }
                    try (CachingRulesStore rules = new CachingRulesStore(tables, cache, "")) {
                        RuleDocument found = rules.getCalculationRule("P", "match");
                        long hits = rules.statistics().hits();
                        check(
                                hits == 1
                                        ? found.equals(RuleDocument.parse(entry))
                                                && found.getText("SK").equals("CALC#match")
                                        : found.equals(RULE)
                                                && rules.statistics().corruptEntries() == 1,
                                "the answer is neither the cached rule nor the table's");
                        check(rules.getCalculationRule("P", "match").equals(found), "the entry was not repaired");
                    }
                }
            });
        }
    }

    /** The same as a row of the right keys: only what is in it can be wrong. */
    private static String asRule(String json) {
        return "{\"PK\":\"CLIENT#P\",\"SK\":\"CALC#match\"," + (json.startsWith("{") ? json.substring(1) : json);
    }

    private static void each(Ordeal ordeal, Trial trial) {
        for (Map.Entry<String, Supplier<String>> json : HostileJson.fixed().entrySet()) {
            ordeal.of(json.getKey(), () -> trial.of(json.getValue().get()));
        }
        for (int i = ordeal.chance().times(RANDOM); i > 0; i--) {
            String json = HostileJson.any(ordeal.chance());
            ordeal.of(HostileTexts.escaped(json), () -> trial.of(json));
        }
    }

    @FunctionalInterface
    private interface Trial {
        void of(String json) throws Throwable;
    }
}
