package io.bluestar.testkit.contracts.saboteurs.rules;

import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.RulesStoreException;
import io.bluestar.persistence.rules.RowKey;
import io.bluestar.persistence.rules.Table;
import io.bluestar.persistence.rules.TableReader;
import io.bluestar.testkit.contracts.saboteurs.server.SilentServer;
import java.util.List;
import java.util.Optional;

/** A reader of tables on a server that does not answer. */
record SilentReader(SilentServer server) implements TableReader {

    @Override
    public Optional<RuleDocument> firstOf(String operation, Table table, List<RowKey> keys) {
        throw server.failure(RulesStoreException::new, operation, table.baseName() + " " + keys);
    }

    @Override
    public List<RuleDocument> partition(String operation, Table table, String partitionKey, String sortKeyPrefix) {
        throw server.failure(RulesStoreException::new, operation, table.baseName() + " " + partitionKey);
    }

    @Override
    public void close() {
        server.close(RulesStoreException::new);
    }
}
