package io.bluestar.testkit.contracts.caching;

import static io.bluestar.testkit.contracts.caching.CachingTrial.KEY;
import static io.bluestar.testkit.contracts.caching.CachingTrial.PLAN;
import static io.bluestar.testkit.contracts.caching.CachingTrial.SUFFIX;
import static io.bluestar.testkit.contracts.caching.CachingTrial.TYPE;

import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.RulesStore;
import io.bluestar.persistence.rules.KeyScheme;
import io.bluestar.testkit.contracts.Clause;
import io.bluestar.testkit.contracts.Theme;
import io.bluestar.testkit.contracts.rules.RuleRead;
import io.bluestar.testkit.contracts.rules.RuleRows;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Theme: the entry, which programs in other languages read and write too. */
@Theme(
        title = "The entry",
        text = "What stands in the cache, under which key. Programs in other languages read and write "
                + "the same entries.")
interface CachingEntryClauses extends CachingSuite {
    /** How deep lists and maps nest: little, for failures that are easy to read, and as deep as they may. */
    List<Integer> DEPTHS = List.of(1, 2, 31);

    @Test
    @Clause("CACHING-01")
    default void the_key_is_that_of_the_other_programs(CachingTrial rules) {
        rules.rule(PLAN, "formula", "own");
        rules.getCalculationRule(PLAN, TYPE);
        rules.expect("the keys written with the suffix " + SUFFIX, writtenKeys(rules))
                .is(List.of(KEY));
        try (RulesStore production = rules.decorate(rules.table(), "")) {
            production.getCalculationRule(PLAN, TYPE);
        }
        rules.expect("the keys written with the suffix " + SUFFIX + " and then with none", writtenKeys(rules))
                .is(List.of(KEY, "calc_rule:ACME:match"));
    }

    @Test
    @Clause("CACHING-01")
    default void ids_stand_in_the_key_as_they_are(CachingTrial rules) {
        String plan = "Caf\u00E9 %41/+_\uD83D\uDE00";
        String type = "m:a tch\u20AC";
        rules.table().store(RuleRows.row(KeyScheme.calculation(plan, type), "formula", "own"));
        rules.getCalculationRule(plan, type);
        rules.expect("the keys written", writtenKeys(rules))
                .is(List.of("calc_rule" + SUFFIX + ":" + plan + ":" + type));
    }

    private static List<String> writtenKeys(CachingTrial rules) {
        return rules.cache().written().stream().map(ScriptedCache.Written::key).toList();
    }

    @Test
    @Clause("CACHING-02")
    default void the_entry_is_the_rule_as_plain_json(CachingTrial rules) {
        RuleDocument rule = rules.rule(PLAN, "formula", "ee_pct * comp", "max_pct", new BigDecimal("6.25"));
        rules.getCalculationRule(PLAN, TYPE);
        Optional<String> entry = rules.cache().entry(KEY);
        rules.expect("the cached entry", entry)
                .to("be a JSON object", json -> json.isPresent() && json.get().startsWith("{"));
        rules.expect("the cached entry, parsed", parsed(entry.orElseThrow())).is(Optional.of(rule));
        rules.expect("the cached entry", entry)
                .to(
                        "have its number as a JSON number",
                        json -> json.orElseThrow().contains("6.25")
                                && !json.orElseThrow().contains("\"6.25\""));
    }

