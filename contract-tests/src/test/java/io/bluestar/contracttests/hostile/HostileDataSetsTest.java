package io.bluestar.contracttests.hostile;

import static io.bluestar.contracttests.hostile.HostileTexts.escaped;
import static io.bluestar.contracttests.hostile.Ordeal.check;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.rules.Rows;
import io.bluestar.persistence.rules.Table;
import io.bluestar.persistence.seed.DataSet;
import io.bluestar.persistence.seed.DataSetException;
import io.bluestar.persistence.seed.SeedEntry;
import io.bluestar.persistence.seed.SeedFile;
import io.bluestar.testkit.certifier.console.Style;
import io.bluestar.testkit.cli.BlueStar;
import io.bluestar.testkit.cli.Screen;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hostile data sets, read from folders, and hostile arguments of the command that seeds them. */
class HostileDataSetsTest {
    private static final int RANDOM = 200;
    private static final String LIMITS = "bluestar-irs-limits.json";
    private static final String PROPER = "[{\"PK\":\"YEAR#2024\",\"SK\":\"LIMITS\"}]";

    @TempDir
    Path parent;

    private Path folder;

    @BeforeEach
    void empty() throws IOException {
        folder = Files.createTempDirectory(parent, "data-set");
    }

    @Test
    void rows_are_read_as_the_documents_that_they_are_or_refused_by_file_and_row() {
        try (Ordeal ordeal = new Ordeal("files of rows")) {
            each(ordeal, json -> {
                Files.write(folder.resolve(LIMITS), json.getBytes(UTF_8));
                check(!reads(ordeal) || json.equals("[]"), "what is no list of rows is read");
                byte[] bytes = ("{\"PK\":\"P\",\"SK\":\"S\"," + (json.startsWith("{") ? json.substring(1) : json))
                        .getBytes(UTF_8);
                Files.write(folder.resolve(LIMITS), ("[" + new String(bytes, UTF_8) + "]").getBytes(UTF_8));
                DataSet dataSet = read(ordeal, LIMITS);
                if (dataSet != null) {
                    List<RuleDocument> rows = dataSet.rows(Table.IRS_LIMITS);
                    check(rows.equals(List.of(RuleDocument.parse(new String(bytes, UTF_8)))), "the row is another");
                    check(rows.get(0).sizeInBytes() <= Rows.LARGEST, "the row is larger than DynamoDB's");
                }
            });
        }
    }

