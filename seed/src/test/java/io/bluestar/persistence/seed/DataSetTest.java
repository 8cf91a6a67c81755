package io.bluestar.persistence.seed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.rules.KeyScheme;
import io.bluestar.persistence.rules.RowKey;
import io.bluestar.persistence.rules.Rows;
import io.bluestar.persistence.rules.Table;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DataSetTest {
    private static final String LIMITS = "bluestar-irs-limits.json";
    private static final String ROW = "{\"PK\":\"YEAR#2024\",\"SK\":\"LIMITS\"}";

    @TempDir
    Path folder;

    @Test
    void theDefaultIsThatOfTheReferenceAnd2026() {
        DataSet dataSet = DataSet.named(DataSet.DEFAULT);

        List<RuleDocument> steps = dataSet.rows(Table.PROCESSING_PIPELINE);
        assertThat(steps).hasSize(26).allSatisfy(step -> {
            assertThat(step.getText("PK")).isEqualTo("CLIENT#DEFAULT_BiWeeklyFri");
            assertThat(step.getText("SK")).isEqualTo(String.format("STEP#%04d", step.getInt("stepOrder")));
        });
        assertThat(steps)
                .extracting(step -> step.getInt("stepOrder"))
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(steps.get(0).getText("subroutineName")).isEqualTo("FILE_INGEST");
        assertThat(steps.get(25).getText("subroutineName")).isEqualTo("ACH_CALC");
        assertThat(steps)
                .filteredOn(step -> !step.getBoolean("enabled"))
                .extracting(step -> step.getText("subroutineName"))
                .containsExactly("CALC_MATCH", "CALC_ER_CONTRIB", "EETYPE_CODING");
        assertThat(dataSet.rows(Table.VALIDATION_RULES)).hasSize(4);
        assertThat(dataSet.rows(Table.CALCULATION_RULES))
                .extracting(row -> row.getText("SK"))
                .containsExactly("CALC#match", "CALC#er_contrib", "CALC#catch_up");
        assertThat(dataSet.rows(Table.IRS_LIMITS))
                .extracting(RuleDocument::toJson)
                .containsExactly(
                        limits(2024, 23000, 7500, 345000, 69000),
                        limits(2025, 23500, 7500, 350000, 70000),
                        limits(2026, 24500, 8000, 360000, 72000));
        assertThat(dataSet.rowCount()).isEqualTo(36);
    }

    @Test
    void theSampleHasSomethingForEveryReadTheFilesAndTheCache() {
        DataSet dataSet = DataSet.named(DataSet.ACME_SAMPLE);

        assertThat(keys(dataSet, Table.AGENT_CONFIG))
                .contains(KeyScheme.clientConfig("ACME", "BiWeeklyFri"), KeyScheme.achConfig("ACME", "BiWeeklyFri"));
        assertThat(keys(dataSet, Table.CALCULATION_RULES))
                .contains(KeyScheme.calculation("ACME", "match"), KeyScheme.calculation("GLOBAL", "match"))
                .contains(KeyScheme.calculation("GLOBAL", "catch_up"))
                .doesNotContain(KeyScheme.calculation("ACME", "catch_up"));
        assertThat(keys(dataSet, Table.VALIDATION_RULES))
                .contains(new RowKey(KeyScheme.category("SSN"), "RULE#001"))
                .contains(KeyScheme.vendorSchema("ADP", "ACME", "BiWeeklyFri"));
        assertThat(keys(dataSet, Table.PROCESSING_PIPELINE))
                .contains(new RowKey(KeyScheme.client("ACME", "BiWeeklyFri"), "STEP#0100"));
        assertThat(keys(dataSet, Table.BATCH_STATE))
                .contains(new RowKey(KeyScheme.plan("ACME"), "HOLD#001"))
                .contains(new RowKey(KeyScheme.plan("ACME"), "BATCH#2026-01-16"));
        assertThat(keys(dataSet, Table.IRS_LIMITS)).contains(KeyScheme.irsLimits(2026));
        assertThat(dataSet.files()).extracting(SeedFile::contentType).contains("text/csv; charset=utf-8");
        assertThat(new String(dataSet.files().get(0).content(), UTF_8)).contains("Lindqvist,Åsa");
        assertThat(dataSet.entries())
                .hasSize(2)
                .allSatisfy(entry -> assertThat(entry.ttl()).isPositive());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}|is no JSON array of objects",
                "``|is no JSON array of objects",
                "[|line 1, column 2: bad JSON",
                "[{\"PK\":\"a\",\"SK\":}]|line 1, column 17: bad JSON",
                "[{\"PK\":\"a\",\"SK\":\"b\"}] x|bad JSON",
                "[{\"PK\":\"a\",\"SK\":\"b\"}] []|more text after its JSON array",
                "[{\"PK\":\"a\",\"SK\":\"b\"},3]|row 2 (line 1): it is no JSON object",
                "[{\"PK\":\"a\",\"SK\":\"b\"},{\"PK\":\"a\"}]|row 2 (line 1): the row has no SK",
                "[{\"SK\":\"a\"}]|row 1 (line 1): the row has no PK",
                "[{\"PK\":1,\"SK\":\"a\"}]|row 1 (line 1): the row's PK is no text",
                "[{\"PK\":\"a\",\"SK\":\"b\"},{\"PK\":\"a\",\"SK\":\"b\"}]|row 2 (line 1): the row \"a / b\" is there twice",
                "[{\"PK\":\"a\",\"SK\":\"b\",\"n\":1,\"n\":2}]|row 1 (line 1): the text is no proper JSON",
                "[{\"PK\":\"a\",\"SK\":\"b\",\"n\":1e200}]|row 1 (line 1): the number at",
            })
    void whatIsWrongIsRefusedByFileAndRow(String json, String reason) throws IOException {
        write(LIMITS, json);

        assertThatExceptionOfType(DataSetException.class)
                .isThrownBy(() -> DataSet.ofFolder(folder))
                .withMessageContaining(folder.resolve(LIMITS).toString())
                .withMessageContaining(reason);
    }

    @Test
    void theLineOfARowIsThatOfItsFile() throws IOException {
        write(LIMITS, "[\n  " + ROW + ",\n\n  {\"PK\": \"Größe 😀\"}\n]");

        assertThatExceptionOfType(DataSetException.class)
                .isThrownBy(() -> DataSet.ofFolder(folder))
                .withMessageContaining("row 2 (line 4): the row has no SK");
    }

    @Test
    void bytesThatAreNoUtf8AreRefused() throws IOException {
        Files.write(folder.resolve(LIMITS), new byte[] {'[', '"', (byte) 0xff, '"', ']'});

        assertThatExceptionOfType(DataSetException.class)
                .isThrownBy(() -> DataSet.ofFolder(folder))
                .withMessageContaining("is not UTF-8");
    }

    @Test
    void aFileForNoTableIsRefused() throws IOException {
        write(LIMITS, "[" + ROW + "]");
        write("bluestar-irs-limit.json", "[]");

        assertThatExceptionOfType(DataSetException.class)
                .isThrownBy(() -> DataSet.ofFolder(folder))
                .withMessageContaining("bluestar-irs-limit.json belongs to no table")
                .withMessageContaining(LIMITS);
    }

    @Test
    void anEmptyFolderIsNoDataSet() {
        assertThatExceptionOfType(DataSetException.class)
                .isThrownBy(() -> DataSet.ofFolder(folder))
                .withMessageContaining("there is no data set");
    }

    @Test
    void aFolderHasRowsFilesAndEntries() throws IOException {
        write(LIMITS, "[" + ROW + "]");
        write("body.bin", "content");
        write("files.json", "[{\"path\":\"in/a b.bin\",\"source\":\"body.bin\"}]");
        write("cache.json", "[{\"key\":\"k\",\"ttl\":\"PT1.5S\",\"value\":{\"n\":1.10}}]");

        DataSet dataSet = DataSet.find(folder.toString());

        assertThat(dataSet.rows(Table.IRS_LIMITS)).containsExactly(RuleDocument.parse(ROW));
        assertThat(dataSet.files())
                .extracting(SeedFile::toString)
                .containsExactly("in/a b.bin (7 bytes, application/octet-stream)");
        assertThat(dataSet.entries()).containsExactly(new SeedEntry("k", Duration.ofMillis(1500), "{\"n\":1.1}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "files.json|{\"path\":\"a\",\"source\":\"../secret\"}|has the segment '..'",
                "files.json|{\"path\":\"/a\",\"source\":\"body.bin\"}|must not begin with '/'",
                "files.json|{\"path\":\"a\",\"source\":\"gone.bin\"}|there is no source",
                "files.json|{\"path\":\"a\"}|\"source\" of the document is missing",
                "files.json|{\"path\":\"a\",\"source\":\"body.bin\",\"contenttype\":\"text/csv\"}|\"contenttype\" is none of",
                "cache.json|{\"key\":\"k\",\"ttl\":\"1h\",\"value\":\"v\"}|ISO 8601",
                "cache.json|{\"key\":\"k\",\"ttl\":\"PT0S\",\"value\":\"v\"}|must be more than zero",
                "cache.json|{\"key\":\"k\",\"ttl\":\"PT1S\",\"value\":7}|\"value\" of the document is a number",
            })
    void aFileOrEntryThatIsWrongIsRefusedByRow(String file, String json, String reason) throws IOException {
        write("body.bin", "content");
        write(file, "[" + json + "]");

        assertThatExceptionOfType(DataSetException.class)
                .isThrownBy(() -> DataSet.ofFolder(folder))
                .withMessageContaining(file + ", row 1 (line 1): ")
                .withMessageContaining(reason);
    }

    @Test
    void aPackageOfTheClassPathIsADataSet() throws IOException {
        Path inPackage = Files.createDirectories(folder.resolve("com/acme"));
        Files.writeString(inPackage.resolve(LIMITS), "[" + ROW + "]");
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, null)) {
            assertThat(DataSet.ofClassPath(loader, "com/acme").rowCount()).isEqualTo(1);
            assertThatExceptionOfType(DataSetException.class)
                    .isThrownBy(() -> DataSet.ofClassPath(loader, "com/other"))
                    .withMessageContaining("there is no data set \"com/other\"");
        }
    }

    @Test
    void aNameThatIsNoneOfOursIsRefused() {
        assertThatExceptionOfType(DataSetException.class)
                .isThrownBy(() -> DataSet.named("defualt"))
                .withMessageContaining("default and acme-sample");
        assertThat(DataSet.exists("defualt")).isFalse();
        assertThat(DataSet.exists("default")).isTrue();
    }

    @Test
    void aDataSetCanBeExtendedButHoldsNothingTwice() {
        DataSet.Builder more = DataSet.named(DataSet.DEFAULT).toBuilder();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> more.row(Table.IRS_LIMITS, RuleDocument.parse(ROW)))
                .withMessageContaining("\"YEAR#2024 / LIMITS\" is there twice");
        assertThat(more.row(Table.BATCH_STATE, RuleDocument.parse(ROW)).build().rowCount())
                .isEqualTo(37);
    }

    private void write(String file, String content) throws IOException {
        Files.writeString(folder.resolve(file), content);
    }

    private static List<RowKey> keys(DataSet dataSet, Table table) {
        return dataSet.rows(table).stream().map(Rows::keyOf).toList();
    }

    private static String limits(int year, int max, int catchUp, int comp, int addition) {
        return "{\"PK\":\"YEAR#" + year + "\",\"SK\":\"LIMITS\",\"max_401k\":" + max + ",\"catch_up\":" + catchUp
                + ",\"comp_limit\":" + comp + ",\"annual_addition\":" + addition + "}";
    }
}
