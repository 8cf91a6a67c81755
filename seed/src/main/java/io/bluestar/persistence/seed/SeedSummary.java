package io.bluestar.persistence.seed;

import io.bluestar.persistence.settings.DynamoDbSettings;
import io.bluestar.persistence.settings.Redacted;
import io.bluestar.persistence.settings.RedisSettings;
import io.bluestar.persistence.settings.S3Settings;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;

/** What a run of the command did, in words. */
final class SeedSummary {
    private static final double NANOS_PER_SECOND = 1e9;

    private final PrintWriter out;
    private final boolean preview;

    SeedSummary(PrintWriter out, boolean preview) {
        this.out = out;
        this.preview = preview;
    }

    void begin(DataSet dataSet, DynamoDbSettings tables) {
        String where = tables.endpointUrl().map(Redacted::uri).orElse("AWS") + ", region " + tables.region()
                + ", table suffix \"" + tables.tableSuffix() + "\"";
        out.println((preview ? "Would seed " : "Seeded ") + dataSet + " at " + where);
    }

    void tables(SeedReport report) {
        int width = report.tables().stream()
                .mapToInt(table -> table.name().length())
                .max()
                .orElse(0);
        for (SeedReport.TableReport table : report.tables()) {
            String state = table.created() ? (preview ? "to create" : "created") : "exists";
            out.printf("  %-" + width + "s  %-9s  %s%n", table.name(), state, counts(table.rows(), "row"));
        }
    }

    void files(DataSet dataSet, Optional<S3Settings> where, Optional<SeedCounts> stored) {
        String target = where.map(settings -> "bucket " + settings.bucket()
                        + settings.endpointUrl()
                                .map(url -> " at " + Redacted.uri(url))
                                .orElse(""))
                .orElse("no --bucket given");
        store("file", dataSet.files().size(), target, where.isPresent(), stored);
    }

    void entries(DataSet dataSet, Optional<RedisSettings> where, Optional<SeedCounts> stored) {
        String target = where.map(settings -> Redacted.uri(settings.uri())).orElse("no --redis-uri given");
        store("cache entry", dataSet.entries().size(), target, where.isPresent(), stored);
    }

    void end(SeedReport report, long nanos) {
        int created = report.tablesCreated();
        SeedCounts rows = report.rows();
        out.printf(
                Locale.ROOT,
                preview
                        ? "Nothing was stored: %d tables to create, %d exist; %d rows to write, %d unchanged (%.1f s)%n"
                        : "Done: %d tables created, %d existed; %d rows written, %d unchanged (%.1f s)%n",
                created,
                report.tables().size() - created,
                rows.written(),
                rows.unchanged(),
                nanos / NANOS_PER_SECOND);
        out.flush();
    }

    private void store(String what, int number, String target, boolean wanted, Optional<SeedCounts> stored) {
        if (number == 0) {
            return;
        }
        String state;
        if (stored.isPresent()) {
            state = counts(stored.get(), what);
        } else if (wanted) {
            state = plural(number, what) + " to store";
        } else {
            state = plural(number, what) + " skipped";
        }
        out.println("  " + state + " (" + target + ")");
    }

    private String counts(SeedCounts counts, String what) {
        if (counts.written() + counts.unchanged() == 0) {
            return "no " + what + "s in this data set";
        }
        String written = plural(counts.written(), what) + (preview ? " to write" : " written");
        if (counts.unchanged() == 0) {
            return written;
        }
        return counts.written() == 0
                ? plural(counts.unchanged(), what) + " unchanged"
                : written + ", " + counts.unchanged() + " unchanged";
    }

    private static String plural(int number, String what) {
        if (number == 1) {
            return "1 " + what;
        }
        return number + " " + (what.endsWith("y") ? what.substring(0, what.length() - 1) + "ies" : what + "s");
    }
}
