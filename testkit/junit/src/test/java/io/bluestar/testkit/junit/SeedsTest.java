package io.bluestar.testkit.junit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.bluestar.persistence.CacheBackend;
import io.bluestar.persistence.FileStore;
import io.bluestar.persistence.RulesStore;
import io.bluestar.persistence.rules.Table;
import io.bluestar.testkit.environment.Environment;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the annotations of classes and tests add to the data sets. */
class SeedsTest {

    @Test
    void seeds_of_a_class_are_there_for_each_of_its_tests() {
        Outcome.of(OfClass.class).passed(2);
    }

    @BlueStarTest(environment = Environment.MEMORY)
    @SeedRules(
            table = Table.CALCULATION_RULES,
            value = {
                "{\"PK\":\"CLIENT#MINE\",\"SK\":\"CALC#match\",\"max_pct\":4}",
                "{\"PK\":\"CLIENT#GLOBAL\",\"SK\":\"CALC#match\",\"max_pct\":5}"
            })
    @SeedRules(table = Table.IRS_LIMITS, value = "{\"PK\":\"YEAR#1999\",\"SK\":\"LIMITS\",\"max_401k\":10000}")
    @SeedFile(path = "in/payroll.csv", content = "id,amount\u20AC", contentType = "text/csv")
    @SeedFile(path = "in/seeds.txt", resource = "seeds.txt")
    @SeedFile(path = "in/root.txt", resource = "/io/bluestar/testkit/junit/seeds.txt")
    @SeedCache(key = "greeting", value = "hello", ttl = "PT1H")
    static class OfClass {
        @Test
        void rows(RulesStore rules) {
            assertThat(rules.getCalculationRule("MINE", "match").getInt("max_pct"))
                    .isEqualTo(4);
            assertThat(rules.getCalculationRule("NEWCLIENT", "match").getInt("max_pct"))
                    .as("instead of the row of the data set")
                    .isEqualTo(5);
            assertThat(rules.getIrsLimits(1999).getInt("max_401k")).isEqualTo(10_000);
            assertThat(rules.getPipelineSteps("DEFAULT", "BiWeeklyFri")).hasSize(26);
        }

        @Test
        void files_and_entries(FileStore files, CacheBackend cache) {
            assertThat(files.read("in/payroll.csv")).asString(UTF_8).isEqualTo("id,amount\u20AC");
            assertThat(files.read("in/seeds.txt")).asString(UTF_8).isEqualTo("from the class path\n");
            assertThat(files.read("in/root.txt")).asString(UTF_8).isEqualTo("from the class path\n");
            assertThat(cache.get("greeting")).contains("hello");
        }
    }

    @Test
    void a_test_with_seeds_has_stores_of_its_own_with_those_of_its_class_too() {
        Outcome.of(OfMethod.class).passed(4);
    }

    @BlueStarTest(environment = Environment.MEMORY)
    @SeedFile(path = "class.txt", content = "of the class")
    @SeedFile(path = "both.txt", content = "of the class")
    @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
    static class OfMethod {
        FileStore field;

        @BeforeAll
        static void write(FileStore files) {
            files.write("written.txt", new byte[0]);
        }

        @Test
        @Order(1)
        @SeedFile(path = "method.txt", content = "of the method")
        @SeedFile(path = "both.txt", content = "of the method")
        void with(FileStore files) {
            assertThat(files).isSameAs(field);
            assertThat(files.listFiles("written")).as("of other stores").isEmpty();
            assertThat(files.read("class.txt")).asString(UTF_8).isEqualTo("of the class");
            assertThat(files.read("method.txt")).asString(UTF_8).isEqualTo("of the method");
            assertThat(files.read("both.txt")).asString(UTF_8).isEqualTo("of the method");
        }

        @Test
        @Order(2)
        void without(FileStore files) {
            assertThat(files).isSameAs(field);
            assertThat(files.listFiles("")).contains("written.txt", "class.txt").doesNotContain("method.txt");
            assertThat(files.read("both.txt")).asString(UTF_8).isEqualTo("of the class");
        }

        @ParameterizedTest
        @Order(3)
        @EnumSource(
                value = Isolation.class,
                names = {"CLASS", "METHOD"})
        @SeedCache(key = "of the invocation", value = "seeded")
        void each_invocation(Isolation argument, CacheBackend cache) {
            assertThat(cache.get("of the invocation")).as(argument.name()).contains("seeded");
            cache.delete("of the invocation");
        }
    }

    @Test
    void an_instance_of_the_whole_class_has_the_stores_of_the_class_again_after_a_test_with_seeds() {
        Outcome.of(OfWholeClass.class).passed(3);
    }