    @Test
    void files_and_cache_entries_are_read_exactly_or_refused_by_file_and_row() {
        try (Ordeal ordeal = new Ordeal("files.json and cache.json")) {
            Files.writeString(folder.resolve("source"), "content");
            Stream.concat(
                            HostileTexts.fixed().values().stream().filter(text -> text.length() < 5_000_000),
                            HostileTexts.any(ordeal.chance(), ordeal.chance().times(RANDOM)).stream())
                    .forEach(text -> ordeal.of(escaped(text), () -> {
                        file(ordeal, Map.of("path", text, "source", "source"));
                        file(ordeal, Map.of("path", "p", "source", "source", "contentType", text));
                        file(ordeal, Map.of("path", "p", "source", text));
                        Files.delete(folder.resolve("files.json"));
                        entry(ordeal, Map.of("key", text, "ttl", "PT1H", "value", "v"));
                        entry(ordeal, Map.of("key", "k", "ttl", "PT1H", "value", text));
                        entry(ordeal, Map.of("key", "k", "ttl", text, "value", "v"));
                        Files.delete(folder.resolve("cache.json"));
                    }));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void file(Ordeal ordeal, Map<String, String> fields) throws Throwable {
        Files.write(folder.resolve("files.json"), json(fields).getBytes(UTF_8));
        DataSet dataSet = read(ordeal, "files.json");
        if (dataSet != null) {
            check(dataSet.files().size() == 1, "there is no file");
            SeedFile file = dataSet.files().get(0);
            check(file.path().equals(fields.get("path")), "the path is another: " + file);
            String type = fields.getOrDefault("contentType", file.contentType());
            check(file.contentType().equals(type), "the content type is another: " + file);
            check(new String(file.content(), UTF_8).equals("content"), "the content is another: " + file);
        }
    }

    private void entry(Ordeal ordeal, Map<String, String> fields) throws Throwable {
        Files.write(folder.resolve("cache.json"), json(fields).getBytes(UTF_8));
        DataSet dataSet = read(ordeal, "cache.json");
        if (dataSet != null) {
            check(dataSet.entries().size() == 1, "there is no entry");
            SeedEntry entry = dataSet.entries().get(0);
            check(entry.key().equals(fields.get("key")), "the key is another: " + entry);
            check(entry.value().equals(fields.get("value")), "the value is another: " + entry);
            check(entry.ttl().equals(Duration.parse(fields.get("ttl"))), "the ttl is another: " + entry);
        }
    }

    /** By hand: these texts need not be good for a document. */
    private static String json(Map<String, String> fields) {
        StringBuilder json = new StringBuilder("[{");
        fields.forEach((name, value) -> {
            json.append(json.length() == 2 ? "\"" : ",\"").append(name).append("\":\"");
            for (int i = 0; i < value.length(); i++) {
                char c = value.charAt(i);
                if (c < ' ' || c == '"' || c == '\\' || Character.isSurrogate(c)) {
                    json.append("\\u").append(Integer.toHexString(0x1_0000 | c), 1, 5);
                } else {
                    json.append(c);
                }
            }
            json.append('"');
        });
        return json.append("}]").toString();
    }

    @Test
    void what_is_no_file_of_a_data_set_is_refused_and_not_waited_for() {
        try (Ordeal ordeal = Ordeal.ofRefused("files that are none")) {
            Path file = folder.resolve(LIMITS);
            content(ordeal, "bytes that are no UTF-8", new byte[] {'[', (byte) 0xC3, (byte) 0x28, ']'});
            content(ordeal, "Latin-1", "[{\"PK\":\"\u00E9\",\"SK\":\"S\"}]".getBytes(ISO_8859_1));
            content(ordeal, "UTF-16", PROPER.getBytes(UTF_16));
            content(ordeal, "surrogates in UTF-8", new byte[] {'[', '"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"', ']'
            });
            content(ordeal, "overlong UTF-8", new byte[] {(byte) 0xC1, (byte) 0x9B});
            content(ordeal, "a byte order mark", ("\uFEFF" + PROPER).getBytes(UTF_8));
            content(ordeal, "nothing", new byte[0]);
            content(ordeal, "zeros", new byte[1 << 20]);
            ordeal.of("a folder", () -> {
                Files.createDirectory(file);
                check(!reads(ordeal), "it is read");
                Files.delete(file);
            });
            ordeal.of("a file of 5 GiB", () -> {
                try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
                    sparse.setLength(5L << 30);
                }
                check(!reads(ordeal), "it is read");
                Files.delete(file);
            });
            ordeal.of("a source of 5 GiB", () -> {
                try (RandomAccessFile sparse =
                        new RandomAccessFile(folder.resolve("large").toFile(), "rw")) {
                    sparse.setLength(5L << 30);
                }
                Files.writeString(folder.resolve("files.json"), "[{\"path\":\"p\",\"source\":\"large\"}]");
                check(read(ordeal, "large") == null, "it is read");
                Files.delete(folder.resolve("files.json"));
                Files.delete(folder.resolve("large"));
            });
            links(ordeal, file);
        }
    }

    private void links(Ordeal ordeal, Path file) {
        for (String target : List.of("/dev/zero", "/dev/full", "/dev/stdin", LIMITS, "..", "/proc/self/mem")) {
            if (target.startsWith("/") && !Files.exists(Path.of(target))) {
                continue;
            }
            ordeal.of("a link to " + target, () -> {
                Files.createSymbolicLink(file, Path.of(target));
                check(!reads(ordeal), "it is read");
                Files.delete(file);
            });
        }
        if (Files.isExecutable(Path.of("/usr/bin/mkfifo"))) {
            ordeal.of("a pipe into which nobody writes", () -> {
                check(
                        new ProcessBuilder("/usr/bin/mkfifo", file.toString())
                                        .start()
                                        .waitFor()
                                == 0,
                        "no pipe is made");
                check(!reads(ordeal), "it is read");
                Files.delete(file);
            });
        }
    }

    private void content(Ordeal ordeal, String what, byte[] content) {
        ordeal.of(what, () -> {
            Files.write(folder.resolve(LIMITS), content);
            check(!reads(ordeal), "it is read");
            Files.delete(folder.resolve(LIMITS));
        });
    }

    private boolean reads(Ordeal ordeal) throws Throwable {
        return read(ordeal, LIMITS) != null;
    }

    /**
     * The data set, or null if it is refused.
     *
     * @param expected what a refusal names
     */
    private DataSet read(Ordeal ordeal, String expected) throws Throwable {
        DataSet[] dataSet = new DataSet[1];
        ordeal.accepts(DataSetException.class, () -> {
            try {
                dataSet[0] = DataSet.ofFolder(folder);
            } catch (DataSetException e) {
                check(e.getMessage().contains(expected), "the message names no " + expected + ": " + e.getMessage());
                throw e;
            }
        });
        return dataSet[0];
    }

    @Test
    void the_command_ends_with_an_exit_code_and_a_reason_whatever_its_arguments() throws IOException {
        String closed;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = "--endpoint-url=http://127.0.0.1:" + socket.getLocalPort();
        }
        try (Ordeal ordeal = new Ordeal("arguments of bluestar seed")) {
            String none = "--dataset=" + folder.resolve("none");
            List<String> options = List.of(
                    "--table-suffix=",
                    "--region=",
                    "--bucket=",
                    "--redis-uri=",
                    "--endpoint-url=",
                    "--s3-endpoint-url=",
                    "--dataset=none",
                    "--no-such-option=",
                    "-",
                    "",
                    "argument ");
            List<String> texts = new ArrayList<>(HostileTexts.fixed().values());
            texts.removeIf(text -> text.length() > 10 && text.length() < 1_000_000);
            texts.addAll(HostileTexts.any(ordeal.chance(), ordeal.chance().times(RANDOM / 10)));
            for (String text : texts) {
                // All with the largest ones, else one of them: the command is slow beside what it is given.
                List<String> tried = text.length() > 1_000
                        ? options
                        : List.of(ordeal.chance().of(options));
                for (String option : tried) {
                    // In vain whatever the option makes of the text: there is no data set, or no server.
                    boolean dataSet = option.startsWith("--dataset");
                    ordeal.of(
                            option + escaped(text),
                            () -> refused("seed", closed, dataSet ? "--dry-run" : none, option + text));
                }
            }
            for (Map.Entry<String, Supplier<String>> json : HostileJson.fixed().entrySet()) {
                ordeal.of("a data set of " + json.getKey(), () -> {
                    Files.write(folder.resolve(LIMITS), ("[" + json.getValue().get() + "]").getBytes(UTF_8));
                    refused("seed", "--dry-run", closed, "--dataset", folder.toString());
                });
            }
        }
    }

    private static void refused(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode =
                BlueStar.run(new Screen(new PrintWriter(out), new PrintWriter(err), Style.PLAIN, false), arguments);
        check(exitCode == 1 || exitCode == 2, "the exit code is " + exitCode);
        check(!err.toString().isBlank(), "there is no reason");
        check(!err.toString().contains("a fault of it"), err.toString());
        check(
                err.toString().length() < 10_000,
                "the reason has " + err.toString().length() + " characters");
        check(
                err.toString().chars().noneMatch(c -> c != '\n' && c != '\r' && Character.isISOControl(c)),
                "the reason has control characters: " + escaped(err.toString()));
    }

    private static void each(Ordeal ordeal, Trial trial) {
        for (Map.Entry<String, Supplier<String>> json : HostileJson.fixed().entrySet()) {
            ordeal.of(json.getKey(), () -> trial.of(json.getValue().get()));
        }
        for (int i = ordeal.chance().times(RANDOM); i > 0; i--) {
            String json = HostileJson.any(ordeal.chance());
            ordeal.of(escaped(json), () -> trial.of(json));
        }
    }

    @FunctionalInterface
    private interface Trial {
        void of(String json) throws Throwable;
    }
}
