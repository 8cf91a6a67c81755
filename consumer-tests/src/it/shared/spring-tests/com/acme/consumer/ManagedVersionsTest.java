package com.acme.consumer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Spring Boot says the versions of the libraries that the stores stand on, and the testkit changes none of them. */
class ManagedVersionsTest {
    @Test
    void the_versions_are_those_of_spring_boot() {
        List<String> managed = List.of(System.getProperty("acme.managed").split(","));
        List<String> found = new ArrayList<>();
        for (ClassPath.Jar jar : ClassPath.jars()) {
            if (managed.stream().anyMatch(library -> library.startsWith(jar.name() + "="))) {
                found.add(jar.name() + "=" + jar.version());
            }
        }
        assertTrue(managed.size() > 1, () -> "managed are " + managed);
        assertEquals(managed, found);
    }
}
