package io.bluestar.testkit.emulators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class DynoxideTest {

    private static Emulators with(String dynamoDb, String path) {
        return Emulators.create(Map.of("BLUESTAR_TESTKIT_DYNAMODB", dynamoDb, "PATH", path));
    }

    @Test
    void aBinaryThatIsNotThereIsNamed() {
        try (Emulators emulators = with("/no/such/binary", "")) {
            assertThatThrownBy(emulators::dynamoDb)
                    .isInstanceOf(EmulatorException.class)
                    .hasMessageContaining("BLUESTAR_TESTKIT_DYNAMODB=/no/such/binary")
                    .hasMessageContaining("Ways out: install dynoxide");
        }
    }

    @Test
    void aProgramThatIsNotOnThePathIsNamed() {
        try (Emulators emulators = with("dynoxide", "")) {
            assertThatThrownBy(emulators::dynamoDb)
                    .isInstanceOf(EmulatorException.class)
                    .hasMessageContaining("BLUESTAR_TESTKIT_DYNAMODB=dynoxide")
                    .hasMessageContaining("not on the PATH")
                    .hasMessageContaining("Ways out");
        }
    }

    @Test
    void theNamedProgramIsGivenAPortOfLoopback(@TempDir Path folder) throws IOException {
        Path arguments = folder.resolve("arguments");
        Path program = folder.resolve("dynoxide");
        RedisServerTest.program(
                program,
                "[ \"$1\" = --version ] && { echo 'dynoxide 9.9.9'; exit 0; }",
                "echo \"$@\" > " + arguments,
                "echo 'Dynoxide listening on http://127.0.0.1:1'; exec sleep 600");
        for (Emulators emulators :
                new Emulators[] {with(program.toString(), ""), with("dynoxide", folder.toString())}) {
            try (emulators) {
                EmulatedServer server = emulators.dynamoDb();
                assertThat(server.product()).isEqualTo("dynoxide");
                assertThat(server.version()).isEqualTo("9.9.9");
                assertThat(Files.readString(arguments).strip())
                        .isEqualTo(
                                "--host 127.0.0.1 --port " + server.endpoint().getPort());
            }
        }
    }

    @Test
    void theRealOneAnswersAsDynamoDbDoes() {
        String chosen = System.getenv().getOrDefault("BLUESTAR_TESTKIT_DYNAMODB", "dynoxide");
        assumeTrue(
                Files.isExecutable(Path.of(chosen))
                        || Programs.find("dynoxide", System.getenv()).isPresent(),
                "dynoxide is on the PATH, or its path in BLUESTAR_TESTKIT_DYNAMODB");
        try (Emulators emulators = with(chosen, System.getenv().getOrDefault("PATH", ""));
                DynamoDbClient db = DynamoDbProbe.client(emulators.dynamoDb(), "probe")) {
            assertThat(emulators.dynamoDb().product()).isEqualTo("dynoxide");
            DynamoDbProbe.ask(db);
        }
    }
}
