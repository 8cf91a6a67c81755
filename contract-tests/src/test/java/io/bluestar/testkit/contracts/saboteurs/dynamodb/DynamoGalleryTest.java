package io.bluestar.testkit.contracts.saboteurs.dynamodb;

import io.bluestar.testkit.certifier.HarnessSource;
import io.bluestar.testkit.contracts.Protocol;
import io.bluestar.testkit.contracts.dynamodb.DynamoDbRulesHarness;
import io.bluestar.testkit.contracts.saboteurs.Gallery;
import io.bluestar.testkit.contracts.saboteurs.Sabotage;
import java.util.List;

/** The gallery of broken rules stores on DynamoDB. They are rules stores too: that contract runs over them as well. */
class DynamoGalleryTest extends Gallery<DynamoDbRulesHarness> {

    @Override
    protected Protocol protocol() {
        return Protocol.DYNAMODB;
    }

    @Override
    protected List<Sabotage<DynamoDbRulesHarness>> saboteurs() {
        return DynamoSaboteurs.ALL;
    }

    @Override
    protected List<HarnessSource> honest() {
        return List.of(HarnessSource.of(
                "fake DynamoDB", () -> new FakeDynamoDbHarness("fake DynamoDB", new FakeDynamoDb(), FakeReader::new)));
    }
}
