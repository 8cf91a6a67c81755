package io.bluestar.testkit.certifier.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.bluestar.persistence.RuleDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConformanceJsonTest {

    @Test
    void the_report_is_json_of_the_documented_form(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("reports/conformance.json");
        ConformanceJson.write(Reports.mixed(), file);

        RuleDocument json = RuleDocument.parse(Files.readString(file));

        assertThat(json.names())
                .containsExactly(
                        "schemaVersion",
                        "certified",
                        "kitVersion",
                        "contractVersion",
                        "clauseSetDigest",
                        "effort",
                        "seed",
                        "repetitions",
                        "clauseFilter",
                        "startedAt",
                        "durationMillis",
                        "jvm",
                        "os",
                        "subjects",
                        "unavailable",
                        "digest");
        assertThat(json.asMap()).containsEntry("certified", false).containsEntry("clauseSetDigest", "sha256:00ff");
        RuleDocument memory = members(json, "subjects").get(0);
        assertThat(memory.asMap())
                .containsEntry("protocol", "CACHE")
                .containsEntry("certified", false)
                .containsEntry("capabilities", List.of("FLAT_NAMESPACE"));
        RuleDocument failed = members(memory, "results").get(1);
        assertThat(failed.asMap())
                .containsEntry("clause", "CACHE-02")
                .containsEntry("outcome", "FAILED")
                .containsEntry("blocks", true)
                .doesNotContainKey("reason");
        assertThat(members(failed, "failures").get(0).names())
                .containsExactly("test", "script", "expected", "seen", "check", "message", "cause");
        assertThat(members(json, "unavailable").get(0).asMap()).containsEntry("name", "Redis");
    }

    @Test
    void no_backend_is_certified_where_clauses_were_left_out(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("conformance.json");
        assertThat(Reports.filtered().subjects().get(1).certified()).isTrue();
        ConformanceJson.write(Reports.filtered(), file);

        assertThat(members(RuleDocument.parse(Files.readString(file)), "subjects"))
                .allSatisfy(
                        subject -> assertThat(subject.getBoolean("certified")).isFalse());
    }

    @Test
    void a_report_replaces_the_former_one_and_leaves_nothing_beside_it(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("conformance.json");
        ConformanceJson.write(Reports.mixed(), file);
        ConformanceJson.write(Reports.good(), file);

        assertThat(RuleDocument.parse(Files.readString(file)).asMap()).containsEntry("certified", true);
        assertThat(folder).isDirectoryContaining(path -> path.equals(file));
        assertThat(folder.toFile().list()).hasSize(1);
    }

    private static List<RuleDocument> members(RuleDocument of, String name) {
        return of.getList(name).stream().map(RuleDocument.class::cast).toList();
    }
}
