package io.bluestar.testkit.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.ServiceLoader;

/**
 * Runs in the JVM that archives what it has loaded as it ends: loads the classes of a list, and has what is rehearsed done,
 * which adds what is not made from class files, lambdas above all.
 */
final class Archived {
    private Archived() {}

    /** The file of names. */
    public static void main(String[] arguments) throws IOException {
        ClassLoader loader = Archived.class.getClassLoader();
        for (String name : Files.readAllLines(Path.of(arguments[0]))) {
            try {
                // Only what is linked is archived, and to be asked for its constructors a class is linked.
                var unused = Class.forName(name, false, loader).getDeclaredConstructors();
            } catch (ClassNotFoundException | LinkageError e) {
                // One of the tests' own, whose folder is not here, or one that stands on such.
            }
        }
        rehearse(loader);
    }

    private static void rehearse(ClassLoader loader) {
        Iterator<Rehearsal> rehearsals =
                ServiceLoader.load(Rehearsal.class, loader).iterator();
        while (rehearsals.hasNext()) {
            try {
                rehearsals.next().run();
            } catch (RuntimeException | LinkageError e) {
                // It stands on something that the test run has not, such as a launcher: less is archived.
            }
        }
    }
}
