package io.bluestar.testkit.certifier.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ConformanceReaderTest {
    @TempDir
    Path folder;

    static List<ConformanceReport> reports() {
        return List.of(
                Reports.mixed(),
                Reports.good(),
                Reports.filtered(),
                Reports.ofThreeRuns(Reports.mixed()),
                Reports.of(List.of(Reports.nothingPassed()), List.of()),
                SampleReports.certified(),
                SampleReports.mixed(),
                HostileReports.all());
    }

    @ParameterizedTest
    @MethodSource("reports")
    void what_was_written_is_read_again(ConformanceReport report) throws Exception {
        assertThat(ConformanceJson.render(read(ConformanceJson.render(report))))
                .isEqualTo(ConformanceJson.render(report));
    }

    @Test
    void a_report_of_clauses_of_this_kit_is_read_as_it_was() throws Exception {
        ConformanceReport report = SampleReports.certified();

        assertThat(read(ConformanceJson.render(report))).isEqualTo(report);
    }

    @Test
    void an_edit_is_refused() {
        String edited = ConformanceJson.render(Reports.mixed()).replace("Memcached", "Memcache");

        assertThatThrownBy(() -> read(edited))
                .isInstanceOf(UnreadableReportException.class)
                .hasMessageContaining("was changed after it was written");
    }

    @Test
    void a_newer_schema_is_refused_with_the_way_out() {
        assertThatThrownBy(() -> read(changed(Reports.good(), json -> json.put("schemaVersion", number("2")))))
                .isInstanceOf(UnreadableReportException.class)
                .hasMessageContainingAll("schemaVersion 2", "the version of the kit that wrote it, 1.0");
    }

    @Test
    void what_only_a_newer_kit_knows_is_refused_with_the_way_out() {
        assertThatThrownBy(() ->
                        read(changed(Reports.good(), json -> subject(json).put("protocol", "QUEUE"))))
                .isInstanceOf(UnreadableReportException.class)
                .hasMessageContainingAll("subjects[0].protocol is QUEUE", "it knows CACHE", "kit 1.0: use that one");
    }

    @Test
    void new_members_are_passed_over() throws Exception {
        String newer = changed(Reports.good(), json -> {
            json.put("weather", "fine");
            subject(json).put("weather", List.of());
        });

        assertThat(ConformanceJson.render(read(newer))).isEqualTo(ConformanceJson.render(Reports.good()));
    }

    @Test
    void a_report_from_before_repetitions_is_of_one_run() throws Exception {
        assertThat(read(changed(Reports.good(), json -> json.remove("repetitions")))
                        .repetitions())
                .isEqualTo(1);
    }

    @Test
    void a_report_that_its_results_do_not_bear_out_is_refused_though_its_digest_is_right() {
        String forged = changed(Reports.mixed(), json -> json.put("certified", true));

        assertThatThrownBy(() -> read(forged))
                .isInstanceOf(UnreadableReportException.class)
                .hasMessageContaining("certified is true, and what follows from its results is false");
    }

    @Test
    void a_clause_that_is_told_twice_is_refused() {
        String twice = changed(
                Reports.good(),
                json -> list(subject(json), "results")
                        .add(list(subject(json), "results").get(0)));

        assertThatThrownBy(() -> read(twice))
                .isInstanceOf(UnreadableReportException.class)
                .hasMessageContaining("subjects[0].results[2] is the second result of CACHE-01");
    }

    @Test
    void a_file_that_is_not_there_is_an_io_exception() {
        assertThatThrownBy(() -> ConformanceReader.read(folder.resolve("none.json")))
                .isInstanceOf(NoSuchFileException.class);
    }

    /** Each member of each object and each element is taken out, and put in as something else: nothing but a refusal comes of it. */
    @Test
    void whatever_is_missing_or_of_another_form_is_refused_by_name() throws IOException {
        String written = ConformanceJson.render(HostileReports.of("backend"));
        int places = places(CanonicalJson.parse(written).whole().value()).size();
        int refused = 0;
        for (int place = 0; place < places; place++) {
            for (Object other : new Object[] {null, "text", true, number("-7"), number("1e400"), List.of(), Map.of()}) {
                Map<String, Object> json =
                        members(CanonicalJson.parse(written).whole().value());
                places(json).get(place).accept(other);
                refused += isRefused(signed(json)) ? 1 : 0;
            }
        }
        assertThat(refused).isGreaterThan(places * 4);
    }

    private boolean isRefused(String text) throws IOException {
        try {
            read(text);
            return false;
        } catch (UnreadableReportException e) {
            assertThat(e.getMessage()).contains("conformance.json");
            return true;
        }
    }

    /** Puts something else in each place, or takes away what is there for null. */
    private static List<Consumer<Object>> places(Object value) {
        List<Consumer<Object>> places = new ArrayList<>();
        if (value instanceof Map<?, ?>) {
            Map<String, Object> members = members(value);
            for (String name : List.copyOf(members.keySet())) {
                places.add(other -> {
                    if (other == null) {
                        members.remove(name);
                    } else {
                        members.put(name, other);
                    }
                });
                places.addAll(places(members.get(name)));
            }
        } else if (value instanceof List<?>) {
            @SuppressWarnings("unchecked")
            List<Object> elements = (List<Object>) value;
            for (int i = 0; i < elements.size(); i++) {
                int at = i;
                places.add(other -> {
                    if (other == null) {
                        elements.remove(at);
                    } else {
                        elements.set(at, other);
                    }
                });
                places.addAll(places(elements.get(i)));
            }
        }
        return places;
    }

    private ConformanceReport read(String text) throws IOException, UnreadableReportException {
        Path file = folder.resolve("conformance.json");
        Files.writeString(file, text);
        return ConformanceReader.read(file);
    }

    /** A report with another content, and the digest of that. */
    private static String changed(ConformanceReport report, Consumer<Map<String, Object>> change) {
        try {
            Map<String, Object> json = members(
                    CanonicalJson.parse(ConformanceJson.render(report)).whole().value());
            change.accept(json);
            return signed(json);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String signed(Map<String, Object> json) throws IOException {
        json.remove("digest");
        json.put(
                "digest",
                ConformanceFile.digest(
                        CanonicalJson.parse(CanonicalJson.of(json).toString())));
        return CanonicalJson.of(json).toString();
    }

    private static Map<String, Object> subject(Map<String, Object> json) {
        return members(list(json, "subjects").get(0));
    }

    @SuppressWarnings("unchecked")
    private static List<Object> list(Map<String, Object> json, String name) {
        return (List<Object>) json.get(name);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> members(Object value) {
        return (Map<String, Object>) value;
    }

    private static Object number(String digits) {
        return new CanonicalJson.Digits(digits);
    }
}
