package io.bluestar.testkit.contracts;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What the clauses of a suite have in common: a section of the specification. Pages and reports group clauses by it.
 *
 * @see Protocol#themes()
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Theme {

    /** The heading, such as {@code Time to live}. */
    String title();

    /** One or two sentences that introduce the clauses. */
    String text();
}
