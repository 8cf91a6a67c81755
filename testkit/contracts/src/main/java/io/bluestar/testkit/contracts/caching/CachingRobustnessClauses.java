package io.bluestar.testkit.contracts.caching;

import static io.bluestar.testkit.contracts.caching.CachingTrial.KEY;
import static io.bluestar.testkit.contracts.caching.CachingTrial.PLAN;
import static io.bluestar.testkit.contracts.caching.CachingTrial.TYPE;

import io.bluestar.persistence.CacheException;
import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.RuleNotFoundException;
import io.bluestar.testkit.contracts.Clause;
import io.bluestar.testkit.contracts.Theme;
import io.bluestar.testkit.contracts.caching.ScriptedCache.Operation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Theme: whatever the cache does or holds, a read is what the table says. */
@Theme(title = "Robustness", text = "Whatever the cache does or holds, a read is what the table says.")
interface CachingRobustnessClauses extends CachingSuite {
    /** What a cache may throw: the protocol's own, and what a careless one lets through. */
    List<RuntimeException> FAILURES = List.of(
            new CacheException("scripted", KEY, "the cache is down", null),
            new IllegalStateException("the cache is closed"),
            new IllegalArgumentException("the value is too large"),
            new UnsupportedOperationException());

    @Test
    @Clause("CACHING-14")
    default void a_cache_that_cannot_be_read_does_not_fail_a_read(CachingTrial rules) {
        RuleDocument rule = rules.rule(PLAN, "formula", "own");
        for (RuntimeException failure : FAILURES) {
            rules.cache().fail(Operation.GET, failure);
            rules.expect("the rule while the cache fails every get", rules.getCalculationRule(PLAN, TYPE))
                    .is(rule);
            rules.clock().advance(CachingTrial.RECOVERY);
        }
        rules.expectThrown(
                RuleNotFoundException.class,
                "getCalculationRule of a rule that is nowhere, while the cache fails,",
                () -> rules.getCalculationRule("NOBODY", TYPE));
    }

    @Test
    @Clause("CACHING-14")
    default void a_cache_that_answers_null_does_not_fail_a_read(CachingTrial rules) {
        RuleDocument rule = rules.rule(PLAN, "formula", "own");
        rules.cache().answerNull();
        rules.expect("the rule while the cache answers null", rules.getCalculationRule(PLAN, TYPE))
                .is(rule);
    }

    @Test
    @Clause("CACHING-15")
    default void a_cache_that_cannot_be_written_does_not_fail_a_read(CachingTrial rules) {
        RuleDocument rule = rules.rule(PLAN, "formula", "own");
        for (RuntimeException failure : FAILURES) {
            rules.cache().fail(Operation.SETEX, failure);
            rules.expect("the rule while the cache fails every setex", rules.getCalculationRule(PLAN, TYPE))
                    .is(rule);
            rules.clock().advance(CachingTrial.RECOVERY);
        }
    }

    @Test
    @Clause("CACHING-16")
    default void a_corrupt_entry_that_cannot_be_removed_does_not_fail_a_read(CachingTrial rules) {
        RuleDocument rule = rules.rule(PLAN, "formula", "own");
        for (RuntimeException failure : FAILURES) {
            rules.cache().fail(Operation.DELETE, failure);
            rules.cache().fail(Operation.SETEX, failure);
            rules.cache().put(KEY, "garbage");
            rules.expect(
                            "the rule while its entry is corrupt and cannot be removed",
                            rules.getCalculationRule(PLAN, TYPE))
                    .is(rule);
            rules.clock().advance(CachingTrial.RECOVERY);
        }
    }

