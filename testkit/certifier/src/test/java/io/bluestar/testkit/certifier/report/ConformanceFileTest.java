package io.bluestar.testkit.certifier.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bluestar.testkit.certifier.report.ConformanceFile.Finding;
import io.bluestar.testkit.certifier.report.ConformanceFile.Verification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConformanceFileTest {
    private Path file;
    private String written;

    @BeforeEach
    void write(@TempDir Path folder) throws IOException {
        file = folder.resolve("conformance.json");
        ConformanceJson.write(Reports.mixed(), file);
        written = Files.readString(file);
    }

    @Test
    void what_was_written_is_unchanged() throws IOException {
        Verification found = ConformanceFile.verify(file);

        assertThat(found.isUnchanged()).isTrue();
        assertThat(found.message())
                .startsWith(file + " is unchanged: not certified, kit 1.0, contract 1, seed 4711, sha256:")
                .contains("not forgery");
    }

    @Test
    void texts_that_no_file_can_hold_do_not_break_the_digest() throws IOException {
        ConformanceJson.write(HostileReports.all(), file);
        assertThat(ConformanceFile.verify(file).message()).contains("is unchanged", "seed -9223372036854775808");
    }

    @Test
    void other_white_space_is_no_change() throws IOException {
        assertThat(verify(written.replaceAll("(?m)^ +", "\t").replace("\n", "\r\n"))
                        .isUnchanged())
                .isTrue();
    }

    @Test
    void another_order_of_members_is_no_change() throws IOException {
        String moved = written.replace("  \"effort\" : \"quick\",\n", "")
                .replace(
                        "  \"certified\" : false,\n  \"kit",
                        "  \"effort\" : \"quick\",\n  \"certified\" : false,\n  \"kit");
        assertThat(moved).hasSameSizeAs(written).isNotEqualTo(written);
        assertThat(verify(moved).isUnchanged()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "certified" : false        | "certified" : true
                    "outcome" : "FAILED"       | "outcome" : "PASSED"
                    "seed" : 4711              | "seed" : 4711.0
                    "seed" : 4711              | "seed" : 4712
                    "kitVersion" : "1.0"       | "kitVersion" : "1.1"
                    "kitVersion" : "1.0"       | "kitVersion" : "1.0 "
                    "kitVersion" : "1.0"       | "kitVersion" : "1.0", "added" : null
                    "blocks" : true,           | ''
                    "counts" : {               | "counts" : { "more" : 1,
                    """)
    void an_edit_is_a_change(String from, String to) throws IOException {
        assertThat(written).contains(from);

        Verification found = verify(written.replaceFirst(Pattern.quote(from), to));

        assertThat(found.finding()).isEqualTo(Finding.CHANGED);
        assertThat(found.message()).contains("was changed after it was written", "certify again");
    }

    @Test
    void a_seed_that_was_rounded_to_a_double_is_a_change() throws IOException {
        ConformanceJson.write(HostileReports.of("plain"), file);
        String seed = String.valueOf(Long.MIN_VALUE);
        String text = Files.readString(file);
        assertThat(text).contains("\"seed\" : " + seed);

        assertThat(verify(text.replace(seed, "-9223372036854776000")).finding()).isEqualTo(Finding.CHANGED);
    }

    @Test
    void a_file_without_a_digest_says_so() throws IOException {
        Verification found = verify(written.replaceFirst(",\\s+\"digest\" : \"[^\"]+\"", ""));

        assertThat(found.finding()).isEqualTo(Finding.NO_DIGEST);
        assertThat(found.message()).contains("has no digest", "certify again");
        assertThat(verify(written.replace("\"digest\" : \"sha256:", "\"digest\" : \"md5:"))
                        .finding())
                .isEqualTo(Finding.NO_DIGEST);
    }

    @Test
    void another_schema_is_named_with_the_kit_that_wrote_it() throws IOException {
        Verification found = verify(written.replace("\"schemaVersion\" : 1,", "\"schemaVersion\" : 2,"));

        assertThat(found.finding()).isEqualTo(Finding.OTHER_SCHEMA);
        assertThat(found.message()).contains("schemaVersion 2; this kit knows 1", "the version of the kit", "1.0");
        assertThat(verify("{}").finding()).isEqualTo(Finding.OTHER_SCHEMA);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not found", "<html></html>", "{\"schemaVersion\" : 1,", "[]"})
    void what_is_no_json_object_is_told_with_its_place(String text) throws IOException {
        Verification found = verify(text);

        assertThat(found.finding()).isEqualTo(Finding.NOT_JSON);
        assertThat(found.message()).contains("conformance.json is not a whole JSON object", "(line 1, column");
    }

    @Test
    void half_a_file_and_another_encoding_are_no_report() throws IOException {
        assertThat(verify(written.substring(0, written.length() / 2)).finding()).isEqualTo(Finding.NOT_JSON);
        Files.write(file, written.getBytes(StandardCharsets.UTF_16));
        assertThat(ConformanceFile.verify(file).message()).contains("is not UTF-8");
    }

    @Test
    void a_file_that_is_not_there_cannot_be_read() {
        assertThatThrownBy(() -> ConformanceFile.verify(file.resolveSibling("other.json")))
                .isInstanceOf(NoSuchFileException.class);
    }

    private Verification verify(String text) throws IOException {
        Files.writeString(file, text);
        return ConformanceFile.verify(file);
    }
}
