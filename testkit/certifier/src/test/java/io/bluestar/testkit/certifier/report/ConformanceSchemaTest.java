package io.bluestar.testkit.certifier.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.bluestar.testkit.certifier.Certifier;
import io.bluestar.testkit.certifier.ClauseFilter;
import io.bluestar.testkit.certifier.HarnessException;
import io.bluestar.testkit.certifier.HarnessSource;
import io.bluestar.testkit.certifier.MemoryHarness;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The published schema says what the writer writes: no more and no less. */
class ConformanceSchemaTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String PUBLISHED = "conformance-1.schema.json";

    static List<ConformanceReport> reports() {
        return List.of(
                Reports.good(),
                Reports.mixed(),
                Reports.filtered(),
                Reports.of(List.of(), List.of()),
                SampleReports.mixed(),
                HostileReports.all());
    }

    @ParameterizedTest
    @MethodSource("reports")
    void reports_follow_it(ConformanceReport report) throws IOException {
        assertThat(validate(published(), ConformanceJson.render(report))).isEmpty();
    }

    @Test
    void a_run_follows_it() throws IOException {
        ConformanceReport report = Certifier.standard()
                .clauses(ClauseFilter.of(List.of("CACHE-0*", "CACHE-44")))
                .certify(List.of(
                        HarnessSource.of("memory", () -> new MemoryHarness("memory", UnaryOperator.identity())),
                        HarnessSource.of("gone", () -> {
                            throw new HarnessException("its server cannot be had");
                        })));

        assertThat(validate(closed(), ConformanceJson.render(report))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("reports")
    void nothing_is_written_that_it_does_not_name(ConformanceReport report) throws IOException {
        assertThat(validate(closed(), ConformanceJson.render(report))).isEmpty();
    }

    @Test
    void a_member_that_it_does_not_name_is_noticed_when_the_kit_writes_it_and_allowed_to_readers() throws IOException {
        String more =
                ConformanceJson.render(Reports.mixed()).replaceFirst("\"blocks\" :", "\"news\" : 1, \"blocks\" :");

        assertThat(validate(closed(), more))
                .singleElement()
                .satisfies(error -> assertThat(error.toString()).contains("news"));
        assertThat(validate(published(), more)).isEmpty();
    }

    @Test
    void everything_that_it_names_is_written() throws IOException {
        Set<String> named = new TreeSet<>();
        JsonNode schema = JSON.readTree(text());
        namedBy(schema, named);
        Set<String> written = new TreeSet<>();
        for (ConformanceReport report : reports()) {
            writtenIn(JSON.readTree(ConformanceJson.render(report)), written);
        }

        assertThat(written).isEqualTo(named);
    }

    @Test
    void a_member_that_is_missing_is_noticed_unless_it_may_be() throws IOException {
        ObjectNode report = (ObjectNode) JSON.readTree(ConformanceJson.render(HostileReports.of("plain")));
        Schema schema = published();
        Set<String> mayBeMissing = new TreeSet<>();
        for (ObjectNode object : objectsOf(report)) {
            for (String name : List.copyOf(object.propertyNames())) {
                JsonNode removed = object.remove(name);
                if (validate(schema, report.toString()).isEmpty()) {
                    mayBeMissing.add(name);
                }
                object.set(name, removed);
            }
        }

        assertThat(mayBeMissing).containsExactly("cause", "digest", "knownDeviation", "ran", "repetitions", "runs");
    }

    @Test
    void other_types_and_words_are_noticed() throws IOException {
        String json = ConformanceJson.render(Reports.mixed());
        for (List<String> edit : List.of(
                List.of("\"seed\" : 4711", "\"seed\" : \"4711\""),
                List.of("\"seed\" : 4711", "\"seed\" : 9223372036854775808"),
                List.of("\"schemaVersion\" : 1", "\"schemaVersion\" : 2"),
                List.of("\"outcome\" : \"PASSED\"", "\"outcome\" : \"passed\""),
                List.of("\"outcome\" : \"PASSED\"", "\"outcome\" : \"FAILED\""),
                List.of("\"startedAt\" : \"2026-11-23T10:15:30Z\"", "\"startedAt\" : \"yesterday\""),
                List.of("\"digest\" : \"sha256:", "\"digest\" : \""))) {
            assertThat(json).contains(edit.get(0));
            assertThat(validate(published(), json.replace(edit.get(0), edit.get(1))))
                    .as("%s", edit)
                    .isNotEmpty();
        }
    }

    private static List<Error> validate(Schema schema, String json) {
        return schema.validate(
                json,
                InputFormat.JSON,
                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }

    private static Schema published() throws IOException {
        return schema(text());
    }

    /** The schema, of which readers have an open form, without room for members that it does not name. */
    private static Schema closed() throws IOException {
        JsonNode schema = JSON.readTree(text());
        for (ObjectNode object : objectsOf(schema)) {
            // A condition names only what it asks for.
            if (object.has("properties") && object.has("type")) {
                object.put("additionalProperties", false);
            }
        }
        return schema(schema.toString());
    }

    private static Schema schema(String text) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text, InputFormat.JSON);
    }

    private static String text() throws IOException {
        try (InputStream schema = ConformanceJson.class.getResourceAsStream(PUBLISHED)) {
            return new String(schema.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<ObjectNode> objectsOf(JsonNode tree) {
        List<ObjectNode> objects = new ArrayList<>();
        if (tree instanceof ObjectNode object) {
            objects.add(object);
        }
        tree.forEach(child -> objects.addAll(objectsOf(child)));
        return objects;
    }

    private static void namedBy(JsonNode schema, Set<String> names) {
        for (ObjectNode object : objectsOf(schema)) {
            if (object.has("properties") && object.has("type")) {
                names.addAll(object.get("properties").propertyNames());
            }
        }
    }

    private static void writtenIn(JsonNode report, Set<String> names) {
        objectsOf(report).forEach(object -> names.addAll(object.propertyNames()));
    }
}
