package com.acme.payroll;

import io.bluestar.persistence.RuleDocument;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** What an employer adds to an employee's own contribution, as a calculation rule says. */
final class MatchRule {
    private static final int CENTS = 2;
    private static final int PERCENT = 2;

    private final BigDecimal highestPercent;
    private final List<Tier> tiers;

    private MatchRule(BigDecimal highestPercent, List<Tier> tiers) {
        this.highestPercent = highestPercent;
        this.tiers = tiers;
    }

    /** Reads the rule; a field that is missing or of another type fails by its name. */
    static MatchRule of(RuleDocument rule) {
        BigDecimal highest = rule.getNumber("max_pct");
        List<Tier> tiers = rule.has("tiers")
                ? rule.getList("tiers").stream().map(tier -> Tier.of((RuleDocument) tier)).toList()
                : List.of(new Tier(highest, new BigDecimal(100)));
        return new MatchRule(highest, tiers);
    }

    /**
     * The match for one pay.
     *
     * @param compensation what the employee earned, in dollars
     * @param deferral what the employee contributes of it
     * @return dollars and cents, rounded half up
     */
    BigDecimal matchOf(BigDecimal compensation, BigDecimal deferral) {
        BigDecimal match = BigDecimal.ZERO;
        BigDecimal below = BigDecimal.ZERO;
        for (Tier tier : tiers) {
            BigDecimal upTo = percent(compensation, tier.upToPercent());
            BigDecimal matched = deferral.min(upTo).subtract(below).max(BigDecimal.ZERO);
            match = match.add(percent(matched, tier.matchPercent()));
            below = upTo;
        }
        return match.min(percent(compensation, highestPercent)).setScale(CENTS, RoundingMode.HALF_UP);
    }

    private static BigDecimal percent(BigDecimal amount, BigDecimal percent) {
        return amount.multiply(percent).movePointLeft(PERCENT);
    }

    /** So much of the contribution is matched by so much. */
    private record Tier(BigDecimal upToPercent, BigDecimal matchPercent) {
        static Tier of(RuleDocument tier) {
            return new Tier(tier.getNumber("up_to_pct"), tier.getNumber("match_pct"));
        }
    }
}
