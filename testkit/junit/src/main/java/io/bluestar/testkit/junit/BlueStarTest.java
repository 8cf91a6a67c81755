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
 * Gives the tests of a class seeded stores: as parameters of constructors, lifecycle and test methods, and in fields that are
 * neither final, nor annotated, nor set by the class itself (of static ones, those of the class and not of a superclass). By type they get
 *
 * <ul>
 *   <li>{@link io.bluestar.persistence.RulesStore}, {@link io.bluestar.persistence.CacheBackend}, {@link
 *       io.bluestar.persistence.FileStore}, or all three wired as {@link io.bluestar.persistence.wiring.Persistence};
 *   <li>where they are: {@link io.bluestar.persistence.settings.Settings}, or one of its parts: {@code DynamoDbSettings},
 *       {@code RedisSettings}, {@code S3Settings};
 *   <li>what looks behind them: {@code DynamoDbClient}, {@code S3Client}, and Lettuce's {@code RedisURI};
 *   <li>{@link io.bluestar.testkit.environment.SeededStores}, which has all of these.
 * </ul>
 *
 * <p>The stores are opened when a test first asks for them, and so are the servers behind them, once for the JVM; what a test
 * does not need is not started. They have tables, a cache and a bucket of their own: a test may write what it likes, and classes
 * may run in parallel. They are shared as {@link #isolation} says, and closed afterwards; a test does not close them. {@link
 * SeedRules}, {@link SeedFile} and {@link SeedCache} add to what is seeded.
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

    /** Who shares the stores: the tests of the class, or nobody. */
    Isolation isolation() default Isolation.CLASS;

    /** The data sets to seed, in this order: names of bundled ones, of class path folders, or paths of folders. */
    String[] dataSets() default {"default", "acme-sample"};
}
