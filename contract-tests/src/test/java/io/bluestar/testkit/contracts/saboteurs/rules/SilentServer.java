package io.bluestar.testkit.contracts.saboteurs.rules;

import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.RulesStoreException;
import io.bluestar.persistence.rules.RowKey;
import io.bluestar.persistence.rules.Table;
import io.bluestar.persistence.rules.TableReader;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** An honest reader of a server that does not answer: it waits a while, then says so. To be broken by its subclasses. */
class SilentServer implements TableReader {
    static final String SECRET = "s3cr3t-Passw0rd";
    private static final Duration PATIENCE = Duration.ofMillis(50);

    private final CountDownLatch answer = new CountDownLatch(1);

    @Override
    public Optional<RuleDocument> firstOf(String operation, Table table, List<RowKey> keys) {
        throw failure(operation, table.baseName() + " " + keys);
    }

    @Override
    public List<RuleDocument> partition(String operation, Table table, String partitionKey, String sortKeyPrefix) {
        throw failure(operation, table.baseName() + " " + partitionKey);
    }

    RuntimeException failure(String operation, String key) {
        try {
            return answer.await(patience().toNanos(), TimeUnit.NANOSECONDS)
                    ? new IllegalStateException("a silent server does not answer")
                    : late(operation, key);
        } catch (InterruptedException e) {
            return interrupted(operation, key, e);
        }
    }

    Duration patience() {
        return PATIENCE;
    }

    RuntimeException late(String operation, String key) {
        return new RulesStoreException(operation, key, "the server does not answer", new IOException("timed out"));
    }

    RuntimeException interrupted(String operation, String key, InterruptedException e) {
        Thread.currentThread().interrupt();
        return new RulesStoreException(operation, key, "the thread was interrupted", e);
    }

    @Override
    public void close() {}
}
