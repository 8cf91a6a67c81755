package io.bluestar.contracttests.faults.dynamodb;

import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.rules.Table;
import io.bluestar.persistence.seed.DataSet;
import io.bluestar.persistence.seed.Seeder;
import java.net.URI;
import java.util.List;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The rows that the reads find, and the tables that hold them. */
final class DynamoDbRows {
    private static final String NOTE = "long enough to arrive slowly ".repeat(20);

    private DynamoDbRows() {}

    /** Makes the tables and fills them, past every fault. */
    static void store(URI server, String tableSuffix) {
        DataSet.Builder rows = DataSet.builder("faults");
        for (RulesCall call : RulesCall.values()) {
            rows(call).forEach(row -> rows.row(call.table(), row));
        }
        rows.row(Table.CALCULATION_RULES, RuleDocument.parse("{\"PK\":\"CLIENT#GLOBAL\",\"SK\":\"CALC#match\"}"));
        try (DynamoDbClient client = DynamoDbClient.builder()
                .endpointOverride(server)
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("faults", "faults")))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build()) {
            new Seeder(client, tableSuffix).seed(rows.build());
        }
    }

    /** What a read answers when all is well. */
    static Object expected(RulesCall call) {
        List<RuleDocument> rows = rows(call);
        return rows.size() == 1 ? rows.get(0) : rows;
    }

    private static List<RuleDocument> rows(RulesCall call) {
        return call.sortKeys().stream()
                .map(sortKey -> row(call.partitionKey(), sortKey))
                .toList();
    }

    private static RuleDocument row(String partitionKey, String sortKey) {
        return RuleDocument.parse(
                "{\"PK\":\"" + partitionKey + "\",\"SK\":\"" + sortKey + "\",\"max_pct\":6,\"note\":\"" + NOTE + "\"}");
    }
}
