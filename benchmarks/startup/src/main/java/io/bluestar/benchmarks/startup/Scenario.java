package io.bluestar.benchmarks.startup;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What is measured.
 *
 * @param environment as {@code BLUESTAR_TESTKIT_ENVIRONMENT} names it, but for {@code dynamodb-local} and {@code dynoxide}: the
 *     embedded one with either
 * @param java the command of the JVM
 * @param arguments of the JVM, in place of which {@link #DOCUMENTED} stands for those that the documentation gives
 * @param test the class that is run
 */
record Scenario(String environment, Path java, List<String> arguments, Class<?> test) {
    /** The argument line of {@code docs/start-up.md}. */
    static final List<String> DOCUMENTED = List.of("as documented");

    boolean isDocumented() {
        return arguments == DOCUMENTED;
    }

    /** What the child's environment has beside what it inherits. */
    Map<String, String> variables(String dynoxide) {
        return switch (environment) {
            case "dynamodb-local" -> embedded("dynamodb-local");
            case "dynoxide" -> embedded(dynoxide);
            default -> Map.of("BLUESTAR_TESTKIT_ENVIRONMENT", environment);
        };
    }

    private static Map<String, String> embedded(String dynamoDb) {
        return Map.of("BLUESTAR_TESTKIT_ENVIRONMENT", "embedded", "BLUESTAR_TESTKIT_DYNAMODB", dynamoDb);
    }

    String stores() {
        return test == RulesAlone.class ? "rules" : "all three";
    }
}
