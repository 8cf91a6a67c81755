package io.bluestar.testkit.contracts.caching;

import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.rules.RowKey;
import io.bluestar.testkit.contracts.caching.ScriptedCache.Operation;
import java.util.Optional;
import java.util.Set;

/** An event or a read: what {@link CachingModel} knows of it. Times are nanoseconds of the clock that is moved by hand. */
sealed interface CachingCall {
    /** The tables that it is about. */
    Tables tables();

    /** The table has another rule than before, or none. */
    record Changed(Tables tables, RowKey row, Optional<RuleDocument> rule, long at) implements CachingCall {}

    /** Somebody has removed or spoiled a rule's entry. */
    record Touched(Tables tables, RowKey rule) implements CachingCall {}

    /**
     * A read.
     *
     * @param answer empty if there is no such rule
     * @param tableReads how often the table was asked
     * @param failing what the cache fails
     */
    record Read(
            Tables tables, RowKey rule, Optional<RuleDocument> answer, int tableReads, Set<Operation> failing, long at)
            implements CachingCall {}
}