    @BlueStarTest(environment = Environment.MEMORY)
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
    static class OfWholeClass {
        FileStore files;
        Object ofClass;

        @BeforeAll
        void keep() {
            ofClass = files;
        }

        @Test
        @Order(1)
        @SeedFile(path = "method.txt", content = "of the method")
        void with_seeds(FileStore parameter) {
            assertThat(files).isSameAs(parameter).isNotSameAs(ofClass);
        }

        @Test
        @Order(2)
        void without_seeds(FileStore parameter) {
            assertThat(files).isSameAs(parameter).isSameAs(ofClass);
            assertThat(files.listFiles("method")).isEmpty();
        }

        @Nested
        @Order(3)
        @SeedFile(path = "nested.txt", content = "of the nested class")
        class Inside {
            @Test
            void the_fields_around_it_have_its_stores(FileStore parameter) {
                assertThat(files).isSameAs(parameter);
                assertThat(files.listFiles("nested")).hasSize(1);
            }
        }
    }

    @Test
    void a_nested_class_with_seeds_has_stores_of_its_own_with_those_around_it_too() {
        Outcome.of(Outer.class).passed(2);
    }

    @BlueStarTest(environment = Environment.MEMORY)
    @SeedFile(path = "outer.txt", content = "outer")
    static class Outer {
        @BeforeAll
        static void write(FileStore files) {
            files.write("written.txt", new byte[0]);
        }

        @Test
        void own(FileStore files) {
            assertThat(files.listFiles("")).contains("outer.txt", "written.txt").doesNotContain("inner.txt");
        }

        @Nested
        @SeedFile(path = "inner.txt", content = "inner")
        class Inner {
            @Test
            void both(FileStore files) {
                assertThat(files.listFiles(""))
                        .contains("outer.txt", "inner.txt")
                        .doesNotContain("written.txt");
            }
        }
    }

    @Test
    void seeds_may_stand_on_an_annotation_and_on_a_superclass() {
        Outcome.of(Composed.class).passed(1);
    }

    @BlueStarTest(environment = Environment.MEMORY)
    @SeedFile(path = "composed.txt", content = "composed")
    @Retention(RetentionPolicy.RUNTIME)
    @interface OnComposed {}

    @OnComposed
    static class Base {}

    @SeedCache(key = "own", value = "own")
    static class Composed extends Base {
        @Test
        void there(FileStore files, CacheBackend cache) {
            assertThat(files.read("composed.txt")).asString(UTF_8).isEqualTo("composed");
            assertThat(cache.get("own")).contains("own");
        }
    }

    @Test
    void a_wrong_seed_fails_its_test_and_is_named_with_where_it_stands() {
        Outcome.of(NoSortKey.class).failedBecause("@SeedRules on", "never_runs", "SK");
        Outcome.of(NoJson.class).failedBecause("@SeedRules on", "NoJson");
        Outcome.of(NoResource.class)
                .failedBecause("@SeedFile on", "no resource \"missing.txt\"", "a leading / means the root");
        Outcome.of(BothOfThem.class).failedBecause("@SeedFile on", "both a content and a resource");
        Outcome.of(NoDuration.class).failedBecause("@SeedCache on", "\"1h\" is no ISO 8601 duration");
    }

    @BlueStarTest(environment = Environment.MEMORY)
    static class NoSortKey {
        @Test
        @SeedRules(table = Table.IRS_LIMITS, value = "{\"PK\":\"YEAR#2026\"}")
        void never_runs(RulesStore rules) {
            throw new AssertionError("it ran with " + rules);
        }
    }

    @BlueStarTest(environment = Environment.MEMORY)
    @SeedRules(table = Table.IRS_LIMITS, value = "YEAR#2026")
    static class NoJson {
        @Test
        void never_runs(RulesStore rules) {
            throw new AssertionError("it ran with " + rules);
        }
    }

    @BlueStarTest(environment = Environment.MEMORY)
    @SeedFile(path = "p", resource = "missing.txt")
    static class NoResource {
        @Test
        void never_runs(FileStore files) {
            throw new AssertionError("it ran with " + files);
        }
    }

    @BlueStarTest(environment = Environment.MEMORY)
    @SeedFile(path = "p", content = "c", resource = "seeds.txt")
    static class BothOfThem {
        @Test
        void never_runs(FileStore files) {
            throw new AssertionError("it ran with " + files);
        }
    }

    @BlueStarTest(environment = Environment.MEMORY)
    @SeedCache(key = "k", value = "v", ttl = "1h")
    static class NoDuration {
        @Test
        void never_runs(CacheBackend cache) {
            throw new AssertionError("it ran with " + cache);
        }
    }
}
