package io.bluestar.testkit.contracts.saboteurs.rules;

import static io.bluestar.testkit.contracts.saboteurs.rules.BrokenRulesStores.remote;

import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.RulesStoreException;
import io.bluestar.persistence.rules.RowKey;
import io.bluestar.persistence.rules.Table;
import io.bluestar.testkit.contracts.harness.Fault;
import io.bluestar.testkit.contracts.rules.RulesStoreHarness;
import io.bluestar.testkit.contracts.saboteurs.Sabotage;
import io.bluestar.testkit.contracts.saboteurs.server.FailingServer;
import io.bluestar.testkit.contracts.saboteurs.server.FailingServer.Failure;
import java.util.List;
import java.util.Optional;

/** Clients that take faults of their server in the wrong way. */
final class FaultSaboteurs {
    static final List<Sabotage<RulesStoreHarness>> ALL = List.of(
            remote("TakesAThrottleForAMissingRule", TakesAThrottleForAMissingRule::new)
                    .caughtBy("RULES-70", "answered while the server refuses requests as too many"),
            remote("ReadsTheRowsThatHaveCome", ReadsTheRowsThatHaveCome::new)
                    .caughtBy("RULES-70", "answered while the server does what it is asked and cuts its answer short"),
            remote("KeepsItsBrokenConnection", KeepsItsBrokenConnection::new)
                    .caughtBy("RULES-71", "getPlanHolds, once the server has recovered,")
                    .alsoBy("RULES-70"));

    private FaultSaboteurs() {}

    private static final class TakesAThrottleForAMissingRule extends RemoteReader {
        TakesAThrottleForAMissingRule(FailingServer server, SharedRules rules) {
            super(server, rules);
        }

        @Override
        public Optional<RuleDocument> firstOf(String operation, Table table, List<RowKey> keys) {
            try {
                return super.firstOf(operation, table, keys);
            } catch (RulesStoreException e) {
                if (e.getCause() instanceof Failure failure && failure.fault() == Fault.THROTTLES) {
                    return Optional.empty();
                }
                throw e;
            }
        }
    }

    private static final class ReadsTheRowsThatHaveCome extends RemoteReader {
        ReadsTheRowsThatHaveCome(FailingServer server, SharedRules rules) {
            super(server, rules);
        }

        @Override
        public List<RuleDocument> partition(String operation, Table table, String partitionKey, String sortKeyPrefix) {
            try {
                return super.partition(operation, table, partitionKey, sortKeyPrefix);
            } catch (RulesStoreException e) {
                if (e.getCause() instanceof Failure failure && failure.fault() == Fault.CUTS_ANSWERS) {
                    List<RuleDocument> all = rules.partition(table, partitionKey);
                    return all.subList(0, all.size() / 2);
                }
                throw e;
            }
        }
    }

    private static final class KeepsItsBrokenConnection extends RemoteReader {
        private volatile Failure broken;

        KeepsItsBrokenConnection(FailingServer server, SharedRules rules) {
            super(server, rules);
        }

        @Override
        public List<RuleDocument> partition(String operation, Table table, String partitionKey, String sortKeyPrefix) {
            if (broken != null) {
                throw failed(operation, table.baseName() + " " + partitionKey, broken);
            }
            return super.partition(operation, table, partitionKey, sortKeyPrefix);
        }

        @Override
        RuntimeException failed(String operation, String key, Failure failure) {
            broken = failure;
            return super.failed(operation, key, failure);
        }
    }
}
