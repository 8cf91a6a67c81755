package io.bluestar.testkit.environment;

import java.io.PrintStream;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Tells the reader of a test's output, once for the JVM, on which server each kind of store stands. */
final class Announcements {
    private final PrintStream out;
    private final Set<String> told = ConcurrentHashMap.newKeySet();

    Announcements(PrintStream out) {
        this.out = out;
    }

    void tell(Environment environment, StoreKind kind, String server) {
        String line = "BlueStar testkit: " + kind + " on " + server + " (" + environment + ")";
        if (told.add(line)) {
            out.println(line);
        }
    }
}