    private static Optional<RuleDocument> parsed(String json) {
        try {
            return Optional.of(RuleDocument.parse(json));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Test
    @Clause("CACHING-03")
    default void an_entry_of_another_program_is_served(CachingTrial rules) {
        rules.rule(PLAN, "formula", "of the table");
        rules.cache()
                .put(
                        KEY,
                        "{\"PK\": \"CLIENT#ACME\", \"SK\": \"CALC#match\", \"formula\": \"caf\\u00e9\", \"max_pct\": 6}");
        rules.expect("the rule that another program has cached", rules.getCalculationRule(PLAN, TYPE))
                .is(RuleRows.row("CLIENT#ACME", "CALC#match", "formula", "caf\u00E9", "max_pct", 6));
        rules.expect("the reads of the table", rules.table().calculationReads()).is(0);
    }

    @Test
    @Clause("CACHING-03")
    default void the_rule_of_global_may_stand_in_a_plans_entry(CachingTrial rules) {
        RuleDocument global = RuleRows.row("CLIENT#GLOBAL", "CALC#match", "formula", "global");
        rules.table().store(global);
        rules.cache().put(KEY, "{\"PK\": \"CLIENT#GLOBAL\", \"SK\": \"CALC#match\", \"formula\": \"global\"}");
        rules.expect(
                        "the rule of a plan in whose entry another program has put that of GLOBAL",
                        rules.getCalculationRule(PLAN, TYPE))
                .is(global);
        rules.expect("the reads of the table", rules.table().calculationReads()).is(0);
    }

    @Test
    @Clause("CACHING-04")
    default void a_hit_makes_no_table_call(CachingTrial rules) {
        RuleDocument rule = rules.rule(PLAN, "formula", "own");
        for (int read = 1; read <= 3; read++) {
            rules.expect("the rule at read " + read, rules.getCalculationRule(PLAN, TYPE))
                    .is(rule);
        }
        rules.expect("the table's reads after three of the rule", rules.table().calculationReads())
                .is(1);
    }

    @Test
    @Clause("CACHING-04")
    default void the_rule_of_global_is_cached_for_the_plan(CachingTrial rules) {
        RuleDocument global = rules.rule("GLOBAL", "formula", "global");
        rules.expect("the first answer", rules.getCalculationRule(PLAN, TYPE)).is(global);
        rules.expect("the second answer", rules.getCalculationRule(PLAN, TYPE)).is(global);
        rules.expect(
                        "the table's reads after two of a rule of GLOBAL",
                        rules.table().calculationReads())
                .is(1);
    }

    @Test
    @Clause("CACHING-05")
    default void a_hit_is_the_tables_answer_to_the_last_digit(CachingTrial rules) {
        List<BigDecimal> numbers = List.of(
                new BigDecimal("0.1"),
                new BigDecimal("-12345678901234567890123456789012345678"),
                new BigDecimal("9.9999999999999999999999999999999999999E+125"),
                new BigDecimal("1E-130"),
                new BigDecimal("9007199254740993"));
        RuleDocument rule = rules.rule(
                PLAN,
                "numbers",
                numbers,
                "texts",
                List.of("", "\u0000", "\"\\\n", "caf\u00E9 cafe\u0301", "\uD83D\uDE00", "1.0", "null"),
                "nested",
                Map.of("empty", Map.of(), "none", List.of(), "flags", Arrays.asList(true, false, null)));
        rules.expect("the table's answer", rules.getCalculationRule(PLAN, TYPE)).is(rule);
        rules.expect("the cached answer", rules.getCalculationRule(PLAN, TYPE)).is(rule);
        rules.expect("the table's reads", rules.table().calculationReads()).is(1);
    }

    @Test
    @Clause("CACHING-05")
    default void numbers_are_exact_at_every_depth(CachingTrial rules) {
        List<BigDecimal> numbers = List.of(
                new BigDecimal("0.1"),
                new BigDecimal("-0.12345678901234567890123456789012345678"),
                new BigDecimal("12345678901234567890123456789012345678"),
                new BigDecimal("123456789012345678901234567890.12345678"),
                new BigDecimal("0.30000000000000004"),
                new BigDecimal("9007199254740993"),
                new BigDecimal("9.9999999999999999999999999999999999999E+125"),
                new BigDecimal("-1E-130"));
        for (int depth : DEPTHS) {
            for (boolean listFirst : List.of(true, false)) {
                String plan = PLAN + depth + listFirst;
                RuleDocument rule = rules.rule(plan, "nested", nested(numbers, depth, listFirst));
                String kind = "numbers in " + depth + (listFirst ? " lists and maps" : " maps and lists");
                rules.expect("the table's answer with " + kind, rules.getCalculationRule(plan, TYPE))
                        .is(rule);
                rules.expect("the cached answer with " + kind, rules.getCalculationRule(plan, TYPE))
                        .is(rule);
            }
        }
        rules.expect("the table's reads for each of these twice", rules.table().calculationReads())
                .is(2 * DEPTHS.size());
    }

    /** Lists in maps in lists, with all the numbers in each. */
    private static Object nested(List<BigDecimal> numbers, int depth, boolean list) {
        Optional<Object> inner = depth == 1 ? Optional.empty() : Optional.of(nested(numbers, depth - 1, !list));
        if (list) {
            List<Object> elements = new ArrayList<>(numbers);
            inner.ifPresent(elements::add);
            return elements;
        }
        Map<String, Object> fields = new HashMap<>();
        numbers.forEach(number -> fields.put("number" + fields.size(), number));
        inner.ifPresent(value -> fields.put("inner", value));
        return fields;
    }

    @Test
    @Clause("CACHING-06")
    default void environments_do_not_share_answers(CachingTrial rules) {
        RuleDocument ours = rules.rule(PLAN, "formula", "of " + SUFFIX);
        ScriptedRules theirTable = rules.anotherTable("the table of -test");
        RuleDocument theirs = theirTable.store(RuleRows.row("CLIENT#" + PLAN, "CALC#" + TYPE, "formula", "of -test"));
        rules.getCalculationRule(PLAN, TYPE);
        try (RulesStore other = rules.decorate(theirTable, "-test")) {
            rules.expect("the rule of the environment -test", other.getCalculationRule(PLAN, TYPE))
                    .is(theirs);
        }
        rules.expect("the rule of the environment " + SUFFIX, rules.getCalculationRule(PLAN, TYPE))
                .is(ours);
    }

    @Test
    @Clause("CACHING-07")
    default void the_other_reads_go_through(CachingTrial rules) {
        for (RuleRead read : RuleRead.values()) {
            if (read != RuleRead.CALCULATION_RULE) {
                int before = rules.table().otherReads();
                List<RuleDocument> first = read.find(rules, read.arguments());
                rules.expect("the answer of " + read.method(), first)
                        .is(List.of(RuleRows.row(read.method(), read.arguments().toString(), "read", before + 1)));
                List<RuleDocument> second = read.find(rules, read.arguments());
                rules.expect("the answer of " + read.method() + " when asked again", second)
                        .is(List.of(RuleRows.row(read.method(), read.arguments().toString(), "read", before + 2)));
            }
        }
        rules.expect(
                        "the calls of the cache by the other seven reads",
                        rules.cache().calls())
                .is(0);
    }
}
