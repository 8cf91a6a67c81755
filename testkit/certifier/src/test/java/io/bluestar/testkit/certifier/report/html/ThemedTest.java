package io.bluestar.testkit.certifier.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.bluestar.testkit.contracts.Protocol;
import io.bluestar.testkit.contracts.clause.ClauseSpec;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ThemedTest {
    @ParameterizedTest
    @EnumSource
    void every_clause_stands_in_one_theme(Protocol protocol) {
        List<Themed> themes = Themed.of(protocol, protocol.clauses());

        assertThat(themes.stream().flatMap(theme -> theme.clauses().stream()))
                .containsExactlyInAnyOrderElementsOf(protocol.clauses());
        assertThat(themes).extracting(Themed::title).doesNotHaveDuplicates().doesNotContain("Other clauses");
    }

    @Test
    void a_clause_that_no_theme_knows_is_not_lost() {
        ClauseSpec strange = ClauseSpec.should("CACHE-999", "Something.")
                .why("Why.")
                .check("Check.")
                .since(1);
        List<ClauseSpec> clauses = new ArrayList<>(Protocol.CACHE.clauses().subList(0, 2));
        clauses.add(strange);

        List<Themed> themes = Themed.of(Protocol.CACHE, clauses);

        assertThat(themes).extracting(Themed::title).containsExactly("Storing and reading", "Other clauses");
        assertThat(themes.get(1).clauses()).containsExactly(strange);
    }
}
