package io.bluestar.testkit.contracts.saboteurs.dynamodb;

import io.bluestar.persistence.rules.TableReader;
import io.bluestar.testkit.contracts.dynamodb.DynamoDbRulesHarness;
import io.bluestar.testkit.contracts.saboteurs.Sabotage;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** All broken rules stores on DynamoDB. */
public final class DynamoSaboteurs {
    public static final List<Sabotage<DynamoDbRulesHarness>> ALL = Stream.of(
                    RequestSaboteurs.ALL, AttributeSaboteurs.ALL, TableSaboteurs.ALL)
            .flatMap(List::stream)
            .toList();

    private DynamoSaboteurs() {}

    /** The eight reads over a broken reader of a fake's tables. */
    static Sabotage<DynamoDbRulesHarness> reader(String name, Function<FakeClient, TableReader> reader) {
        return Sabotage.of(name, () -> new FakeDynamoDbHarness(name, new FakeDynamoDb(), reader));
    }
}
