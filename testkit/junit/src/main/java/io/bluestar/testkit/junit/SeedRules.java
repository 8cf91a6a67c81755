package io.bluestar.testkit.junit;

import io.bluestar.persistence.rules.Table;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Rows more in a table, or instead of those of the same keys: on a class annotated with {@link BlueStarTest} for all its tests,
 * on a nested class for those of it, on a method for that test. Who has seeds has stores of its own, with the seeds of the
 * classes around it too; what is nearer to the test wins.
 *
 * <pre>{@code
 * @Test
 * @SeedRules(table = Table.CALCULATION_RULES, value = """
 *         {"PK": "CLIENT#ACME", "SK": "CALC#match", "max_pct": 4}""")
 * void the_rule_of_the_plan_wins(RulesStore rules) { … }
 * }</pre>
 */
@Documented
@Inherited
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(SeedRules.List.class)
public @interface SeedRules {

    /** The table of the rows. */
    Table table();

    /** The rows, each a JSON object with {@code PK} and {@code SK}. */
    String[] value();

    /** Several of them. */
    @Documented
    @Inherited
    @Target({ElementType.TYPE, ElementType.METHOD})
    @Retention(RetentionPolicy.RUNTIME)
    @interface List {
        /** In this order. */
        SeedRules[] value();
    }
}
