package io.bluestar.testkit.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.bluestar.persistence.FileStore;
import io.bluestar.persistence.RulesStore;
import io.bluestar.testkit.environment.Environment;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who shares stores with whom. */
class IsolationTest {
    private static final Map<String, String> PARALLEL = Map.of(
            "junit.jupiter.execution.parallel.enabled",
            "true",
            "junit.jupiter.execution.parallel.mode.default",
            "concurrent",
            "junit.jupiter.execution.parallel.config.strategy",
            "fixed",
            "junit.jupiter.execution.parallel.config.fixed.parallelism",
            "8");

    @Test
    void each_test_has_stores_of_its_own_where_that_is_asked_for() {
        Outcome.of(OfMethods.class).passed(6);
        Outcome.of(OfMethodsEmbedded.class).passed(2);
    }

    @BlueStarTest(environment = Environment.MEMORY, isolation = Isolation.METHOD)
    static class OfMethods {
        private final FileStore ofConstructor;
        private FileStore ofField;

        OfMethods(FileStore files) {
            ofConstructor = files;
        }

        @BeforeEach
        void write(FileStore files) {
            assertThat(files.listFiles("mine")).isEmpty();
            files.write("mine.txt", new byte[] {1});
        }

        @AfterEach
        void stillOpen(FileStore files) {
            assertThat(files.listFiles("mine")).hasSize(1);
        }

        private void expectMine(FileStore files) {
            assertThat(files).isSameAs(ofConstructor).isSameAs(ofField);
            assertThat(files.listFiles("mine")).hasSize(1);
        }

        @Test
        void once(FileStore files) {
            expectMine(files);
        }

        @ParameterizedTest
        @ValueSource(ints = {1, 2})
        void with_arguments(int argument, FileStore files) {
            assertThat(argument).isPositive();
            expectMine(files);
        }

        @RepeatedTest(2)
        void repeated(FileStore files) {
            expectMine(files);
        }

        @TestFactory
        Stream<DynamicTest> made(FileStore files) {
            return Stream.of(DynamicTest.dynamicTest("open until the last of them", () -> expectMine(files)));
        }
    }

    @BlueStarTest(environment = Environment.EMBEDDED, isolation = Isolation.METHOD)
    static class OfMethodsEmbedded {
        @Test
        void one(FileStore files) {
            alone(files);
        }

        @Test
        void other(FileStore files) {
            alone(files);
        }

        private static void alone(FileStore files) {
            assertThat(files.listFiles("mine")).isEmpty();
            files.write("mine.txt", new byte[] {1});
        }
    }

    @Test
    void an_instance_of_the_whole_class_gets_the_stores_of_each_test_in_its_fields() {
        Outcome.of(PerClass.class).passed(2);
    }

    @BlueStarTest(environment = Environment.MEMORY, isolation = Isolation.METHOD)
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    static class PerClass {
        FileStore files;

        @BeforeEach
        void write(FileStore parameter) {
            assertThat(files).isSameAs(parameter);
            assertThat(files.listFiles("mine")).isEmpty();
            files.write("mine.txt", new byte[] {1});
        }

        @Test
        void one() {
            assertThat(files.listFiles("mine")).hasSize(1);
        }

        @Test
        void other() {
            assertThat(files.listFiles("mine")).hasSize(1);
        }
    }

    @Test
    void fields_that_tests_would_share_at_the_same_time_are_refused() {
        Outcome.of(PARALLEL, SharedFields.class)
                .failedBecause("tests that run at the same time", "as parameters instead");
    }

    @BlueStarTest(environment = Environment.MEMORY, isolation = Isolation.METHOD)
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    @Execution(ExecutionMode.CONCURRENT)
    static class SharedFields {
        FileStore files;

        @Test
        void never_runs() {
            throw new AssertionError("it ran with " + files);
        }
    }

    @Test
    void before_all_there_is_no_test_whose_stores_it_could_have() {
        Outcome.of(BeforeTests.class)
                .failedBecause("asks for a store before there is a test", "@BeforeEach", "Isolation.CLASS");
        Outcome.of(ConstructorOfAll.class).failedBecause("asks for a store before there is a test");
    }

    @BlueStarTest(environment = Environment.MEMORY, isolation = Isolation.METHOD)
    static class BeforeTests {
        @BeforeAll
        static void write(FileStore files) {
            files.write("never.txt", new byte[0]);
        }

        @Test
        void never_runs() {
            throw new AssertionError("it ran");
        }
    }

    @BlueStarTest(environment = Environment.MEMORY, isolation = Isolation.METHOD)
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    static class ConstructorOfAll {
        ConstructorOfAll(FileStore files) {
            files.write("never.txt", new byte[0]);
        }

        @Test
        void never_runs() {
            throw new AssertionError("it ran");
        }
    }

    @Test
    void the_stores_of_a_test_are_closed_after_it() {
        Outcome.of(KeepsItsStore.class).passed(1);
        assertThatIllegalStateException().isThrownBy(() -> KeepsItsStore.kept.getIrsLimits(2026));
    }

    @BlueStarTest(environment = Environment.MEMORY, isolation = Isolation.METHOD)
    static class KeepsItsStore {
        static RulesStore kept;

        @Test
        void keeps(RulesStore rules) {
            kept = rules;
        }
    }

    /** That they run at the same time is no chance: each waits for the others. */
    @Test
    void classes_and_tests_that_run_at_the_same_time_do_not_see_each_other() {
        Outcome.of(PARALLEL, One.class, Other.class).passed(4);
    }

    static class Meeting {
        static final CyclicBarrier ALL_FOUR = new CyclicBarrier(4);

        void alone(FileStore files) throws Exception {
            ALL_FOUR.await(1, TimeUnit.MINUTES);
            assertThat(files.listFiles("mine")).isEmpty();
            ALL_FOUR.await(1, TimeUnit.MINUTES);
            files.write("mine.txt", new byte[] {1});
            ALL_FOUR.await(1, TimeUnit.MINUTES);
            assertThat(files.listFiles("mine")).hasSize(1);
        }
    }

    @BlueStarTest(environment = Environment.MEMORY, isolation = Isolation.METHOD)
    static class One extends Meeting {
        @Test
        void first(FileStore files) throws Exception {
            alone(files);
        }

        @Test
        void second(FileStore files) throws Exception {
            alone(files);
        }
    }

    @BlueStarTest(environment = Environment.MEMORY, isolation = Isolation.METHOD)
    static class Other extends Meeting {
        FileStore field;

        @Test
        void first() throws Exception {
            alone(field);
        }

        @Test
        void second() throws Exception {
            alone(field);
        }
    }
}
