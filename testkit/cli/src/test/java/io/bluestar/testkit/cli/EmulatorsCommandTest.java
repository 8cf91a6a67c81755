package io.bluestar.testkit.cli;

import static io.bluestar.testkit.cli.Shell.bluestar;
import static org.assertj.core.api.Assertions.assertThat;

import io.bluestar.persistence.FileStore;
import io.bluestar.persistence.s3.S3FileStore;
import io.bluestar.persistence.settings.S3Settings;
import io.bluestar.testkit.certifier.console.Style;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The servers that a person starts, and seeds from another terminal. */
class EmulatorsCommandTest {
    private static final Pattern EXPORT = Pattern.compile("export ([A-Z0-9_]+)=(.+)");

    @Test
    void what_is_printed_can_be_pasted_and_seeded() throws Exception {
        CountDownLatch stop = new CountDownLatch(1);
        try (PipedReader pipe = new PipedReader(1 << 16);
                PrintWriter out = new PrintWriter(new PipedWriter(pipe), true);
                BufferedReader lines = new BufferedReader(pipe)) {
            StringWriter err = new StringWriter();
            Screen screen = new Screen(out, new PrintWriter(err), Style.PLAIN, false);
            CompletableFuture<Integer> exitCode = CompletableFuture.supplyAsync(() -> {
                try {
                    return new CommandLine(new EmulatorsCommand(screen, stop))
                            .setErr(new PrintWriter(err))
                            .execute("--bucket", "pasted");
                } finally {
                    out.close();
                }
            });
            try {
                Map<String, String> exports = read(lines, () -> "exit code " + exitCode.join() + ": " + err);
                assertThat(exports)
                        .containsKeys(
                                "AWS_ACCESS_KEY_ID",
                                "AWS_SECRET_ACCESS_KEY",
                                "AWS_REGION",
                                "BLUESTAR_DYNAMO_REGION",
                                "BLUESTAR_S3_REGION",
                                "BLUESTAR_REDIS_PORT")
                        .containsEntry("BLUESTAR_S3_BUCKET", "pasted")
                        .containsEntry(
                                "BLUESTAR_TESTKIT_DYNAMODB_ENDPOINT", exports.get("BLUESTAR_DYNAMO_ENDPOINT_URL"))
                        .containsEntry("BLUESTAR_TESTKIT_S3_ENDPOINT", exports.get("BLUESTAR_S3_ENDPOINT_URL"))
                        .containsEntry(
                                "BLUESTAR_TESTKIT_REDIS_URI",
                                "redis://" + exports.get("BLUESTAR_REDIS_HOST") + ":"
                                        + exports.get("BLUESTAR_REDIS_PORT"));
                assertThat(files(exports, "pasted"))
                        .as("the bucket is there, and empty")
                        .isZero();
                seedsBucketsThatAreMissing(exports);
            } finally {
                stop.countDown();
            }
            assertThat(exitCode.get(60, TimeUnit.SECONDS)).isZero();
        }
    }

    private static void seedsBucketsThatAreMissing(Map<String, String> exports) {
        Shell first = seed(exports);
        assertThat(first.exitCode()).as(first.err()).isZero();
        assertThat(first.out()).contains("Created the bucket seeded.");
        assertThat(files(exports, "seeded")).isPositive();

        Shell second = seed(exports);
        assertThat(second.exitCode()).as(second.err()).isZero();
        assertThat(second.out()).doesNotContain("Created the bucket");
    }

    private static Shell seed(Map<String, String> exports) {
        return bluestar(
                "seed",
                "--dataset",
                "acme-sample",
                "--table-suffix",
                "-dev",
                "--endpoint-url",
                exports.get("BLUESTAR_DYNAMO_ENDPOINT_URL"),
                "--s3-endpoint-url",
                exports.get("BLUESTAR_S3_ENDPOINT_URL"),
                "--bucket",
                "seeded",
                "--redis-uri",
                exports.get("BLUESTAR_TESTKIT_REDIS_URI"));
    }

    private static int files(Map<String, String> exports, String bucket) {
        URI endpoint = URI.create(exports.get("BLUESTAR_S3_ENDPOINT_URL"));
        try (FileStore files = S3FileStore.open(new S3Settings(bucket, "us-east-1", Optional.of(endpoint)))) {
            return files.listFiles("").size();
        }
    }

    @Test
    void seeding_what_does_not_answer_is_a_line_and_exit_2() throws IOException {
        String closed = "http://127.0.0.1:" + closedPort();

        Shell tables = bluestar("seed", "--endpoint-url", closed);
        assertThat(tables.exitCode()).isEqualTo(ExitCode.COULD_NOT_RUN);
        assertThat(tables.err().lines()).hasSize(1);
        assertThat(tables.err()).contains(closed);

        Shell files = bluestar(
                "seed",
                "--dataset",
                "acme-sample",
                "--endpoint-url",
                closed,
                "--s3-endpoint-url",
                closed,
                "--bucket",
                "nowhere");
        assertThat(files.exitCode()).isEqualTo(ExitCode.COULD_NOT_RUN);
        assertThat(files.err().lines()).hasSize(1);
        assertThat(files.err()).contains("bucket nowhere").contains(closed);
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Reads up to the last line; without it the command has ended, and says why. */
    private static Map<String, String> read(BufferedReader lines, Supplier<String> ending) throws IOException {
        Map<String, String> exports = new LinkedHashMap<>();
        while (true) {
            String line = lines.readLine();
            if (line == null) {
                throw new AssertionError("the servers did not start: " + ending.get());
            }
            if (line.contains("Ctrl-C")) {
                return exports;
            }
            Matcher export = EXPORT.matcher(line);
            if (export.matches()) {
                exports.put(export.group(1), export.group(2));
            } else {
                assertThat(line).as("can be pasted").startsWith("#");
            }
        }
    }
}
