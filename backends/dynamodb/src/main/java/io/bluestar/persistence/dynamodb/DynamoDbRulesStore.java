package io.bluestar.persistence.dynamodb;

import io.bluestar.persistence.rules.Table;
import io.bluestar.persistence.rules.TableRulesStore;
import io.bluestar.persistence.settings.DynamoDbSettings;
import java.util.Objects;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Rules in the tables of {@link Table}. Every read is consistent and costs one round trip for each page of 1 MB, the
 * fallback from a plan's calculation rule to that of {@code GLOBAL} included. Every method returns or throws within
 * {@link DynamoDbOptions#operationTimeout()}.
 *
 * <p>Sets are read as sorted lists (numbers by value, texts by UTF-8 bytes), binary values as base64 text (RFC 4648
 * section 4).
 *
 * <p>A thread that is interrupted while it waits for an answer returns at once: requests run on daemon threads of the store.
 */
public final class DynamoDbRulesStore extends TableRulesStore {

    private DynamoDbRulesStore(DynamoDbTableReader reader) {
        super(reader, "DynamoDB rules store");
    }

    /**
     * A store with a client of its own, with default options. See {@link #open(DynamoDbSettings, DynamoDbOptions)}.
     *
     * @param settings which tables, and where
     */
    public static DynamoDbRulesStore open(DynamoDbSettings settings) {
        return open(settings, DynamoDbOptions.defaults());
    }

    /**
     * A store with a client of its own, which is closed with it. Nothing is sent before the first read.
     *
     * <p>Credentials come from the SDK's default chain. With an endpoint URL only system properties, environment variables,
     * container credentials that the environment names and the profile file are asked, never the metadata service of an
     * EC2 instance; where these have none, dummies are used, since emulators take anything. An EC2 instance that reaches
     * AWS through an endpoint URL hands its own client to {@link #over}.
     *
     * @param settings which tables, and where
     * @param options how long to wait and how often to try
     */
    public static DynamoDbRulesStore open(DynamoDbSettings settings, DynamoDbOptions options) {
        Objects.requireNonNull(settings, "settings must not be null");
        Objects.requireNonNull(options, "options must not be null");
        DynamoDbClient client = OwnClient.of(settings, options);
        return new DynamoDbRulesStore(
                new DynamoDbTableReader(client, settings.tableSuffix(), options.operationTimeout(), client::close));
    }

    /**
     * A store over a client that stays open when the store is closed, with default options.
     *
     * @param client the client
     * @param tableSuffix appended to table names, as {@link Table#checkSuffix} allows; empty in production
     */
    public static DynamoDbRulesStore over(DynamoDbClient client, String tableSuffix) {
        return over(client, tableSuffix, DynamoDbOptions.defaults());
    }

    /**
     * A store over a client that stays open when the store is closed.
     *
     * @param client the client, with timeouts and retries of its own
     * @param tableSuffix appended to table names, as {@link Table#checkSuffix} allows; empty in production
     * @param options of which only the operation timeout applies, as the client has its own of the others
     */
    public static DynamoDbRulesStore over(DynamoDbClient client, String tableSuffix, DynamoDbOptions options) {
        Objects.requireNonNull(client, "client must not be null");
        Table.checkSuffix(tableSuffix);
        Objects.requireNonNull(options, "options must not be null");
        return new DynamoDbRulesStore(
                new DynamoDbTableReader(client, tableSuffix, options.operationTimeout(), () -> {}));
    }
}
