package io.bluestar.testkit.cli;

/**
 * What the libraries log. Clauses on failing servers make the backends warn, as they should; among the results that would
 * only be noise. {@code -Dorg.slf4j.simpleLogger.defaultLogLevel=warn} in {@code BLUESTAR_JAVA_OPTS} shows it.
 */
final class Logging {
    private static final String LEVEL = "org.slf4j.simpleLogger.defaultLogLevel";

    private Logging() {}

    /** Logs nothing, unless the user asked for more; before the first logger is made. */
    static void keepQuiet() {
        if (System.getProperty(LEVEL) == null) {
            System.setProperty(LEVEL, "off");
        }
    }
}
