package io.bluestar.testkit.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A file more, or instead of that of the same path; where it may stand and for whom it is, as {@link SeedRules} says. */
@Documented
@Inherited
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(SeedFile.List.class)
public @interface SeedFile {

    /** Where it is in the file store. */
    String path();

    /** What is in it, stored as UTF-8; without {@link #resource}. */
    String content() default "";

    /**
     * A resource of the class path whose bytes are in it, by a name relative to the package of the test class, or from the root
     * of the class path with a leading {@code /}; without {@link #content}.
     */
    String resource() default "";

    /** What kind of content it is. */
    String contentType() default "application/octet-stream";

    /** Several of them. */
    @Documented
    @Inherited
    @Target({ElementType.TYPE, ElementType.METHOD})
    @Retention(RetentionPolicy.RUNTIME)
    @interface List {
        /** In this order. */
        SeedFile[] value();
    }
}
