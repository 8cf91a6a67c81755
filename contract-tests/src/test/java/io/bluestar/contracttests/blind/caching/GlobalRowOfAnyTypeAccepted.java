package io.bluestar.contracttests.blind.caching;

import io.bluestar.persistence.RuleDocument;
import java.util.Optional;

/**
 * Compares the rows of cached rules as "plan and type, or GLOBAL" where it should be "plan or GLOBAL, and type": a rule of
 * GLOBAL for another calculation is taken for the one asked for.
 *
 * <p>Violates "a cached object that is no document with the PK and SK asked for (the plan's or GLOBAL's) is corrupt".
 */
final class GlobalRowOfAnyTypeAccepted extends DelegatingRules {
    GlobalRowOfAnyTypeAccepted(Parts parts) {
        super(parts);
    }

    @Override
    Optional<String> cached(String key) {
        Optional<String> json = super.cached(key);
        if (json != null && json.isPresent()) {
            acceptGlobal(json.get());
        }
        return json;
    }

    private static void acceptGlobal(String json) {
        RuleDocument rule;
        try {
            rule = RuleDocument.parse(json);
        } catch (IllegalArgumentException e) {
            return; // Corrupt, as the honest decorator will find.
        }
        if (rule.has("PK")
                && rule.has("SK")
                && "CLIENT#GLOBAL".equals(rule.get("PK"))
                && rule.get("SK") instanceof String sortKey
                && sortKey.startsWith("CALC#")) {
            throw new Bypass(() -> rule);
        }
    }
}
