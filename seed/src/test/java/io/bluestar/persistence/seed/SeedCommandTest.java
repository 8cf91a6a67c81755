package io.bluestar.persistence.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

@Timeout(60)
class SeedCommandTest {
    private static final String ACTIVE =
            "\"TableName\":\"described\",\"TableStatus\":\"ACTIVE\",\"KeySchema\":[{\"AttributeName\":\"PK\","
                    + "\"KeyType\":\"HASH\"},{\"AttributeName\":\"SK\",\"KeyType\":\"RANGE\"}]";

    @TempDir
    Path folder;

    private final ScriptedDynamoDb server = new ScriptedDynamoDb();
    private final MapStores stores = new MapStores();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @AfterEach
    void closeServer() {
        server.close();
    }

    @Test
    void theOptionsOfTheReferencesScriptSeedTheDefault() {
        emptyServer();

        assertThat(run("--endpoint-url", server.url().toString(), "--table-suffix", "-dev", "--region", "eu-west-1"))
                .isZero();
        assertThat(out.toString())
                .contains("Seeded data set default (36 rows, 0 files, 0 cache entries) at " + server.url())
                .contains("bluestar-processing-pipeline-dev  created    26 rows written")
                .contains("bluestar-agent-config-dev         created    no rows in this data set")
                .contains("Done: 8 tables created, 0 existed; 36 rows written, 0 unchanged");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void filesAndCacheEntriesAreStoredWhereTheyWereAskedFor() {
        emptyServer();

        assertThat(run(
                        "--endpoint-url=" + server.url(),
                        "--dataset=acme-sample",
                        "--bucket=payroll",
                        "--s3-endpoint-url=" + server.url(),
                        "--redis-uri=redis://:hush-hush@localhost:6379/0"))
                .isZero();
        assertThat(stores.files.contents).hasSize(3);
        assertThat(stores.cache.values).hasSize(2);
        assertThat(stores.closed).isEqualTo(2);
        assertThat(out.toString())
                .contains("3 files written (bucket payroll at " + server.url() + ")")
                .contains("2 cache entries written (redis://***@localhost:6379/0)")
                .doesNotContain("hush-hush");
    }

    @Test
    void filesAndCacheEntriesThatNobodyAskedForAreSkippedAndSaid() {
        emptyServer();

        assertThat(run("--endpoint-url=" + server.url(), "--dataset=acme-sample"))
                .isZero();
        assertThat(out.toString())
                .contains("3 files skipped (no --bucket given)")
                .contains("2 cache entries skipped (no --redis-uri given)");
    }

    @Test
    @ResourceLock(Resources.SYSTEM_PROPERTIES)
    void aServerOfThisMachineIsNotAskedThroughAProxy() {
        emptyServer();
        System.setProperty("http.proxyHost", "no-such-proxy.invalid");
        try {
            assertThat(run("--endpoint-url=" + server.url())).isZero();
        } finally {
            System.clearProperty("http.proxyHost");
        }
    }

    @Test
    void aDryRunStoresNothing() {
        emptyServer();

        assertThat(run("--endpoint-url=" + server.url(), "--dataset=acme-sample", "--bucket=payroll", "--dry-run"))
                .isZero();
        assertThat(server.bodies("CreateTable")).isEmpty();
        assertThat(stores.files.contents).isEmpty();
        assertThat(out.toString())
                .contains("Would seed data set acme-sample")
                .contains("26 rows to write")
                .contains("3 files to store (bucket payroll)")
                .contains("Nothing was stored: 8 tables to create, 0 exist;");
    }

    @Test
    void aClosedPortIsOneLineAndExit2() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }

        assertThat(run("--endpoint-url=http://localhost:" + port)).isEqualTo(2);
        assertThat(err.toString().lines())
                .singleElement()
                .asString()
                .startsWith("bluestar seed: no DynamoDB to seed at http://localhost:" + port)
                .contains("Connection refused")
                .contains("check");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void aCacheThatCannotBeReachedIsExit2BeforeAnythingIsStored() {
        emptyServer();
        stores.cacheFails = true;

        assertThat(run(
                        "--endpoint-url=" + server.url(),
                        "--dataset=acme-sample",
                        "--bucket=b",
                        "--redis-uri=redis://h"))
                .isEqualTo(2);
        assertThat(err.toString().lines()).singleElement().asString().contains("no cache to seed");
        assertThat(server.bodies("ListTables")).isEmpty();
        assertThat(stores.closed).isEqualTo(2);
    }

    @Test
    void aBadDataSetIsExit1BeforeAnythingIsStored() throws IOException {
        emptyServer();
        Files.writeString(folder.resolve("bluestar-irs-limits.json"), "[{\"PK\":\"YEAR#2024\"}]");

        assertThat(run("--endpoint-url=" + server.url(), "--dataset", folder.toString()))
                .isEqualTo(1);
        assertThat(err.toString().lines())
                .singleElement()
                .asString()
                .contains("bluestar-irs-limits.json, row 1 (line 1): the row has no SK");
        assertThat(server.bodies("ListTables")).isEmpty();
    }

    @Test
    void aFailureOnTheWayIsExit1() {
        server.answer("ListTables", "{\"TableNames\":[]}").error("CreateTable", "LimitExceededException");

        assertThat(run("--endpoint-url=" + server.url())).isEqualTo(1);
        assertThat(err.toString().lines()).singleElement().asString().contains("LimitExceededException");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--dataset=defualt|is neither default nor acme-sample",
                "--table-suffix=/x|tableSuffix",
                "--region=not a region|is no AWS region",
                "--endpoint-url=ftp://localhost|is no http or https URL",
                "--redis-uri=http://u:hush-hush@localhost|does not begin with redis://",
                "--s3-endpoint-url=http://localhost:1|needs --bucket",
                "--redis-uri=redis://:hush-hush^@localhost|is no URI",
                "--nonsense|--nonsense",
            })
    void wrongOptionsAreExit2(String option, String reason) {
        assertThat(run(option)).isEqualTo(2);
        assertThat(err.toString()).contains(reason).doesNotContain("hush-hush");
    }

    private int run(String... options) {
        return new CommandLine(new SeedCommand(stores))
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(options);
    }

    private void emptyServer() {
        server.answer("ListTables", "{\"TableNames\":[]}")
                .answer("CreateTable", "{\"TableDescription\":{" + ACTIVE + "}}")
                .answer("BatchWriteItem", "{\"UnprocessedItems\":{}}");
    }
}
