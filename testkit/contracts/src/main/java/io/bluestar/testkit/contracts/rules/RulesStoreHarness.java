package io.bluestar.testkit.contracts.rules;

import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.RulesStore;
import io.bluestar.persistence.rules.Table;
import io.bluestar.testkit.contracts.clause.Profile;
import io.bluestar.testkit.contracts.harness.FaultyServer;
import io.bluestar.testkit.contracts.harness.Harness;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What the kit needs of a rules store to certify it. The smallest harness gives {@link #backend()}, {@link #create()} and
 * {@link #arrange}.
 */
public interface RulesStoreHarness extends Harness {

    /**
     * Opens the backend over the tables that {@link #arrange} writes. The tests use ids of their own, so the stores share
     * the tables; the kit closes each. Called by several threads at the same time.
     *
     * <p>The tables may be kept from run to run and shared by runs at the same time. Limits are stored for the years 1, 42,
     * 999 and 9999, for some of 1000 to 2899, and for some of 3000 to 9800, other ones in every run; where a clause needs a year without limits, one
     * is looked for. A table that is kept has to be emptied before it holds limits of nearly all the latter: that takes
     * hundreds of runs.
     */
    RulesStore create();

    /**
     * Stores a row by other means than the protocol, which has no writes; a row with the same key is replaced whole. Once
     * this has returned, every store sees the row. Called by several threads at the same time.
     *
     * @param table where to; the harness makes sure that the tables exist
     * @param row the document, its keys in {@code PK} and {@code SK}
     */
    void arrange(Table table, RuleDocument row);

    /**
     * Stores many rows; override it where that is faster than one by one.
     *
     * @param rows as in {@link #arrange}
     */
    default void arrangeAll(Table table, Iterable<RuleDocument> rows) {
        rows.forEach(row -> arrange(table, row));
    }

    /**
     * Opens the backend on a server that does not answer: nothing listens, or what listens never replies. Supplying it
     * claims the profile {@link Profile#FAILING_SERVER}.
     */
    default Optional<Supplier<RulesStore>> unreachable() {
        return Optional.empty();
    }

    /**
     * Starts a way for one test to the tables that {@link #arrange} writes, such as a proxy, which can be made to fail and to
     * recover: rows that were stored by {@link #arrange} are read through it. Supplying it claims the profile {@link
     * Profile#FAULTS}. Called by several threads at the same time.
     */
    default Optional<Supplier<FaultyServer<RulesStore>>> faulty() {
        return Optional.empty();
    }

    @Override
    default Set<Profile> profiles() {
        Set<Profile> claimed = EnumSet.of(Profile.CORE);
        if (unreachable().isPresent()) {
            claimed.add(Profile.FAILING_SERVER);
        }
        if (faulty().isPresent()) {
            claimed.add(Profile.FAULTS);
        }
        return claimed;
    }
}
