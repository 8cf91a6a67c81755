package io.bluestar.contracttests.crash;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.rules.Table;
import io.bluestar.persistence.seed.DataSet;
import io.bluestar.persistence.seed.SeedEntry;
import io.bluestar.persistence.seed.SeedFile;
import io.bluestar.persistence.seed.SeedReport;
import io.bluestar.persistence.seed.Seeder;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.StatefulRedisConnection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * A process that is killed while it seeds tables, files and cache entries: it leaves nothing that is not of the data set and
 * whole, and whoever seeds again completes it, without anything twice.
 *
 * <p>The system property {@code bluestar.crash.seedings} is the number of kills.
 */
class SeedCrashTest {
    private static final int FEW = 6;
    private static final DataSet DATA_SET = Seeding.dataSet();
    private static final Map<String, StoredFile> FILES = DATA_SET.files().stream()
            .collect(toMap(SeedFile::path, file -> new StoredFile(file.content(), file.contentType())));
    private static final Map<String, String> ENTRIES =
            DATA_SET.entries().stream().collect(toMap(SeedEntry::key, SeedEntry::value));

    /** What a killed seeding has left. */
    private enum State {
        NOTHING("before the first table"),
        SOME_TABLES("with some of the tables"),
        ALL_TABLES("with all tables and no row"),
        SOME_ROWS("with some of the rows"),
        ALL_ROWS("with all rows and no file"),
        SOME_FILES("with some of the files"),
        ALL_FILES("with all files and no cache entry"),
        SOME_ENTRIES("with some of the cache entries"),
        ALL("with everything");

        private final String words;

        State(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    private final CrashRun<State> run = new CrashRun<>(
            "while they seeded", "bluestar.crash.seedings", FEW, EnumSet.range(State.SOME_TABLES, State.SOME_ENTRIES));
    private final Servers servers = Servers.running();
    private final Seeding seeding = new Seeding(servers);
    private DynamoDbClient tables;
    private S3Client s3;
    private RedisClient redisClient;
    private StatefulRedisConnection<String, String> redis;

    @BeforeEach
    void connect() {
        tables = servers.dynamoDbClient();
        s3 = servers.s3Client();
        redisClient = RedisClient.create(RedisURI.create(servers.redis()));
        redis = redisClient.connect();
    }

    @AfterEach
    void disconnect() {
        redis.close();
        redisClient.shutdown();
        s3.close();
        tables.close();
    }

    @Test
    void a_seeding_that_is_killed_is_completed_by_the_next_one_without_anything_twice() {
        try (RandomKills kills = new RandomKills(Seeding.NAME, run.random())) {
            for (int number = 0; run.goesOn(kills); number++) {
                trial(number, kills);
            }
            System.out.println(run.summary(kills));
        }
    }

    private void trial(int number, RandomKills kills) {
        SeedPlace place = SeedPlace.ofTrial(number);
        RawBucket bucket = new RawBucket(s3, place.bucket());
        bucket.create();
        RawSeedPlace raw = new RawSeedPlace(place, tables, bucket, redis);

        boolean killed = kills.strike(place.order());

        if (killed) {
            run.count(judge(run.at(number), raw));
            seeding.seed(place);
        }
        assertComplete(run.at(number), raw);
        SeedReport more = new Seeder(tables, place.tableSuffix()).preview(DATA_SET);
        assertThat(more.tablesCreated()).as(run.at(number)).isZero();
        assertThat(more.rows().written()).as(run.at(number)).isZero();
        raw.delete();
    }

    /** Every row, file and entry that is there is one of the data set, whole. */
    private static State judge(String where, RawSeedPlace raw) {
        // The last first, so that what comes first is complete where something later is there.
        Map<String, String> entries = raw.entries();
        Map<String, StoredFile> files = raw.files();
        Map<Table, List<RuleDocument>> rows = raw.rows();
        assertThat(ENTRIES).as("the cache entries, %s", where).containsAllEntriesOf(entries);
        assertThat(FILES).as("the files, %s", where).containsAllEntriesOf(files);
        rows.forEach((table, found) -> assertThat(found)
                .as("the rows of %s, %s", table, where)
                .doesNotHaveDuplicates()
                .isSubsetOf(DATA_SET.rows(table)));
        State state = state(rows, files.size(), entries.size());
        if (!files.isEmpty()) {
            assertRowsComplete(where, rows);
        }
        if (!entries.isEmpty()) {
            assertThat(files).as("the files before the entries, %s", where).isEqualTo(FILES);
        }
        return state;
    }

    private static State state(Map<Table, List<RuleDocument>> rows, int files, int entries) {
        int found = rows.values().stream().mapToInt(List::size).sum();
        if (entries > 0) {
            return entries < ENTRIES.size() ? State.SOME_ENTRIES : State.ALL;
        }
        if (files > 0) {
            return files < FILES.size() ? State.SOME_FILES : State.ALL_FILES;
        }
        if (found > 0) {
            return found < DATA_SET.rowCount() ? State.SOME_ROWS : State.ALL_ROWS;
        }
        if (rows.isEmpty()) {
            return State.NOTHING;
        }
        return rows.size() < Table.values().length ? State.SOME_TABLES : State.ALL_TABLES;
    }

    private static void assertComplete(String where, RawSeedPlace raw) {
        assertRowsComplete(where, raw.rows());
        assertThat(raw.files()).as("the files, %s", where).isEqualTo(FILES);
        assertThat(raw.entries()).as("the cache entries, %s", where).isEqualTo(ENTRIES);
    }

    private static void assertRowsComplete(String where, Map<Table, List<RuleDocument>> rows) {
        assertThat(rows).as("the tables, %s", where).containsOnlyKeys(Table.values());
        rows.forEach((table, found) -> assertThat(found)
                .as("the rows of %s, %s", table, where)
                .containsExactlyInAnyOrderElementsOf(DATA_SET.rows(table)));
    }
}
