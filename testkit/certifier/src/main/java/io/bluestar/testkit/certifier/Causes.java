package io.bluestar.testkit.certifier;

import io.bluestar.testkit.contracts.trial.Shown;
import java.util.ArrayList;
import java.util.List;

/** Exceptions in a few words. */
final class Causes {
    private static final int DEEPEST = 8;

    private Causes() {}

    /** An exception and those behind it, each with its type, message and the place that threw it. */
    static String chain(Throwable thrown) {
        List<String> links = new ArrayList<>();
        for (Throwable link = thrown; link != null && links.size() < DEEPEST; link = link.getCause()) {
            StackTraceElement[] trace = link.getStackTrace();
            links.add(Shown.of(link) + (trace.length == 0 ? "" : " (at " + trace[0] + ")"));
        }
        return String.join("\n  caused by ", links);
    }
}
