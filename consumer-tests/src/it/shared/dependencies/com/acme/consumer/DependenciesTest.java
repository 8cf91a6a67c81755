package com.acme.consumer;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** All that comes with the testkit, by name: who adds to it has to say so in dependencies.txt. */
class DependenciesTest {
    /** What Maven's test plugin runs the tests with. */
    private static final Pattern OF_SUREFIRE = Pattern.compile("surefire.*|common-j.*");

    @Test
    void the_testkit_brings_what_is_listed_and_nothing_else() throws IOException {
        SortedSet<String> names = ClassPath.jars().stream()
                .map(ClassPath.Jar::name)
                .filter(name -> !OF_SUREFIRE.matcher(name).matches())
                .collect(toCollection(TreeSet::new));
        assertEquals(listed(), String.join("\n", names) + "\n");
    }

    private static String listed() throws IOException {
        try (InputStream list = DependenciesTest.class.getResourceAsStream("/dependencies.txt")) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
