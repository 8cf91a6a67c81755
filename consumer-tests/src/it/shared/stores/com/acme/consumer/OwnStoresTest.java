package com.acme.consumer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.bluestar.persistence.FileStore;
import io.bluestar.testkit.environment.Environment;
import io.bluestar.testkit.junit.BlueStarTest;
import io.bluestar.testkit.junit.Isolation;
import io.bluestar.testkit.junit.SeedFile;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Each test with stores of its own: in constructors, fields and parameters, whatever the version of JUnit. */
@BlueStarTest(environment = Environment.MEMORY, isolation = Isolation.METHOD)
@SeedFile(path = "outbox/seeded.txt", content = "of the class")
class OwnStoresTest {
    final FileStore ofConstructor;
    FileStore ofField;

    OwnStoresTest(FileStore files) {
        ofConstructor = files;
    }

    @BeforeEach
    void write(FileStore files) {
        assertEquals(List.of("outbox/seeded.txt"), files.listFiles("outbox/"));
        files.write("outbox/written.txt", new byte[0]);
    }

    @RepeatedTest(2)
    void all_are_the_same(FileStore files) {
        assertSame(files, ofConstructor);
        assertSame(files, ofField);
    }

    @Test
    @SeedFile(path = "inbox/seeded.txt", content = "of the test")
    void a_test_adds_to_what_is_seeded(FileStore files) {
        assertEquals("of the test", new String(files.read("inbox/seeded.txt"), UTF_8));
    }

    @Nested
    class Inside {
        @Test
        void the_field_around_it_is_the_same(FileStore files) {
            assertSame(files, ofField);
        }
    }
}
