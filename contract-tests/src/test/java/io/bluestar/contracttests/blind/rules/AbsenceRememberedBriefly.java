package io.bluestar.contracttests.blind.rules;

import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.rules.RowKey;
import io.bluestar.persistence.rules.Table;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Remembers for 50 ms which single rows are not there. A row that is seeded right after somebody missed it is missed again,
 * and a plan's own rule yields to GLOBAL's for as long.
 *
 * <p>Violates: "What was seeded is read at once: reads are consistent".
 */
final class AbsenceRememberedBriefly extends SharedTables {
    private static final long REMEMBERED_NANOS = Duration.ofMillis(50).toNanos();

    private final Map<Place, Long> missedAt = new ConcurrentHashMap<>();

    @Override
    public Optional<RuleDocument> firstOf(String operation, Table table, List<RowKey> keys) {
        return keys.stream()
                .flatMap(key -> row(operation, new Place(table, key)).stream())
                .findFirst();
    }

    private Optional<RuleDocument> row(String operation, Place place) {
        Long missed = missedAt.get(place);
        if (missed != null && System.nanoTime() - missed < REMEMBERED_NANOS) {
            return Optional.empty();
        }
        Optional<RuleDocument> row = super.firstOf(operation, place.table, List.of(place.key));
        if (row.isEmpty()) {
            missedAt.put(place, System.nanoTime());
        }
        return row;
    }

    private record Place(Table table, RowKey key) {}
}
