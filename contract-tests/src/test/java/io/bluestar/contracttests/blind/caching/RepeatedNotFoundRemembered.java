package io.bluestar.contracttests.blind.caching;

import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.RuleNotFoundException;
import io.bluestar.persistence.domain.RuleIds;
import io.bluestar.persistence.rules.KeyScheme;
import io.bluestar.persistence.rules.RowKey;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Shields the table from callers who insist: a rule that was not found three times in a row is not looked for within the
 * next second, so that it is missed once it is there.
 *
 * <p>Violates "'not found' is not cached".
 */
final class RepeatedNotFoundRemembered extends DelegatingRules {
    private static final int PATIENCE = 3;
    private static final long PAUSE = Duration.ofSeconds(1).toNanos();

    private final Map<RowKey, Absence> absences = new ConcurrentHashMap<>();

    RepeatedNotFoundRemembered(Parts parts) {
        super(parts);
    }

    @Override
    public RuleDocument getCalculationRule(String planId, String calcType) {
        RuleIds.checkCalculation(planId, calcType);
        RowKey row = KeyScheme.calculation(planId, calcType);
        Absence absence = absences.get(row);
        if (absence != null && absence.times >= PATIENCE && now() - absence.last < PAUSE) {
            requireOpen();
            throw new RuleNotFoundException(planId, calcType);
        }
        try {
            RuleDocument rule = super.getCalculationRule(planId, calcType);
            absences.remove(row);
            return rule;
        } catch (RuleNotFoundException e) {
            absences.merge(row, new Absence(1, now()), (former, latest) -> new Absence(former.times + 1, latest.last));
            throw e;
        }
    }

    private long now() {
        return parts().nanoTime().getAsLong();
    }

    private record Absence(int times, long last) {}
}
