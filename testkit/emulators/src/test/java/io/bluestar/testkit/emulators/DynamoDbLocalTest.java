package io.bluestar.testkit.emulators;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class DynamoDbLocalTest {
    private static Emulators emulators;

    @BeforeAll
    static void start() {
        emulators = Emulators.create(Map.of());
    }

    @AfterAll
    static void stop() {
        emulators.close();
    }

    @Test
    void answersAsDynamoDbDoes() {
        EmulatedServer server = emulators.dynamoDb();
        assertThat(server.toString()).startsWith("DynamoDB Local 3.1.0 at http://127.0.0.1:");
        try (DynamoDbClient db = DynamoDbProbe.client(server, "probe")) {
            DynamoDbProbe.ask(db);
        }
    }

    /** As dynoxide has it, and so that credentials that happen to be in the environment make no difference. */
    @Test
    void accessKeysShareTheirTables() {
        try (DynamoDbClient one = DynamoDbProbe.client(emulators.dynamoDb(), "one");
                DynamoDbClient other = DynamoDbProbe.client(emulators.dynamoDb(), "other")) {
            DynamoDbProbe.createTable(one, "table");

            assertThat(other.listTables().tableNames()).contains("table");
        }
    }
}
