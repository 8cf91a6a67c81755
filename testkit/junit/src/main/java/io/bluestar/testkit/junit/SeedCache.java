package io.bluestar.testkit.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A cache entry more, or instead of that of the same key; where it may stand and for whom it is, as {@link SeedRules} says. */
@Documented
@Inherited
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(SeedCache.List.class)
public @interface SeedCache {

    /** Its key. */
    String key();

    /** Its value. */
    String value();

    /** How long it lives from when it is seeded, as an ISO 8601 duration such as {@code PT24H}. */
    String ttl() default "PT24H";

    /** Several of them. */
    @Documented
    @Inherited
    @Target({ElementType.TYPE, ElementType.METHOD})
    @Retention(RetentionPolicy.RUNTIME)
    @interface List {
        /** In this order. */
        SeedCache[] value();
    }
}
