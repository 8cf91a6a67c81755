package io.bluestar.testkit.certifier.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.bluestar.testkit.certifier.report.Reports;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsoleTableTest {

    @ParameterizedTest
    @CsvSource({"mixed-unicode.txt, true", "mixed-ascii.txt, false"})
    void the_table_looks_as_committed(String snapshot, boolean unicode) throws IOException {
        assertThat(new ConsoleTable(new Style(false, unicode)).render(Reports.mixed()))
                .isEqualTo(resource(snapshot));
    }

    @Test
    void no_line_is_longer_than_the_console() {
        assertThat(new ConsoleTable(Style.PLAIN).render(Reports.mixed()).lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100));
    }

    @Test
    void plain_is_ascii_and_without_escapes() {
        assertThat(new ConsoleTable(Style.PLAIN).render(Reports.mixed())).matches("[\\x20-\\x7E\\n]+");
    }

    @Test
    void colours_only_add_escapes() {
        String coloured = new ConsoleTable(new Style(true, true)).render(Reports.mixed());
        assertThat(coloured).contains("\u001B[31m");
        assertThat(coloured.replaceAll("\u001B\\[[0-9]+m", ""))
                .isEqualTo(new ConsoleTable(new Style(false, true)).render(Reports.mixed()));
    }

    @Test
    void the_style_follows_terminal_and_charset() {
        assertThat(Style.of(true, false, StandardCharsets.UTF_8)).isEqualTo(new Style(true, true));
        assertThat(Style.of(true, true, StandardCharsets.UTF_8)).isEqualTo(new Style(false, true));
        assertThat(Style.of(false, false, StandardCharsets.US_ASCII)).isEqualTo(Style.PLAIN);
        assertThat(Style.of(false, false, StandardCharsets.ISO_8859_1)).isEqualTo(Style.PLAIN);
    }

    @Test
    void a_certified_backend_is_a_short_story() {
        assertThat(new ConsoleTable(Style.PLAIN).render(Reports.good()))
                .contains("in-memory cache  certified  2 passed | 1.2 s")
                .endsWith("Certified | 2 clauses, 2 verdicts on 1 backend | contract 1 | kit 1.0 | Java 17.0.15"
                        + " | 3.8 s\nEffort quick, seed 4711.\n--contract 1 --effort quick --seed 4711 makes the same sequences of calls"
                        + " again.\n");
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = ConsoleTableTest.class.getResourceAsStream(name)) {
            assertThat(in).as("the snapshot " + name).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