    /** Entries that are no document with the keys asked for. */
    private static Map<String, String> corrupt() {
        Map<String, String> corrupt = new LinkedHashMap<>();
        corrupt.put("empty", "");
        corrupt.put("blank", "  ");
        corrupt.put("garbage", "garbage");
        corrupt.put("U+0000", "\u0000");
        corrupt.put("cut off", "{\"PK\":\"CLIENT#ACME\",\"SK\":\"CALC#match\",\"form");
        corrupt.put("two documents", "{\"PK\":\"CLIENT#ACME\",\"SK\":\"CALC#match\"}{}");
        corrupt.put("null", "null");
        corrupt.put("a number", "42");
        corrupt.put("a text", "\"CLIENT#ACME\"");
        corrupt.put("a list", "[{\"PK\":\"CLIENT#ACME\",\"SK\":\"CALC#match\"}]");
        corrupt.put("an empty document", "{}");
        corrupt.put("without PK", "{\"SK\":\"CALC#match\",\"formula\":\"x\"}");
        corrupt.put("without SK", "{\"PK\":\"CLIENT#ACME\",\"formula\":\"x\"}");
        corrupt.put("with a PK that is no text", "{\"PK\":1,\"SK\":\"CALC#match\"}");
        corrupt.put("with a name twice", "{\"PK\":\"CLIENT#ACME\",\"SK\":\"CALC#match\",\"a\":1,\"a\":2}");
        corrupt.put(
                "with a number of 40 digits",
                "{\"PK\":\"CLIENT#ACME\",\"SK\":\"CALC#match\",\"n\":1234567890123456789012345678901234567891}");
        corrupt.put("with an unpaired surrogate", "{\"PK\":\"CLIENT#ACME\",\"SK\":\"CALC#match\",\"t\":\"\\ud800\"}");
        corrupt.put(
                "nested too deeply",
                "{\"PK\":\"CLIENT#ACME\",\"SK\":\"CALC#match\",\"d\":" + "[".repeat(100_000) + "]".repeat(100_000)
                        + "}");
        return corrupt;
    }

    /** Entries that are documents, but of other rows. */
    private static Map<String, String> foreign() {
        return new TreeMap<>(Map.of(
                "the row of another plan", "{\"PK\":\"CLIENT#OTHER\",\"SK\":\"CALC#match\",\"formula\":\"x\"}",
                "the row of another type", "{\"PK\":\"CLIENT#ACME\",\"SK\":\"CALC#vesting\",\"formula\":\"x\"}",
                "the row of GLOBAL of another type",
                        "{\"PK\":\"CLIENT#GLOBAL\",\"SK\":\"CALC#vesting\",\"formula\":\"x\"}",
                "a row in another case", "{\"PK\":\"CLIENT#acme\",\"SK\":\"CALC#match\",\"formula\":\"x\"}",
                "a plan's configuration", "{\"PK\":\"CLIENT#ACME\",\"SK\":\"CONFIG\",\"formula\":\"x\"}"));
    }

    private static void expectRepaired(CachingTrial rules, Map<String, String> entries) {
        RuleDocument rule = rules.rule(PLAN, "formula", "own");
        entries.forEach((kind, entry) -> {
            rules.cache().put(KEY, entry);
            rules.expect("the rule while its entry is " + kind, rules.getCalculationRule(PLAN, TYPE))
                    .is(rule);
            rules.expect(
                            "the entry afterwards, where it was " + kind,
                            rules.cache().entry(KEY))
                    .to(
                            "be the rule, or gone",
                            json -> json.isEmpty()
                                    || json.filter(text -> isDocument(text, rule))
                                            .isPresent());
        });
    }

    private static boolean isDocument(String json, RuleDocument rule) {
        try {
            return RuleDocument.parse(json).equals(rule);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    @Test
    @Clause("CACHING-17")
    default void a_corrupt_entry_is_replaced(CachingTrial rules) {
        expectRepaired(rules, corrupt());
    }

    @Test
    @Clause("CACHING-18")
    default void an_entry_with_another_row_is_not_served(CachingTrial rules) {
        expectRepaired(rules, foreign());
    }

    @Test
    @Clause("CACHING-19")
    default void a_corrupt_entry_of_a_rule_that_is_nowhere_is_removed(CachingTrial rules) {
        for (String entry : List.of("garbage", "{}", foreign().get("the row of another plan"))) {
            rules.cache().put(KEY, entry);
            rules.expectThrown(
                    RuleNotFoundException.class,
                    "getCalculationRule of a rule that is nowhere, with a corrupt entry,",
                    () -> rules.getCalculationRule(PLAN, TYPE));
            rules.expect("the corrupt entry afterwards", rules.cache().entry(KEY))
                    .is(Optional.empty());
        }
    }
}
