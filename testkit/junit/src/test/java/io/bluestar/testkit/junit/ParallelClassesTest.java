package io.bluestar.testkit.junit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.bluestar.persistence.CacheBackend;
import io.bluestar.persistence.FileStore;
import io.bluestar.persistence.RulesStore;
import io.bluestar.persistence.rules.Table;
import io.bluestar.persistence.settings.DynamoDbSettings;
import io.bluestar.testkit.environment.Environment;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Eight classes at the same time, each of which changes what is in its stores. {@code -Dbluestar.rounds=20} for more rounds. */
class ParallelClassesTest {
    private static final int CLASSES = 8;
    private static final int ROUNDS = Integer.getInteger("bluestar.rounds", 1);
    private static final Map<String, String> CONCURRENT_CLASSES = Map.of(
            "junit.jupiter.execution.parallel.enabled", "true",
            "junit.jupiter.execution.parallel.mode.default", "same_thread",
            "junit.jupiter.execution.parallel.mode.classes.default", "concurrent",
            "junit.jupiter.execution.parallel.config.strategy", "fixed",
            "junit.jupiter.execution.parallel.config.fixed.parallelism", "8");

    @Test
    void classes_that_run_at_the_same_time_do_not_see_each_other() {
        for (int round = 1; round <= ROUNDS; round++) {
            Outcome.of(
                            CONCURRENT_CLASSES,
                            First.class,
                            Second.class,
                            Third.class,
                            Fourth.class,
                            Fifth.class,
                            Sixth.class,
                            Seventh.class,
                            Eighth.class)
                    .passed(CLASSES * 2);
        }
    }

    /** That they run at the same time is no chance: each waits for the others before and after it writes. */
    @BlueStarTest(environment = Environment.EMBEDDED)
    abstract static class Mutating {
        private static final CyclicBarrier TOGETHER = new CyclicBarrier(CLASSES);

        private final String mine = getClass().getSimpleName();

        @RepeatedTest(2)
        void sees_its_own_writes_alone(
                RulesStore rules, CacheBackend cache, FileStore files, DynamoDbClient client, DynamoDbSettings settings)
                throws Exception {
            TOGETHER.await(2, TimeUnit.MINUTES);
            cache.setex("shared", Duration.ofHours(1), mine);
            files.write("shared.txt", mine.getBytes(UTF_8));
            files.write(mine + ".txt", new byte[0]);
            client.putItem(put -> put.tableName(Table.IRS_LIMITS.name(settings.tableSuffix()))
                    .item(Map.of(
                            "PK", AttributeValue.fromS("YEAR#2026"),
                            "SK", AttributeValue.fromS("LIMITS"),
                            "whose", AttributeValue.fromS(mine))));
            TOGETHER.await(2, TimeUnit.MINUTES);
            assertThat(cache.get("shared")).contains(mine);
            assertThat(files.read("shared.txt")).asString(UTF_8).isEqualTo(mine);
            assertThat(files.listFiles(""))
                    .filteredOn(path -> !path.contains("/"))
                    .containsOnly("shared.txt", mine + ".txt");
            assertThat(rules.getIrsLimits(2026).getText("whose")).isEqualTo(mine);
            assertThat(rules.getPipelineSteps("DEFAULT", "BiWeeklyFri")).hasSize(26);
        }
    }

    static class First extends Mutating {}

    static class Second extends Mutating {}

    static class Third extends Mutating {}

    static class Fourth extends Mutating {}

    static class Fifth extends Mutating {}

    static class Sixth extends Mutating {}

    static class Seventh extends Mutating {}

    static class Eighth extends Mutating {}
}
