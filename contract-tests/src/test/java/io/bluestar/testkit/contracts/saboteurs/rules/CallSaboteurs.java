package io.bluestar.testkit.contracts.saboteurs.rules;

import static io.bluestar.testkit.contracts.saboteurs.rules.BrokenRulesStores.reader;
import static io.bluestar.testkit.contracts.saboteurs.rules.BrokenRulesStores.store;
import static io.bluestar.testkit.contracts.saboteurs.rules.BrokenRulesStores.unchecked;

import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.RulesStore;
import io.bluestar.persistence.RulesStoreException;
import io.bluestar.persistence.rules.Table;
import io.bluestar.testkit.contracts.rules.RulesStoreHarness;
import io.bluestar.testkit.contracts.saboteurs.Sabotage;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/** Stores that refuse wrong arguments or calls after close in the wrong way, or not at all. */
final class CallSaboteurs {
    static final List<Sabotage<RulesStoreHarness>> ALL = List.of(
            unchecked(CarelessRules.Check.NULL)
                    .caughtBy("RULES-42", "with a null planId")
                    .alsoBy("RULES-53", "RULES-67"),
            unchecked(CarelessRules.Check.BLANK)
                    .caughtBy("RULES-43", "that is a space")
                    .alsoBy("RULES-67"),
            unchecked(CarelessRules.Check.LENGTH)
                    .caughtBy("RULES-44", "has 256 bytes in 128 characters")
                    .alsoBy("RULES-67"),
            unchecked(CarelessRules.Check.HASH).caughtBy("RULES-45", "'#'").alsoBy("RULES-53", "RULES-67"),
            unchecked(CarelessRules.Check.CONTROL)
                    .caughtBy("RULES-46", "that holds U+0000")
                    .alsoBy("RULES-67"),
            unchecked(CarelessRules.Check.SURROGATE)
                    .caughtBy("RULES-47", "low surrogate")
                    .alsoBy("RULES-67"),
            unchecked(CarelessRules.Check.YEAR)
                    .caughtBy("RULES-50", "with the year 0")
                    .alsoBy("RULES-53", "RULES-67"),
            store("RefusesLongIds", RefusesLongIds::new)
                    .caughtBy("RULES-51", "planId is longer than 64 characters")
                    .alsoBy("RULES-67"),
            store("ChecksClosedFirst", ClosedFirst::new).caughtBy("RULES-53", "after close to throw"),
            store("FailsToCloseTwice", ClosesOnce::new)
                    .caughtBy("RULES-54", "closed already")
                    .alsoBy("RULES-53", "RULES-55", "RULES-56"),
            store("AnswersAfterClose", NeverCloses::new)
                    .caughtBy("RULES-55", "after close to throw IllegalStateException")
                    .alsoBy("RULES-69"),
            store("ClosesTheConnectionOfOthers", SharesAConnection::new)
                    .caughtBy("RULES-56", "the connection is closed"),
            reader("LetsGoOfItsTablesOnClose", LetsGoOfItsTablesOnClose::new)
                    .caughtBy("RULES-69", "while another thread closes to answer"));

    private CallSaboteurs() {}

    private static final class RefusesLongIds extends DelegatingRules {
        RefusesLongIds(RulesStore honest) {
            super(honest);
        }

        @Override
        public List<RuleDocument> getPlanHolds(String planId) {
            if (planId != null && planId.length() > 64 && planId.length() < 256) {
                throw new IllegalArgumentException("planId is longer than 64 characters");
            }
            return super.getPlanHolds(planId);
        }
    }

    private static final class ClosedFirst extends DelegatingRules {
        private boolean closed;

        ClosedFirst(RulesStore honest) {
            super(honest);
        }

        @Override
        public List<RuleDocument> getPlanHolds(String planId) {
            if (closed) {
                throw new IllegalStateException("closed");
            }
            return super.getPlanHolds(planId);
        }

        @Override
        public void close() {
            closed = true;
            super.close();
        }
    }

    private static final class ClosesOnce extends DelegatingRules {
        private final AtomicBoolean closed = new AtomicBoolean();

        ClosesOnce(RulesStore honest) {
            super(honest);
        }

        @Override
        public void close() {
            if (!closed.compareAndSet(false, true)) {
                throw new IllegalStateException("closed already");
            }
            super.close();
        }
    }

    private static final class NeverCloses extends DelegatingRules {
        NeverCloses(RulesStore honest) {
            super(honest);
        }

        @Override
        public void close() {}
    }

    /** Stores that are opened by one thread, or one that it started, have one connection as long as that is open. */
    private static final class SharesAConnection extends DelegatingRules {
        private static final ThreadLocal<AtomicBoolean> OF_THREAD = new InheritableThreadLocal<>();

        private final AtomicBoolean connection;

        SharesAConnection(RulesStore honest) {
            super(honest);
            if (OF_THREAD.get() == null || !OF_THREAD.get().get()) {
                OF_THREAD.set(new AtomicBoolean(true));
            }
            connection = OF_THREAD.get();
        }

        @Override
        public List<RuleDocument> getPlanHolds(String planId) {
            List<RuleDocument> holds = super.getPlanHolds(planId);
            if (!connection.get()) {
                throw new RulesStoreException("getPlanHolds", planId, "the connection is closed", null);
            }
            return holds;
        }

        @Override
        public void close() {
            connection.set(false);
            super.close();
        }
    }

    private static final class LetsGoOfItsTablesOnClose extends SharedRules.Reader {
        private volatile boolean gone;

        LetsGoOfItsTablesOnClose(SharedRules rules) {
            super(rules);
        }

        @Override
        public List<RuleDocument> partition(String operation, Table table, String partitionKey, String sortKeyPrefix) {
            LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(20));
            if (gone) {
                throw new NullPointerException("tables");
            }
            return super.partition(operation, table, partitionKey, sortKeyPrefix);
        }

        @Override
        public void close() {
            gone = true;
            super.close();
        }
    }
}
