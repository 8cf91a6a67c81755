package com.acme.consumer;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The testkit brings none of what its servers are made of, and one JUnit. */
class ClassPathTest {
    /** What the project's own POM asks for: that it is found proves that the rest would be. */
    private static Set<Library> ownLibraries() {
        Set<Library> own = EnumSet.noneOf(Library.class);
        String brings = System.getProperty("acme.brings", "");
        for (String name : brings.split(",")) {
            if (!name.isBlank()) {
                own.add(Library.valueOf(name.strip()));
            }
        }
        return own;
    }

    @ParameterizedTest
    @EnumSource(Library.class)
    void a_library_is_on_the_class_path_only_when_this_project_asks_for_it(Library library) {
        List<String> found = library.found();
        if (ownLibraries().contains(library)) {
            assertFalse(found.isEmpty(), () -> library + " is not found, though this project asks for it");
        } else {
            assertEquals(List.of(), found, () -> library + " has leaked into this project");
        }
    }

    @Test
    void every_part_of_the_junit_platform_has_one_and_the_same_version() {
        Map<String, Set<String>> versions = versions("junit-platform-");
        assertTrue(
                versions.keySet()
                        .containsAll(
                                Set.of("junit-platform-commons", "junit-platform-engine", "junit-platform-launcher")),
                () -> "there are " + versions);
        assertEquals(
                1, versions.values().stream().flatMap(Set::stream).distinct().count(), () -> "there are " + versions);
    }

    @Test
    void every_part_of_jupiter_has_one_and_the_same_version() {
        Map<String, Set<String>> versions = versions("junit-jupiter-");
        assertTrue(
                versions.keySet().containsAll(Set.of("junit-jupiter-api", "junit-jupiter-engine")),
                () -> "there are " + versions);
        assertEquals(
                1, versions.values().stream().flatMap(Set::stream).distinct().count(), () -> "there are " + versions);
    }

    private static Map<String, Set<String>> versions(String prefix) {
        return ClassPath.jars().stream()
                .filter(jar -> jar.name().startsWith(prefix))
                .collect(groupingBy(ClassPath.Jar::name, TreeMap::new, mapping(ClassPath.Jar::version, toSet())));
    }
}
