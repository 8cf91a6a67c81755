package io.bluestar.testkit.junit;

import io.bluestar.testkit.environment.Environment;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives the tests of a class seeded stores as parameters of constructors, lifecycle and test methods: {@link
 * io.bluestar.persistence.RulesStore}, {@link io.bluestar.persistence.CacheBackend}, {@link
 * io.bluestar.persistence.FileStore}, or all three wired as {@link io.bluestar.persistence.wiring.Persistence}; {@link
 * io.bluestar.persistence.settings.Settings} tells where they are.
 *
 * <p>The stores are opened when a test first asks for them, and so are the servers behind them, once for the JVM. The
 * class, its nested classes included, has tables, a cache and a bucket of its own: it may write what it likes, and classes
 * may run in parallel. The stores are closed after the class; a test does not close them.
 */
@Documented
@Inherited
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(BlueStarExtension.class)
public @interface BlueStarTest {

    /**
     * On which servers; by default as {@code BLUESTAR_TESTKIT_ENVIRONMENT} says, else external where endpoints of test servers
     * are given, else embedded.
     */
    Environment environment() default Environment.AUTOMATIC;

    /** The data sets to seed, in this order: names of bundled ones, of class path folders, or paths of folders. */
    String[] dataSets() default {"default", "acme-sample"};
}
