package io.bluestar.contracttests.blind.caching;

import io.bluestar.persistence.RuleDocument;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Joins the concurrent reads of all decorators of the program by plan and type: who asks one environment while another is
 * read for the same plan gets the other's rule.
 *
 * <p>Violates "{@code calc_rule{tableSuffix}:…}, so that environments … do not share answers" and "a cached answer equals
 * the table's answer": it is another table's.
 */
final class FlightsSharedByStores extends JoiningRules {
    private static final ConcurrentMap<String, CompletableFuture<Optional<RuleDocument>>> ALL =
            new ConcurrentHashMap<>();

    FlightsSharedByStores(Parts parts) {
        super(parts, ALL);
    }
}
