package io.bluestar.testkit.junit;

import io.bluestar.persistence.CacheBackend;
import io.bluestar.persistence.FileStore;
import io.bluestar.persistence.RulesStore;
import io.bluestar.persistence.settings.DynamoDbSettings;
import io.bluestar.persistence.settings.RedisSettings;
import io.bluestar.persistence.settings.S3Settings;
import io.bluestar.persistence.settings.Settings;
import io.bluestar.persistence.wiring.Persistence;
import io.bluestar.testkit.environment.SeededStores;
import io.bluestar.testkit.environment.StoreKind;
import io.lettuce.core.RedisURI;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * What a test may ask for.
 *
 * @param type by which type
 * @param needed the stores that it needs to be open
 * @param from how it is had
 */
record Injectable<T>(Class<T> type, Set<StoreKind> needed, Function<SeededStores, T> from) {
    private static final Set<StoreKind> ALL_THREE = Set.of(StoreKind.values());

    private static final List<Injectable<?>> ALL = List.of(
            new Injectable<>(RulesStore.class, Set.of(StoreKind.RULES), SeededStores::rules),
            new Injectable<>(CacheBackend.class, Set.of(StoreKind.CACHE), SeededStores::cache),
            new Injectable<>(FileStore.class, Set.of(StoreKind.FILES), SeededStores::files),
            new Injectable<>(Persistence.class, ALL_THREE, SeededStores::persistence),
            new Injectable<>(Settings.class, ALL_THREE, SeededStores::settings),
            new Injectable<>(DynamoDbSettings.class, Set.of(StoreKind.RULES), SeededStores::dynamoDbSettings),
            new Injectable<>(RedisSettings.class, Set.of(StoreKind.CACHE), SeededStores::redisSettings),
            new Injectable<>(S3Settings.class, Set.of(StoreKind.FILES), SeededStores::s3Settings),
            new Injectable<>(DynamoDbClient.class, Set.of(StoreKind.RULES), SeededStores::dynamoDbClient),
            new Injectable<>(S3Client.class, Set.of(StoreKind.FILES), SeededStores::s3Client),
            new Injectable<>(
                    RedisURI.class,
                    Set.of(StoreKind.CACHE),
                    stores -> RedisURI.create(stores.redisSettings().uri())),
            new Injectable<>(SeededStores.class, Set.of(), stores -> stores));

    static Optional<Injectable<?>> of(Class<?> type) {
        return ALL.stream().filter(injectable -> injectable.type == type).findFirst();
    }

    /** The stores that all of these types need together. */
    static Set<StoreKind> neededBy(Collection<Class<?>> types) {
        Set<StoreKind> needed = EnumSet.noneOf(StoreKind.class);
        types.forEach(type -> of(type).ifPresent(injectable -> needed.addAll(injectable.needed)));
        return needed;
    }
}
