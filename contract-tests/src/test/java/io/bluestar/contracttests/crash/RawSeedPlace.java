package io.bluestar.contracttests.crash;

import static java.util.stream.Collectors.toMap;

import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.rules.Table;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.sync.RedisCommands;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;

/** All that there is at one place, as the clients of the servers see it. */
final class RawSeedPlace {
    private final SeedPlace place;
    private final DynamoDbClient tables;
    private final RawBucket bucket;
    private final StatefulRedisConnection<String, String> redis;

    RawSeedPlace(
            SeedPlace place, DynamoDbClient tables, RawBucket bucket, StatefulRedisConnection<String, String> redis) {
        this.place = place;
        this.tables = tables;
        this.bucket = bucket;
        this.redis = redis;
    }

    /** The rows of the tables that there are, each as often as it is there. */
    Map<Table, List<RuleDocument>> rows() {
        Set<String> names = tables.listTablesPaginator().tableNames().stream().collect(Collectors.toSet());
        Map<Table, List<RuleDocument>> rows = new EnumMap<>(Table.class);
        for (Table table : Table.values()) {
            if (names.contains(table.name(place.tableSuffix()))) {
                rows.put(table, rows(table));
            }
        }
        return rows;
    }

    private List<RuleDocument> rows(Table table) {
        try {
            return tables
                    .scanPaginator(request ->
                            request.tableName(table.name(place.tableSuffix())).consistentRead(true))
                    .items()
                    .stream()
                    .map(row -> RuleDocument.of(fields(row)))
                    .toList();
        } catch (ResourceNotFoundException e) {
            // Listed, but still being made: the request of the killed process is not carried out yet.
            return List.of();
        }
    }

    private static Map<String, Object> fields(Map<String, AttributeValue> row) {
        Map<String, Object> fields = new HashMap<>();
        row.forEach((name, value) -> fields.put(name, value(value)));
        return fields;
    }

    private static Object value(AttributeValue value) {
        return switch (value.type()) {
            case S -> value.s();
            case N -> new BigDecimal(value.n());
            case BOOL -> value.bool();
            case NUL -> null;
            case M -> fields(value.m());
            case L -> value.l().stream().map(RawSeedPlace::value).toList();
            default -> throw new AssertionError("no data set has a value such as " + value);
        };
    }

    Map<String, StoredFile> files() {
        return bucket.files();
    }

    /** The cache entries, each of which must end by itself. */
    Map<String, String> entries() {
        RedisCommands<String, String> commands = redis();
        return commands.keys("*").stream()
                .collect(toMap(key -> key, key -> entry(commands, key), (a, b) -> a, TreeMap::new));
    }

    private static String entry(RedisCommands<String, String> commands, String key) {
        if (commands.pttl(key) <= 0) {
            throw new AssertionError("the cache entry " + key + " has no end");
        }
        return commands.get(key);
    }

    /** Deletes everything. */
    void delete() {
        for (Table table : rows().keySet()) {
            tables.deleteTable(request -> request.tableName(table.name(place.tableSuffix())));
        }
        bucket.delete();
        redis().flushdb();
    }

    private RedisCommands<String, String> redis() {
        redis.sync().select(place.database());
        return redis.sync();
    }
}
