package io.bluestar.testkit.contracts.caching;

import io.bluestar.testkit.contracts.samples.JavaLiteral;
import java.util.stream.Stream;

/** The tables of a random sequence: those of two environments that share one cache. */
enum Tables {
    PRODUCTION("", "rules", "table"),
    TEST("-test", "testRules", "testTable");

    private final String suffix;
    private final String rules;
    private final String table;

    Tables(String suffix, String rules, String table) {
        this.suffix = suffix;
        this.rules = rules;
        this.table = table;
    }

    /** The table with its decorator, in a trial. */
    CachingTrial.Environment of(CachingTrial trial) {
        return trial.environment(suffix);
    }

    /** What the key of each cached rule begins with. */
    String keyPrefix() {
        return "calc_rule" + suffix + ":";
    }

    /** The decorator's variable in Java statements. */
    String rules() {
        return rules;
    }

    /** The table's variable in Java statements. */
    String table() {
        return table;
    }

    /** The Java statements that make both. */
    Stream<String> opening() {
        return Stream.of(
                "ScriptedRules " + table + " = new ScriptedRules();",
                "RulesStore " + rules + " = harness.decorate(" + table + ", cache, " + JavaLiteral.of(suffix)
                        + ", clock::nanoTime);");
    }
}
