package io.bluestar.contracttests.blind.caching;

import io.bluestar.persistence.RuleDocument;

/**
 * Looks whether it is open before it looks at the year, which is no id and checked last: once closed it answers the year 0
 * with {@code IllegalStateException}.
 *
 * <p>Violates "Order of checks: null, then domain, then closed".
 */
final class ClosedSeenBeforeYear extends DelegatingRules {
    ClosedSeenBeforeYear(Parts parts) {
        super(parts);
    }

    @Override
    public RuleDocument getIrsLimits(int year) {
        requireOpen();
        return super.getIrsLimits(year);
    }
}
