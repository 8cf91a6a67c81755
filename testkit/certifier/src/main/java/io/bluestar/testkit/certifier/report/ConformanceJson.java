package io.bluestar.testkit.certifier.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import io.bluestar.testkit.contracts.clause.Capability;
import io.bluestar.testkit.contracts.clause.ClauseSpec;
import io.bluestar.testkit.contracts.harness.KnownDeviation;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/**
 * Writes conformance.json, UTF-8. Its form is described in {@code docs/conformance-json.md}; names are never given another
 * meaning, and {@link #SCHEMA_VERSION} changes when one goes away.
 */
public final class ConformanceJson {
    /** The version of the form. New members may come without a new version. */
    public static final int SCHEMA_VERSION = 1;

    private static final JsonFactory FACTORY = new JsonFactory();

    private ConformanceJson() {}

    /**
     * Writes the report to a file, replacing it; its folder is made if need be.
     *
     * @throws IOException if that cannot be done; the file is then what it was before, or absent
     */
    public static void write(ConformanceReport report, Path file) throws IOException {
        ReportFile.replace(file, render(report));
    }

    /** Writes the report; the writer stays open. */
    public static void write(ConformanceReport report, Writer writer) throws IOException {
        writer.write(render(report));
        writer.flush();
    }

    /** The report as text that ends with a line break. What UTF-8 cannot hold, unpaired surrogates, is U+FFFD in it. */
    public static String render(ConformanceReport report) {
        try {
            String digest = ConformanceFile.digest(CanonicalJson.parse(render(report, Optional.empty())));
            return render(report, Optional.of(digest));
        } catch (IOException e) {
            throw new UncheckedIOException("a report in memory cannot fail to be written", e);
        }
    }

    private static String render(ConformanceReport report, Optional<String> digest) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            DefaultIndenter lines = new DefaultIndenter("  ", "\n");
            json.setPrettyPrinter(
                    new DefaultPrettyPrinter().withArrayIndenter(lines).withObjectIndenter(lines));
            report(json, report, digest);
            json.writeRaw('\n');
        }
        // Outside of its texts JSON is ASCII.
        return wellFormed(text.toString());
    }

    private static String wellFormed(String text) {
        StringBuilder wellFormed = new StringBuilder(text.length());
        text.codePoints()
                .map(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE ? 0xFFFD : point)
                .forEach(wellFormed::appendCodePoint);
        return wellFormed.toString();
    }

    private static void report(JsonGenerator json, ConformanceReport report, Optional<String> digest)
            throws IOException {
        json.writeStartObject();
        json.writeNumberField("schemaVersion", SCHEMA_VERSION);
        json.writeBooleanField("certified", report.certified());
        json.writeStringField("kitVersion", report.kitVersion());
        json.writeNumberField("contractVersion", report.contractVersion());
        json.writeStringField("clauseSetDigest", "sha256:" + report.clauseSetDigest());
        json.writeStringField("effort", report.effort());
        json.writeNumberField("seed", report.seed());
        json.writeNumberField("repetitions", report.repetitions());
        strings(json, "clauseFilter", report.clauseFilter());
        json.writeStringField("startedAt", report.startedAt().toString());
        json.writeNumberField("durationMillis", report.duration().toMillis());
        json.writeStringField("jvm", report.jvm());
        json.writeStringField("os", report.os());
        json.writeArrayFieldStart("subjects");
        for (SubjectReport subject : report.subjects()) {
            subject(json, report, subject);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("unavailable");
        for (Unavailable unavailable : report.unavailable()) {
            json.writeStartObject();
            json.writeStringField("name", unavailable.name());
            json.writeStringField("reason", unavailable.reason());
            json.writeEndObject();
        }
        json.writeEndArray();
        if (digest.isPresent()) {
            json.writeStringField("digest", digest.get());
        }
        json.writeEndObject();
    }

    private static void subject(JsonGenerator json, ConformanceReport report, SubjectReport subject)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("protocol", subject.protocol().name());
        json.writeStringField("backend", subject.backend());
        json.writeStringField("environment", subject.environment());
        json.writeStringField("harness", subject.harness());
        json.writeBooleanField("certified", report.certified(subject));
        names(json, "capabilities", subject.capabilities());
        names(json, "profiles", subject.profiles());
        json.writeNumberField("durationMillis", subject.duration().toMillis());
        json.writeObjectFieldStart("counts");
        for (Outcome outcome : Outcome.values()) {
            json.writeNumberField(outcome.name().toLowerCase(Locale.ROOT), subject.count(outcome));
        }
        json.writeEndObject();
        json.writeArrayFieldStart("results");
        for (ClauseResult result : subject.results()) {
            result(json, result);
        }
        json.writeEndArray();
        failures(json, "strayFailures", subject.strayFailures());
        json.writeEndObject();
    }

    private static void result(JsonGenerator json, ClauseResult result) throws IOException {
        ClauseSpec clause = result.clause();
        json.writeStartObject();
        json.writeStringField("clause", clause.id());
        json.writeStringField("level", clause.level().name());
        json.writeStringField("text", clause.text());
        json.writeStringField("profile", clause.profile().name());
        if (clause.needs().isPresent()) {
            json.writeStringField("needs", clause.needs().map(Capability::name).orElseThrow());
        }
        json.writeStringField("outcome", result.outcome().name());
        json.writeBooleanField("blocks", result.blocks());
        if (!result.reason().isEmpty()) {
            json.writeStringField("reason", result.reason());
        }
        json.writeNumberField("durationMillis", result.duration().toMillis());
        if (!result.ran().isEmpty()) {
            json.writeStringField("ran", result.ran());
        }
        if (result.deviation().isPresent()) {
            deviation(json, result.deviation().get());
        }
        if (!result.failures().isEmpty()) {
            failures(json, "failures", result.failures());
        }
        json.writeEndObject();
    }

    private static void deviation(JsonGenerator json, KnownDeviation deviation) throws IOException {
        json.writeObjectFieldStart("knownDeviation");
        json.writeStringField("reason", deviation.reason());
        json.writeStringField("until", deviation.until().toString());
        json.writeEndObject();
    }

    private static void failures(JsonGenerator json, String name, Collection<FailureReport> failures)
            throws IOException {
        json.writeArrayFieldStart(name);
        for (FailureReport failure : failures) {
            json.writeStartObject();
            json.writeStringField("test", failure.test());
            if (!failure.runs().isEmpty()) {
                json.writeStringField("runs", failure.runs());
            }
            strings(json, "script", failure.script());
            json.writeStringField("expected", failure.expected());
            json.writeStringField("seen", failure.seen());
            json.writeStringField("check", failure.check());
            json.writeStringField("message", failure.message());
            if (failure.cause().isPresent()) {
                json.writeStringField("cause", failure.cause().get());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void names(JsonGenerator json, String name, Collection<? extends Enum<?>> constants)
            throws IOException {
        strings(json, name, constants.stream().map(Enum::name).toList());
    }

    private static void strings(JsonGenerator json, String name, Collection<String> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }
}
