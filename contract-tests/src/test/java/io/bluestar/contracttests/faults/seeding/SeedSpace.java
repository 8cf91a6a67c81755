package io.bluestar.contracttests.faults.seeding;

import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.rules.Table;
import io.bluestar.persistence.seed.DataSet;
import io.bluestar.persistence.seed.Seeder;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.exception.Crc32MismatchException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What one seeding works on: a partition of its own, in which there is a row already, and more rows than one batch has. */
final class SeedSpace {
    private static final int ROWS = 30;
    private static final String KEPT = "KEPT";

    private final DynamoDbClient direct;
    private final String tableSuffix;
    private final String partition = "FAULT#" + UUID.randomUUID();

    private SeedSpace(DynamoDbClient direct, String tableSuffix) {
        this.direct = direct;
        this.tableSuffix = tableSuffix;
    }

    /** In tables that are there. */
    static SeedSpace in(DynamoDbClient direct, String tableSuffix) {
        SeedSpace space = new SeedSpace(direct, tableSuffix);
        direct.putItem(put -> put.tableName(space.table()).item(Map.of("PK", text(space.partition), "SK", text(KEPT))));
        return space;
    }

    /** Where there are no tables. */
    static SeedSpace withoutTables(DynamoDbClient direct) {
        return new SeedSpace(direct, ownSuffix());
    }

    static String ownSuffix() {
        return "-seed-faults-" + UUID.randomUUID().toString().substring(0, 8);
    }

    /** Makes tables, past every fault. */
    static void makeTables(DynamoDbClient direct, String tableSuffix) {
        new Seeder(direct, tableSuffix)
                .seed(DataSet.builder("first")
                        .row(Table.AUDIT_LOG, RuleDocument.parse("{\"PK\":\"FIRST\",\"SK\":\"ROW\"}"))
                        .build());
    }

    /** Removes those tables that there are. */
    static void dropTables(DynamoDbClient direct, String tableSuffix) {
        List<String> names = direct.listTablesPaginator().tableNames().stream()
                .filter(name -> name.endsWith(tableSuffix))
                .toList();
        names.forEach(name -> direct.deleteTable(drop -> drop.tableName(name)));
    }

    /** A client with the bounds that a test sets, which tries again what the seed command's does. */
    static DynamoDbClient client(URI server, Duration attempt, Duration call, int attempts) {
        return DynamoDbClient.builder()
                .endpointOverride(server)
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("faults", "faults")))
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(attempt)
                        .socketTimeout(attempt))
                .overrideConfiguration(bounds -> bounds.apiCallAttemptTimeout(attempt)
                        .apiCallTimeout(call)
                        .retryStrategy(AwsRetryStrategy.standardRetryStrategy().toBuilder()
                                .maxAttempts(attempts)
                                .retryOnException(Crc32MismatchException.class)
                                .build()))
                .build();
    }

    String tableSuffix() {
        return tableSuffix;
    }

    private String table() {
        return Table.AUDIT_LOG.name(tableSuffix);
    }

    DataSet dataSet() {
        DataSet.Builder rows = DataSet.builder("faults");
        IntStream.range(0, ROWS)
                .mapToObj(i ->
                        RuleDocument.parse("{\"PK\":\"" + partition + "\",\"SK\":\"ROW#" + i + "\",\"n\":" + i + "}"))
                .forEach(row -> rows.row(Table.AUDIT_LOG, row));
        return rows.build();
    }

    /** The sort keys of what is there. */
    Set<String> stored() {
        return direct
                .query(query -> query.tableName(table())
                        .consistentRead(true)
                        .keyConditionExpression("PK = :pk")
                        .expressionAttributeValues(Map.of(":pk", text(partition))))
                .items()
                .stream()
                .map(row -> row.get("SK").s())
                .collect(Collectors.toSet());
    }

    /** The sort keys of the data set. */
    static List<String> rows() {
        return IntStream.range(0, ROWS).mapToObj(i -> "ROW#" + i).toList();
    }

    static String kept() {
        return KEPT;
    }

    private static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }
}
