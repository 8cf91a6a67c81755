package io.bluestar.testkit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.bluestar.persistence.CacheBackend;
import io.bluestar.persistence.FileStore;
import io.bluestar.persistence.RulesStore;
import io.bluestar.persistence.rules.Table;
import io.bluestar.persistence.settings.DynamoDbSettings;
import io.bluestar.persistence.settings.RedisSettings;
import io.bluestar.persistence.settings.S3Settings;
import io.bluestar.persistence.settings.Settings;
import io.bluestar.persistence.wiring.Persistence;
import io.bluestar.testkit.environment.Environment;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/** The extension, on test classes of the shapes that users write. */
class BlueStarTestTest {

    @Test
    void stores_come_as_parameters_of_tests() {
        Outcome.of(Parameters.class).passed(3);
    }

    @BlueStarTest
    static class Parameters {
        @Test
        void rules(RulesStore rules) {
            assertThat(rules.getPipelineSteps("DEFAULT", "BiWeeklyFri")).hasSize(26);
        }

        @Test
        void all_three(RulesStore rules, CacheBackend cache, FileStore files) {
            cache.setex(
                    "hold",
                    Duration.ofMinutes(1),
                    rules.getPlanHolds("ACME").get(0).toJson());
            assertThat(cache.get("hold")).isPresent();
            assertThat(files.listFiles("")).isNotEmpty();
        }

        @Test
        void wired(Persistence persistence, Settings settings) {
            assertThat(persistence
                            .rules()
                            .getCalculationRule("NEWCLIENT", "match")
                            .getText("PK"))
                    .isEqualTo("CLIENT#GLOBAL");
            assertThat(settings.dynamoDb().endpointUrl()).isPresent();
        }
    }

    @Test
    void what_looks_behind_the_stores_comes_as_parameters_too() {
        Outcome.of(Behind.class).passed(3);
    }

    @BlueStarTest(environment = Environment.EMBEDDED)
    static class Behind {
        @Test
        void tables(DynamoDbClient client, DynamoDbSettings settings) {
            assertThat(client.scan(scan -> scan.tableName(Table.PROCESSING_PIPELINE.name(settings.tableSuffix())))
                            .items())
                    .hasSizeGreaterThanOrEqualTo(26);
        }

        @Test
        void bucket(S3Client client, S3Settings settings, FileStore files) {
            files.write("written.txt", new byte[] {1});
            assertThat(client.headObject(head -> head.bucket(settings.bucket()).key("written.txt"))
                            .contentLength())
                    .isEqualTo(1);
        }

        @Test
        void cache(RedisURI uri, RedisSettings settings, CacheBackend cache) {
            cache.setex("key", Duration.ofMinutes(1), "value");
            assertThat(uri.getPort()).isEqualTo(settings.uri().getPort());
            RedisClient client = RedisClient.create(uri);
            try (var connection = client.connect()) {
                assertThat(connection.sync().get("key")).isEqualTo("value");
            } finally {
                client.shutdown();
            }
        }
    }

    @Test
    void stores_come_as_parameters_of_constructors_and_lifecycle_methods() {
        Outcome.of(Lifecycle.class).passed(1);
    }

    @BlueStarTest(environment = Environment.MEMORY)
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    static class Lifecycle {
        private final FileStore files;

        Lifecycle(FileStore files) {
            this.files = files;
        }

        @BeforeAll
        void write(FileStore sameFiles) {
            sameFiles.write("before-all.txt", new byte[] {1});
        }

        @BeforeEach
        void writeAgain(FileStore sameFiles) {
            sameFiles.write("before-each.txt", new byte[] {2});
        }

        @Test
        void seen() {
            assertThat(files.listFiles("before-")).containsExactly("before-all.txt", "before-each.txt");
        }
    }

    @Test
    void nested_classes_share_the_stores_of_their_outer_class() {
        Outcome.of(Outer.class).passed(2);
    }

    @BlueStarTest(environment = Environment.MEMORY)
    static class Outer {
        @BeforeAll
        static void write(FileStore files) {
            files.write("outer.txt", new byte[] {1});
        }

        @Test
        void own(FileStore files) {
            assertThat(files.read("outer.txt")).containsExactly(1);
        }

        @Nested
        class Inner {
            @Test
            void seen(FileStore files) {
                assertThat(files.read("outer.txt")).containsExactly(1);
            }
        }
    }

    @Test
    void classes_do_not_see_each_other() {
        Outcome.of(Writes.class).passed(1);
        Outcome.of(Looks.class).passed(1);
    }

    @BlueStarTest(environment = Environment.MEMORY)
    static class Writes {
        @Test
        void writes(FileStore files) {
            files.write("written.txt", new byte[] {1});
        }
    }

    @BlueStarTest(environment = Environment.MEMORY)
    static class Looks {
        @Test
        void looks(FileStore files) {
            assertThat(files.listFiles("written")).isEmpty();
        }
    }

    @Test
    void the_annotation_may_stand_on_another_one() {
        Outcome.of(Meta.class).passed(1);
    }

    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @BlueStarTest(environment = Environment.MEMORY, dataSets = "acme-sample")
    @interface OnAcme {}

    @OnAcme
    static class Meta {
        @Test
        void only_the_sample(RulesStore rules) {
            assertThat(rules.getPlanHolds("ACME")).isNotEmpty();
            assertThat(rules.getPipelineSteps("DEFAULT", "BiWeeklyFri")).isEmpty();
        }
    }

    @Test
    void a_wrong_data_set_fails_the_test_by_name() {
        Outcome.of(WrongDataSet.class).failedBecause("no-such-set");
    }

    @BlueStarTest(environment = Environment.MEMORY, dataSets = "no-such-set")
    static class WrongDataSet {
        @Test
        void never_runs(RulesStore rules) {
            rules.getIrsLimits(2026);
        }
    }

    @Test
    void a_nested_class_that_asks_for_other_stores_is_refused() {
        Outcome.of(OtherInside.class).failedBecause("its @BlueStarTest asks for others");
    }

    @BlueStarTest(environment = Environment.MEMORY)
    static class OtherInside {
        @Nested
        @BlueStarTest(environment = Environment.MEMORY, dataSets = "default")
        class Inner {
            @Test
            void never_runs(RulesStore rules) {
                rules.getIrsLimits(2026);
            }
        }
    }
}
