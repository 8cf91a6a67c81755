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
import io.bluestar.testkit.contracts.Protocol;
import io.bluestar.testkit.contracts.harness.Harness;
import io.bluestar.testkit.emulators.EmulatorException;
import io.bluestar.testkit.emulators.EmulatorKind;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** What {@code certify} can be told to certify by name. */
enum BundledBackend {
    MEMORY(
            Set.of(),
            source("in-memory cache", MemoryCacheHarness.class, MemoryCacheHarness::new),
            source("in-memory files", MemoryFilesHarness.class, MemoryFilesHarness::new),
            source("in-memory rules", MemoryRulesHarness.class, MemoryRulesHarness::new)),
    REDIS(Set.of(EmulatorKind.REDIS), source("Redis cache", RedisCacheHarness.class, RedisCacheHarness::new)),
    S3(Set.of(EmulatorKind.S3), source("S3 files", S3FilesHarness.class, S3FilesHarness::new)),
    DYNAMODB(
            Set.of(EmulatorKind.DYNAMODB, EmulatorKind.REDIS),
            source("DynamoDB rules", DynamoDbHarness.class, DynamoDbHarness::new),
            source("DynamoDB rules cached", CachedDynamoDbHarness.class, CachedDynamoDbHarness::new)),
    CACHING(Set.of(), source("caching decorator", CachingDecoratorHarness.class, CachingDecoratorHarness::new));

    private final Set<EmulatorKind> servers;
    private final List<BundledSource> sources;

    BundledBackend(Set<EmulatorKind> servers, BundledSource... sources) {
        this.servers = servers;
        this.sources = List.of(sources);
    }

    /** The servers that it needs. */
    Set<EmulatorKind> servers() {
        return servers;
    }

    /** Its harnesses for some protocols, or for all if none is given; one for each contract or wiring. */
    List<HarnessSource> sources(Set<Protocol> some) {
        return sources.stream()
                .filter(one -> some.isEmpty() || one.protocols().stream().anyMatch(some::contains))
                .map(BundledSource::source)
                .toList();
    }

    /** Those that have one of these harnesses. */
    static List<BundledBackend> withHarnesses(Set<String> classNames) {
        return Arrays.stream(values())
                .filter(backend -> !backend.sourcesOf(classNames).isEmpty())
                .toList();
    }

    /** Those of its harnesses that have one of these names. */
    List<HarnessSource> sourcesOf(Set<String> classNames) {
        return sources.stream()
                .filter(one -> classNames.contains(one.type().getName()))
                .map(BundledSource::source)
                .toList();
    }

    private record BundledSource(Class<? extends Harness> type, HarnessSource source) {
        List<Protocol> protocols() {
            return Protocol.of(type);
        }
    }

    private static <H extends Harness> BundledSource source(String name, Class<H> type, Supplier<H> harness) {
        HarnessSource source = HarnessSource.of(name, () -> {
            try {
                return harness.get();
            } catch (EmulatorException e) {
                // Its message says all that its reader can act on.
                throw new HarnessException(e.getMessage(), e);
            }
        });
        return new BundledSource(type, source);
    }
}
