package io.bluestar.contracttests.blind.caching;

import io.bluestar.persistence.RuleDocument;
import java.util.Optional;

/**
 * Takes an entry for corrupt that is not written exactly as this decorator writes it: with spaces, with {@code 1.50} for
 * {@code 1.5}, or with other escapes. What programs in other languages cached never hits.
 *
 * <p>Violates "plain JSON so that programs in other languages can share it" and "a hit makes no table call".
 */
final class ForeignJsonIsCorrupt extends DelegatingRules {
    ForeignJsonIsCorrupt(Parts parts) {
        super(parts);
    }

    @Override
    Optional<String> cached(String key) {
        Optional<String> json = super.cached(key);
        return json == null ? null : json.map(text -> isOwn(text) ? text : "");
    }

    private static boolean isOwn(String json) {
        try {
            return RuleDocument.parse(json).toJson().equals(json);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
