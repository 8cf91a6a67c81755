package io.bluestar.contracttests.blind.caching;

import io.bluestar.persistence.RuleDocument;
import java.time.Duration;
import java.util.Optional;

/**
 * Keeps a rule that a plan got from GLOBAL under GLOBAL's key too, and looks there when a plan has no entry: a plan with a
 * rule of its own is answered with GLOBAL's once another plan fell back to it.
 *
 * <p>Violates "a cached answer equals the table's answer at some time in the last 300 s".
 */
final class GlobalAnswerSharedByPlans extends DelegatingRules {
    GlobalAnswerSharedByPlans(Parts parts) {
        super(parts);
    }

    @Override
    Optional<String> cached(String key) {
        Optional<String> own = super.cached(key);
        return own != null && own.isEmpty() && !key.equals(globalKey(key)) ? super.cached(globalKey(key)) : own;
    }

    @Override
    void store(String key, Duration ttl, String json) {
        super.store(key, ttl, json);
        RuleDocument rule = RuleDocument.parse(json);
        if (rule.has("PK") && "CLIENT#GLOBAL".equals(rule.get("PK")) && !key.equals(globalKey(key))) {
            super.store(globalKey(key), ttl, json);
        }
    }

    /** Neither suffixes nor plan ids have a colon. */
    private static String globalKey(String key) {
        int planId = key.indexOf(':') + 1;
        return key.substring(0, planId) + "GLOBAL" + key.substring(key.indexOf(':', planId));
    }
}
