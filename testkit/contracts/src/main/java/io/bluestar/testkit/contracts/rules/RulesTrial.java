package io.bluestar.testkit.contracts.rules;

import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.RulesStore;
import io.bluestar.persistence.domain.RuleIds;
import io.bluestar.persistence.domain.Utf8;
import io.bluestar.persistence.rules.RowKey;
import io.bluestar.persistence.rules.Rows;
import io.bluestar.persistence.rules.Table;
import io.bluestar.testkit.contracts.clause.Capability;
import io.bluestar.testkit.contracts.clause.ClauseSpec;
import io.bluestar.testkit.contracts.clause.Profile;
import io.bluestar.testkit.contracts.harness.FaultyServer;
import io.bluestar.testkit.contracts.samples.SizedText;
import io.bluestar.testkit.contracts.trial.ServerFaults;
import io.bluestar.testkit.contracts.trial.Shown;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;

/** A clause tried on a rules store, with ids and years of its own. */
public class RulesTrial extends RecordedReads {
    private static final int PROBES = 100;

    private final RulesStoreHarness harness;
    private final AtomicInteger used = new AtomicInteger();
    private int sequenceYear;
    private boolean sequenceLimits;
    private final String own = UUID.randomUUID().toString().substring(0, 13);

    private final Optional<FaultyServer<RulesStore>> server;

    protected RulesTrial(RulesStoreHarness harness, ClauseSpec clause, RulesStore store) {
        this(harness, clause, store, Optional.empty());
    }

    private RulesTrial(
            RulesStoreHarness harness, ClauseSpec clause, RulesStore store, Optional<FaultyServer<RulesStore>> server) {
        super(harness, clause, store);
        this.harness = harness;
        this.server = server;
    }

    /** Opens a store of the harness: for clauses on failing servers the unreachable one, or one whose server can fail. */
    static RulesTrial open(RulesStoreHarness harness, ClauseSpec clause) {
        return switch (clause.profile()) {
            case FAILING_SERVER ->
                new RulesTrial(
                        harness, clause, harness.unreachable().orElseThrow().get());
            case FAULTS -> {
                FaultyServer<RulesStore> failing =
                        harness.faulty().orElseThrow().get();
                yield new RulesTrial(harness, clause, ServerFaults.open(failing), Optional.of(failing));
            }
            default -> new RulesTrial(harness, clause, harness.create());
        };
    }

    /** The faults of the server, in clauses of the profile {@link Profile#FAULTS}. */
    final ServerFaults faults() {
        String planId = id("probe");
        return new ServerFaults(
                this, server.orElseThrow(), harness.failureBound(), "getPlanHolds", () -> getPlanHolds(planId));
    }

    @Override
    protected void endServer() {
        server.ifPresent(FaultyServer::close);
    }

    /** An id that no other trial uses, beginning as given. */
    public final String id(String name) {
        return name + "-" + own;
    }

    /**
     * An id that no other trial uses, ending as given: ids that are prefixes of each other stay so.
     *
     * @param fill null, or a character that fills it up to the longest id, before the ending
     */
    final String own(String ending, String fill) {
        return fill == null
                ? own + "-" + ending
                : SizedText.of(own + "-", fill, RuleIds.LONGEST - (int) Utf8.length(ending)) + ending;
    }

    /** The one year of a random sequence. Its rows are stored before they are read, so that it may be used again. */
    final int sequenceYear() {
        if (sequenceYear == 0) {
            sequenceYear = Years.nextOfSequences();
        }
        return sequenceYear;
    }

    /** Whether the row of that year was stored: until then there may be one of an earlier run. */
    final boolean hasSequenceLimits() {
        return sequenceLimits;
    }

    /** Stores a row of a random sequence. */
    final void arrangeInSequence(Table table, RuleDocument row) {
        sequenceLimits |= table == Table.IRS_LIMITS && row.getText("SK").equals("LIMITS");
        arrange(table, row);
    }

    /** What the store promises. */
    final RulesModel model() {
        return new RulesModel(harness.can(Capability.CACHES_RULES));
    }

    /** A year that no other trial of this run uses; tables that are kept may have a row of it from an earlier run. */
    public final int year() {
        return Years.next();
    }

    /**
     * A year that no other trial of this run uses and that has no row: one that reads empty. A store to which no year does
     * gets one all the same, so that the clause tells what is wrong with it.
     */
    public final int missingYear() {
        int year = year();
        for (int probe = 0; probe < PROBES && !RuleDocument.empty().equals(getIrsLimits(year)); probe++) {
            year = year();
        }
        return year;
    }

    /** Arguments of a read that neither another trial nor this one has used yet; for rows that are stored before reading. */
    public final List<String> arguments(RuleRead read) {
        return arguments(read, this::year);
    }

    /** As {@link #arguments}, and nothing is stored yet of what they name. */
    public final List<String> missingArguments(RuleRead read) {
        return arguments(read, this::missingYear);
    }

    private List<String> arguments(RuleRead read, IntSupplier year) {
        int call = used.incrementAndGet();
        return read.parameters().stream()
                .map(name -> name.equals("year") ? String.valueOf(year.getAsInt()) : id(name + call))
                .toList();
    }

    /** Stores a row. */
    public final void arrange(Table table, RuleDocument row) {
        recordedVoid(() -> "stored in " + table.baseName() + ": " + Shown.of(row), () -> harness.arrange(table, row));
    }

    /** Stores rows. */
    public final void arrange(Table table, List<RuleDocument> rows) {
        int size = rows.size();
        RowKey first = Rows.keyOf(rows.get(0));
        RowKey last = Rows.keyOf(rows.get(size - 1));
        recordedVoid(
                () -> "stored in " + table.baseName() + ", " + size + " rows from " + first + " to " + last,
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
