package io.bluestar.testkit.contracts.saboteurs.rules;

import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.RulesStoreException;
import io.bluestar.persistence.rules.RowKey;
import io.bluestar.persistence.rules.Table;
import io.bluestar.testkit.contracts.saboteurs.server.FailingServer;
import io.bluestar.testkit.contracts.saboteurs.server.FailingServer.Failure;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A reader of tables on a server that fails, honest about it. To be broken by its subclasses. */
class RemoteReader extends SharedRules.Reader {
    private final FailingServer server;

    RemoteReader(FailingServer server, SharedRules rules) {
        super(rules);
        this.server = server;
    }

    @Override
    public Optional<RuleDocument> firstOf(String operation, Table table, List<RowKey> keys) {
        return ask(operation, table.baseName() + " " + keys, () -> super.firstOf(operation, table, keys));
    }

    @Override
    public List<RuleDocument> partition(String operation, Table table, String partitionKey, String sortKeyPrefix) {
        return ask(
                operation,
                table.baseName() + " " + partitionKey,
                () -> super.partition(operation, table, partitionKey, sortKeyPrefix));
    }

    private <R> R ask(String operation, String key, Supplier<R> request) {
        try {
            return server.ask(request);
        } catch (Failure e) {
            throw failed(operation, key, e);
        }
    }

    /** What to throw. */
    RuntimeException failed(String operation, String key, Failure failure) {
        return new RulesStoreException(operation, key, "no answer from the server", failure);
    }
}
