package io.bluestar.testkit.environment;

import io.bluestar.persistence.rules.Table;
import io.bluestar.persistence.seed.DataSet;
import io.bluestar.persistence.seed.SeedOptions;
import io.bluestar.persistence.seed.SeedProgress;
import io.bluestar.persistence.seed.Seeder;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;

/** The eight tables with a suffix of one's own, removed at the end. */
final class OwnTables implements AutoCloseable {
    /** A server that has only just started, in a container on a busy machine, takes its time to answer. */
    private static final SeedOptions PATIENT =
            new SeedOptions(Duration.ofMinutes(1), Duration.ofMinutes(3), Duration.ofMinutes(1), 8);

    private final Clients clients;
    private final String suffix;
    private boolean created;

    OwnTables(Clients clients, String suffix) {
        this.clients = clients;
        this.suffix = suffix;
    }

    String suffix() {
        return suffix;
    }

    synchronized void create(DataSet dataSet) {
        created = true;
        new Seeder(clients.dynamoDb(), suffix, PATIENT, SeedProgress.NONE).seed(dataSet);
    }

    @Override
    public synchronized void close() {
        if (!created) {
            return;
        }
        List<SdkException> failures = Arrays.stream(Table.values())
                .map(this::delete)
                .flatMap(Optional::stream)
                .toList();
        created = false;
        if (!failures.isEmpty()) {
            SdkException first = failures.get(0);
            failures.stream().skip(1).forEach(first::addSuppressed);
            throw first;
        }
    }

    /** Why it could not be deleted, if it could not: one that fails must not keep the others from being deleted. */
    private Optional<SdkException> delete(Table table) {
        try {
            clients.dynamoDb().deleteTable(request -> request.tableName(table.name(suffix)));
            return Optional.empty();
        } catch (ResourceNotFoundException e) {
            // Seeding may have failed before this one was created, or the test has removed it.
            return Optional.empty();
        } catch (SdkException e) {
            return Optional.of(e);
        }
    }
}
