package io.bluestar.contracttests.blind.caching;

/**
 * Joins concurrent reads by plan and type written one after the other: who asks for plan {@code A}, type {@code BC} while
 * plan {@code AB}, type {@code C} is read gets that plan's rule.
 *
 * <p>Violates "of N concurrent misses on one key one reaches the table": here two keys share one read.
 */
final class FlightNameWithoutSeparator extends JoiningRules {
    FlightNameWithoutSeparator(Parts parts) {
        super(parts);
    }

    @Override
    String flight(String planId, String calcType) {
        return planId + calcType;
    }
}
