package com.acme.payroll;

import com.acme.payroll.PayrollFile.Match;
import io.bluestar.persistence.CacheBackend;
import io.bluestar.persistence.CacheException;
import io.bluestar.persistence.FileStore;
import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.RulesStore;
import io.bluestar.persistence.wiring.Persistence;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/** Calculates the employer's match of a payroll: from the vendor's file, by the plan's rule or the one for all plans. */
public final class MatchCalculation {
    private static final Logger LOG = System.getLogger(MatchCalculation.class.getName());
    private static final Duration STATUS_LIVES = Duration.ofHours(24);

    private final RulesStore rules;
    private final CacheBackend cache;
    private final FileStore files;

    public MatchCalculation(Persistence persistence) {
        this(persistence.rules(), persistence.cache(), persistence.files());
    }

    MatchCalculation(RulesStore rules, CacheBackend cache, FileStore files) {
        this.rules = rules;
        this.cache = cache;
        this.files = files;
    }

    /**
     * Reads {@code dropzone/<plan>/<date>/payroll.csv}, writes {@code exports/<plan>/<date>/match.csv} and tells the dashboard.
     *
     * @param planId the plan
     * @param payDate whose payroll it is
     * @return what all employees together get, in dollars
     * @throws PlanOnHoldException if somebody has to look at the plan first
     * @throws io.bluestar.persistence.BlueStarException if rules or files cannot be read or written: then nothing counts as
     *     calculated, and it can be tried again
     */
    public BigDecimal calculate(String planId, LocalDate payDate) {
        refuseIfOnHold(planId);
        MatchRule rule = MatchRule.of(rules.getCalculationRule(planId, "match"));
        byte[] payroll = files.read("dropzone/" + planId + "/" + payDate + "/payroll.csv");
        List<Match> matches = PayrollFile.read(payroll).stream()
                .map(pay -> new Match(pay.ssn(), rule.matchOf(pay.compensation(), pay.deferral())))
                .toList();
        files.write("exports/" + planId + "/" + payDate + "/match.csv", PayrollFile.write(matches), "text/csv");
        BigDecimal total = matches.stream().map(Match::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        tellDashboard(planId, payDate, matches.size(), total);
        return total;
    }

    private void refuseIfOnHold(String planId) {
        for (RuleDocument hold : rules.getPlanHolds(planId)) {
            if (hold.getText("status").equals("OPEN")) {
                throw new PlanOnHoldException(planId, hold.getText("reason"));
            }
        }
    }

    /** The dashboard can wait: that the cache is down is no reason to pay nobody. */
    private void tellDashboard(String planId, LocalDate payDate, int employees, BigDecimal total) {
        RuleDocument status = RuleDocument.builder()
                .put("employees", employees)
                .put("total", total)
                .build();
        try {
            cache.setex("match_status:" + planId + ":" + payDate, STATUS_LIVES, status.toJson());
        } catch (CacheException e) {
            LOG.log(Level.WARNING, "the dashboard does not learn of the match of " + planId + " at " + payDate, e);
        }
    }
}
