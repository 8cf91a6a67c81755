package io.bluestar.testkit.contracts;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the clause of a contract that a test checks. Several tests may check one clause; it holds if all of them pass.
 *
 * @see io.bluestar.testkit.contracts.clause.ClauseRegistry
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Clause {

    /** The id, such as {@code CACHE-12}. */
    String value();

    /**
     * Whether this test checks how the operation is refused by a backend that does <em>not</em> declare the capability
     * that the clause needs. It runs for those backends only, the clause's other tests for the others only.
     */
    boolean refusal() default false;
}
