package io.bluestar.testkit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.bluestar.persistence.CacheBackend;
import io.bluestar.persistence.FileStore;
import io.bluestar.persistence.RulesStore;
import io.bluestar.persistence.memory.MemoryFileStore;
import io.bluestar.persistence.wiring.Persistence;
import io.bluestar.testkit.environment.Environment;
import io.bluestar.testkit.environment.SeededStores;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Stores in fields. */
class FieldsTest {

    @Test
    void fields_are_set_before_anything_of_the_test_runs_static_ones_before_anything_of_the_class() {
        Outcome.of(Fields.class).passed(2);
        assertThat(Fields.ofClass).as("after the class").isNull();
    }

    @BlueStarTest(environment = Environment.MEMORY)
    static class Fields extends Base {
        private static FileStore ofClass;

        private RulesStore rules;
        CacheBackend cache;
        SeededStores stores;

        @BeforeAll
        static void usesThem() {
            ofClass.write("before-all.txt", new byte[] {1});
        }

        @BeforeEach
        void usesThemToo() {
            assertThat(rules).isSameAs(stores.rules());
            assertThat(cache).isSameAs(stores.cache());
        }

        @Test
        void they_are_those_of_the_parameters(RulesStore parameter) {
            assertThat(rules).isSameAs(parameter);
        }

        @Test
        void those_of_a_superclass_are_set_too() {
            assertThat(persistence.files().read("before-all.txt")).containsExactly(1);
        }
    }

    abstract static class Base {
        protected Persistence persistence;
    }

    @Test
    void a_field_that_the_class_sets_itself_is_left_alone() {
        Outcome.of(OwnFields.class).passed(1);
    }

    @BlueStarTest(environment = Environment.MEMORY)
    static class OwnFields {
        private static final FileStore MINE = new MemoryFileStore();

        private final FileStore byConstructor;
        private FileStore byInitializer = MINE;

        @Deprecated
        private FileStore ofAnotherFramework;

        OwnFields() {
            byConstructor = MINE;
        }

        @Test
        void own() {
            assertThat(byConstructor).isSameAs(MINE);
            assertThat(byInitializer).isSameAs(MINE);
            assertThat(ofAnotherFramework).isNull();
        }
    }

    @Test
    void an_instance_of_the_whole_class_has_its_fields_before_all() {
        Outcome.of(PerClass.class).passed(1);
    }

    @BlueStarTest(environment = Environment.MEMORY)
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    static class PerClass {
        FileStore files;

        @BeforeAll
        void writes() {
            files.write("before-all.txt", new byte[] {1});
        }

        @Test
        void seen(FileStore parameter) {
            assertThat(parameter).isSameAs(files);
            assertThat(files.read("before-all.txt")).containsExactly(1);
        }
    }

    @Test
    void nested_classes_have_fields_and_so_has_the_instance_around_them() {
        Outcome.of(Outer.class).passed(1);
        Outcome.of(OuterOfTests.class).passed(1);
    }

    @BlueStarTest(environment = Environment.MEMORY)
    static class Outer {
        RulesStore rules;

        @Nested
        class Inner {
            RulesStore inner;

            @Test
            void same() {
                assertThat(inner).isNotNull().isSameAs(rules);
            }
        }
    }

    @BlueStarTest(environment = Environment.MEMORY, isolation = Isolation.METHOD)
    static class OuterOfTests {
        RulesStore rules;

        @Nested
        class Inner {
            RulesStore inner;

            @Test
            void same(RulesStore parameter) {
                assertThat(inner).isNotNull().isSameAs(rules).isSameAs(parameter);
            }
        }
    }
}
