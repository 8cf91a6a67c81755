package io.bluestar.testkit.cli;

import io.bluestar.testkit.certifier.HarnessException;
import io.bluestar.testkit.certifier.HarnessSource;
import io.bluestar.testkit.cli.bundled.CachedDynamoDbHarness;
import io.bluestar.testkit.cli.bundled.CachingDecoratorHarness;
import io.bluestar.testkit.cli.bundled.DynamoDbHarness;
import io.bluestar.testkit.cli.bundled.MemoryCacheHarness;
import io.bluestar.testkit.cli.bundled.MemoryFilesHarness;
import io.bluestar.testkit.cli.bundled.MemoryRulesHarness;
import io.bluestar.testkit.cli.bundled.RedisCacheHarness;
import io.bluestar.testkit.cli.bundled.S3FilesHarness;
import io.bluestar.testkit.contracts.harness.Harness;
import io.bluestar.testkit.emulators.EmulatorException;
import io.bluestar.testkit.emulators.EmulatorKind;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** What {@code certify} can be told to certify by name. */
enum BundledBackend {
    MEMORY(
            Set.of(),
            source("in-memory cache", MemoryCacheHarness::new),
            source("in-memory files", MemoryFilesHarness::new),
            source("in-memory rules", MemoryRulesHarness::new)),
    REDIS(Set.of(EmulatorKind.REDIS), source("Redis cache", RedisCacheHarness::new)),
    S3(Set.of(EmulatorKind.S3), source("S3 files", S3FilesHarness::new)),
    DYNAMODB(
            Set.of(EmulatorKind.DYNAMODB, EmulatorKind.REDIS),
            source("DynamoDB rules", DynamoDbHarness::new),
            source("DynamoDB rules cached", CachedDynamoDbHarness::new)),
    CACHING(Set.of(), source("caching decorator", CachingDecoratorHarness::new));

    private final Set<EmulatorKind> servers;
    private final List<HarnessSource> sources;

    BundledBackend(Set<EmulatorKind> servers, HarnessSource... sources) {
        this.servers = servers;
        this.sources = List.of(sources);
    }

    /** The servers that it needs. */
    Set<EmulatorKind> servers() {
        return servers;
    }

    /** Its harnesses, one for each contract or wiring. */
    List<HarnessSource> sources() {
        return sources;
    }

    private static HarnessSource source(String name, Supplier<? extends Harness> harness) {
        return HarnessSource.of(name, () -> {
            try {
                return harness.get();
            } catch (EmulatorException e) {
                // Its message says all that its reader can act on.
                throw new HarnessException(e.getMessage(), e);
            }
        });
    }
}
