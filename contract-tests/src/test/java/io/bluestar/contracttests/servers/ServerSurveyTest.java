package io.bluestar.contracttests.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import io.bluestar.persistence.s3.S3Options;
import io.bluestar.testkit.certifier.Certifier;
import io.bluestar.testkit.certifier.HarnessSource;
import io.bluestar.testkit.certifier.report.ConformanceReport;
import io.bluestar.testkit.certifier.report.format.ReportFormat;
import io.bluestar.testkit.certifier.report.text.Words;
import io.bluestar.testkit.cli.bundled.DynamoDbHarness;
import io.bluestar.testkit.cli.bundled.RedisCacheHarness;
import io.bluestar.testkit.cli.bundled.S3FilesHarness;
import io.bluestar.testkit.contracts.Protocol;
import io.bluestar.testkit.contracts.clause.ClauseRegistry;
import io.bluestar.testkit.contracts.harness.Harness;
import io.bluestar.testkit.contracts.options.Effort;
import io.bluestar.testkit.contracts.options.RunOptions;
import io.bluestar.testkit.emulators.EmulatedServer;
import io.bluestar.testkit.emulators.EmulatorKind;
import io.bluestar.testkit.emulators.Emulators;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;

/**
 * Certifies the bundled backends on every server that can be had and writes what it finds into {@code docs/servers.json};
 * a server that breaks promises fails no test, one that does not start does. What is not there is skipped, and
 * what was found on it before stays. {@code -Dbluestar.servers=LocalStack,moto} chooses by the beginnings of names,
 * and then each has to be there.
 */
class ServerSurveyTest {
    /** The same for all, so that they are asked the same. */
    private static final long SEED = 1;

    /** A copy that hangs, as two that cross do on LocalStack, is a failure after that. */
    private static final S3Options BOUNDED =
            S3Options.defaults().withSocketTimeout(Duration.ofSeconds(10)).withOperationTimeout(Duration.ofSeconds(20));

    private static final String CHOSEN = System.getProperty("bluestar.servers", "");

    private static final Duration TEST_TIMEOUT = Duration.ofSeconds(60);

    @TestFactory
    Stream<DynamicTest> every_server_can_be_certified() {
        Stream<DynamicTest> embedded =
                Stream.of(EmulatorKind.values()).map(kind -> test("embedded " + kind, () -> embedded(kind, Map.of())));
        Stream<DynamicTest> dynoxide = Stream.of(test("dynoxide", ServerSurveyTest::dynoxide));
        Stream<DynamicTest> programs =
                ServerPrograms.ALL.stream().map(program -> test(program.name(), () -> program(program)));
        return Stream.of(embedded, dynoxide, programs).flatMap(tests -> tests);
    }

    private static DynamicTest test(String server, Executable survey) {
        return DynamicTest.dynamicTest(server, () -> {
            if (!isChosen(server)) {
                abort(server + " was not asked for");
            }
            survey.execute();
        });
    }

    private static boolean isChosen(String server) {
        return Stream.of(CHOSEN.split(",", -1)).anyMatch(server::startsWith);
    }

    private static void embedded(EmulatorKind kind, Map<String, String> variables) throws IOException {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.remove("BLUESTAR_TESTKIT_DYNAMODB");
        environment.putAll(variables);
        List<ServerRecord> records = new ArrayList<>();
        for (Protocol protocol : protocols(kind)) {
            try (Emulators emulators = Emulators.create(environment)) {
                ConformanceReport report = certified(emulators.get(kind), protocol);
                assertThat(report.unavailable()).isEmpty();
                records.add(ServerRecord.of(report));
            }
        }
        ServerRecords.replace(records);
    }

    private static void dynoxide() throws IOException {
        Path binary = ServerProgram.HOME.resolve("dynoxide-1.2.1/node_modules/@dynoxide/linux-x64/dynoxide");
        if (!Files.exists(binary)) {
            skip("dynoxide 1.2.1", "npm install --prefix {home}/dynoxide-1.2.1 @dynoxide/linux-x64@1.2.1");
        }
        embedded(EmulatorKind.DYNAMODB, Map.of("BLUESTAR_TESTKIT_DYNAMODB", binary.toString()));
    }

    private static void program(ServerProgram program) throws IOException, InterruptedException {
        if (!program.isThere()) {
            skip(program.name(), program.get());
        }
        List<ServerRecord> records = new ArrayList<>();
        for (EmulatorKind kind : program.kinds()) {
            for (Protocol protocol : protocols(kind)) {
                records.add(record(program, kind, protocol));
            }
        }
        ServerRecords.replace(records);
    }

    /** On a process of its own: a server may not live through the contract before. */
    private static ServerRecord record(ServerProgram program, EmulatorKind kind, Protocol protocol)
            throws IOException, InterruptedException {
        try (RunningProgram running = RunningProgram.start(program, folder(program.name(), protocol))) {
            EmulatedServer server = running.server(kind);
            ConformanceReport report = certified(server, protocol);
            ServerRecord record = report.unavailable().isEmpty()
                    ? ServerRecord.of(report)
                    : ServerRecord.notCertifiable(name(server), protocol, report);
            return running.died().map(record::died).orElse(record);
        }
    }

    /** What was asked for by name and is not there is a failure. */
    private static void skip(String server, String get) {
        String message = server + " is not there, so nothing is found out about it; to have it: "
                + get.replace("{home}", ServerProgram.HOME.toString());
        if (!CHOSEN.isEmpty()) {
            throw new AssertionError(message);
        }
        System.out.println("SKIPPED: " + message);
        abort(message);
    }

    private static ConformanceReport certified(EmulatedServer server, Protocol protocol) throws IOException {
        String name = name(server);
        ConformanceReport report = Certifier.standard()
                .options(new RunOptions(Effort.parse("quick"), SEED, ClauseRegistry.CONTRACT_VERSION))
                .protocols(Set.of(protocol))
                .testTimeout(TEST_TIMEOUT)
                .certify(List.of(HarnessSource.of(name, () -> harness(server))));
        Path folder = folder(name, protocol);
        ReportFormat.JSON.write(report, folder);
        ReportFormat.HTML.write(report, folder);
        String found = report.subjects().stream().map(Words::counts).findFirst().orElse("could not be certified");
        System.out.println(name + ", " + protocol + ": " + found);
        return report;
    }

    private static String name(EmulatedServer server) {
        return server.product() + " " + server.version();
    }

    private static Path folder(String name, Protocol protocol) throws IOException {
        return Files.createDirectories(Path.of("target", "servers", name.replace(' ', '-'), protocol.toString()));
    }

    private static List<Protocol> protocols(EmulatorKind kind) {
        return switch (kind) {
            case S3 -> List.of(Protocol.FILES);
            case DYNAMODB -> List.of(Protocol.RULES, Protocol.DYNAMODB);
            case REDIS -> List.of(Protocol.CACHE);
        };
    }

    private static Harness harness(EmulatedServer server) {
        return switch (server.kind()) {
            case S3 -> new S3FilesHarness(server, BOUNDED);
            case DYNAMODB -> new DynamoDbHarness(server);
            case REDIS -> new RedisCacheHarness(server);
        };
    }
}
