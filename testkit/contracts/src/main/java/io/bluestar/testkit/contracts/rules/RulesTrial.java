package io.bluestar.testkit.contracts.rules;

import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.RulesStore;
import io.bluestar.persistence.rules.Rows;
import io.bluestar.persistence.rules.Table;
import io.bluestar.testkit.contracts.clause.ClauseSpec;
import io.bluestar.testkit.contracts.clause.Profile;
import io.bluestar.testkit.contracts.trial.Shown;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** A clause tried on a rules store, with ids and years of its own. */
public class RulesTrial extends RecordedReads {
    private static final int FIRST_YEAR = 3_000;
    private static final int YEARS = 6_900;
    private static final AtomicInteger YEAR = new AtomicInteger();

    private final RulesStoreHarness harness;
    private final AtomicInteger used = new AtomicInteger();
    private final String own = UUID.randomUUID().toString().substring(0, 13);

    protected RulesTrial(RulesStoreHarness harness, ClauseSpec clause, RulesStore store) {
        super(harness, clause, store);
        this.harness = harness;
    }

    /** Opens a store of the harness: the unreachable one for clauses on failing servers. */
    static RulesTrial open(RulesStoreHarness harness, ClauseSpec clause) {
        RulesStore store = clause.profile() == Profile.FAILING_SERVER
                ? harness.unreachable().orElseThrow().get()
                : harness.create();
        return new RulesTrial(harness, clause, store);
    }

    /** An id that no other trial uses, beginning as given. */
    public final String id(String name) {
        return name + "-" + own;
    }

    /** A year that no other trial of this run uses. */
    public final int year() {
        return FIRST_YEAR + YEAR.getAndIncrement() % YEARS;
    }

    /** Arguments of a read that neither another trial nor this one has used yet. */
    public final List<String> arguments(RuleRead read) {
        int call = used.incrementAndGet();
        return read.parameters().stream()
                .map(name -> name.equals("year") ? String.valueOf(year()) : id(name + call))
                .toList();
    }

    /** Stores a row. */
    public final void arrange(Table table, RuleDocument row) {
        recordedVoid("stored in " + table.baseName() + ": " + Shown.of(row), () -> harness.arrange(table, row));
    }

    /** Stores rows. */
    public final void arrange(Table table, List<RuleDocument> rows) {
        recordedVoid(
                "stored in " + table.baseName() + ", " + rows.size() + " rows from " + Rows.keyOf(rows.get(0)) + " to "
                        + Rows.keyOf(rows.get(rows.size() - 1)),
                () -> harness.arrangeAll(table, rows));
    }

    /** Stores a row that a read finds. */
    public final RuleDocument arrange(RuleRead read, List<String> arguments, Object... namesAndValues) {
        RuleDocument row = RuleRows.row(read.key(arguments), namesAndValues);
        arrange(read.table(), row);
        return row;
    }

    /** The harness. */
    public RulesStoreHarness harness() {
        return harness;
    }
}
