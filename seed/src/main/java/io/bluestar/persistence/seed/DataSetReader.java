package io.bluestar.persistence.seed;

import static io.bluestar.persistence.domain.Quoting.quote;

import io.bluestar.persistence.FileStore;
import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.RuleFieldException;
import io.bluestar.persistence.domain.FilePaths;
import io.bluestar.persistence.rules.Table;
import java.io.IOException;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Reads and checks a data set as a whole. */
final class DataSetReader {
    private static final String FILES = "files.json";
    private static final String CACHE = "cache.json";
    private static final String JSON = ".json";

    private final String name;
    private final DataSetSource source;

    DataSetReader(String name, DataSetSource source) {
        this.name = name;
        this.source = source;
    }

    /** Whether the source has any file of a data set. */
    static boolean hasAny(DataSetSource source) {
        return knownFiles().stream().anyMatch(file -> load(source, file).isPresent());
    }

    DataSet read() {
        refuseUnknownFiles();
        DataSet.Builder builder = DataSet.builder(name);
        List<String> found = new ArrayList<>();
        for (Table table : Table.values()) {
            each(table.baseName() + JSON, found, row -> builder.row(table, row));
        }
        each(FILES, found, file -> builder.file(file(file)));
        each(CACHE, found, entry -> builder.entry(entry(entry)));
        if (found.isEmpty()) {
            throw new DataSetException(
                    "there is no data set " + quote(name) + ": neither " + DataSet.DEFAULT + " nor "
                            + DataSet.ACME_SAMPLE + ", and no " + source.describe(Table.IRS_LIMITS.baseName() + JSON)
                            + " or the like",
                    null);
        }
        return builder.build();
    }

    private static Set<String> knownFiles() {
        Set<String> known = new TreeSet<>(List.of(FILES, CACHE));
        Arrays.stream(Table.values()).map(table -> table.baseName() + JSON).forEach(known::add);
        return known;
    }

    private void refuseUnknownFiles() {
        try {
            Set<String> known = knownFiles();
            for (String file : source.jsonFiles()) {
                if (!known.contains(file)) {
                    throw new DataSetException(
                            source.describe(file) + " belongs to no table; a data set has " + String.join(", ", known),
                            null);
                }
            }
        } catch (IOException e) {
            throw new DataSetException("the data set " + quote(name) + " cannot be listed: " + e, e);
        }
    }

    private void each(String file, List<String> found, Consumer<RuleDocument> add) {
        Optional<byte[]> content = load(source, file);
        if (content.isEmpty()) {
            return;
        }
        found.add(file);
        String described = source.describe(file);
        for (JsonRows.Row row : JsonRows.read(described, content.get())) {
            try {
                add.accept(row.document());
            } catch (IllegalArgumentException | RuleFieldException e) {
                throw new DataSetException(described + ", " + row.place() + ": " + e.getMessage(), e);
            }
        }
    }

    private SeedFile file(RuleDocument file) {
        refuseUnknownNames(file, "path", "contentType", "source");
        String content = file.getText("source");
        // Within the folder: a source is checked like a path of a file store, which cannot lead out.
        FilePaths.check("source", content);
        byte[] bytes = load(source, content)
                .orElseThrow(() -> new IllegalArgumentException("there is no source " + source.describe(content)));
        return new SeedFile(
                file.getText("path"), bytes, file.findText("contentType").orElse(FileStore.DEFAULT_CONTENT_TYPE));
    }

    private static SeedEntry entry(RuleDocument entry) {
        refuseUnknownNames(entry, "key", "ttl", "value");
        Object value = entry.get("value");
        String text = value instanceof RuleDocument document ? document.toJson() : entry.getText("value");
        return new SeedEntry(entry.getText("key"), duration(entry.getText("ttl")), text);
    }

    private static Duration duration(String ttl) {
        try {
            return Duration.parse(ttl);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("ttl " + quote(ttl) + " is no ISO 8601 duration such as PT24H", e);
        }
    }

    private static void refuseUnknownNames(RuleDocument object, String... known) {
        for (String field : object.names()) {
            if (Stream.of(known).noneMatch(field::equals)) {
                throw new IllegalArgumentException(
                        "the field " + quote(field) + " is none of " + String.join(", ", known));
            }
        }
    }

    private static Optional<byte[]> load(DataSetSource source, String file) {
        try {
            return source.read(file);
        } catch (IOException e) {
            throw new DataSetException(source.describe(file) + " cannot be read: " + e, e);
        }
    }
}
