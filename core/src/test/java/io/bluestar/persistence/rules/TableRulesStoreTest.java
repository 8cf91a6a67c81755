package io.bluestar.persistence.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.RuleNotFoundException;
import io.bluestar.persistence.RulesStoreException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableRulesStoreTest {
    private final FakeReader reader = new FakeReader();
    private final TableRulesStore rules = new TableRulesStore(reader, "fake rules store");

    /** Remembers what it was asked and answers what it was told. */
    private static final class FakeReader implements TableReader {
        private final List<String> asked = new ArrayList<>();
        private Optional<RuleDocument> first = Optional.empty();
        private List<RuleDocument> rows = new ArrayList<>();
        private int closings;

        @Override
        public Optional<RuleDocument> firstOf(String operation, Table table, List<RowKey> keys) {
            asked.add(operation + " " + table.baseName() + " " + keys);
            return first;
        }

        @Override
        public List<RuleDocument> partition(String operation, Table table, String partitionKey, String sortKeyPrefix) {
            asked.add(operation + " " + table.baseName() + " " + partitionKey + " / " + sortKeyPrefix + "*");
            return rows;
        }

        @Override
        public void close() {
            closings++;
        }
    }

    @Test
    void eachReadAsksForTheRowsOfTheReference() {
        reader.first = Optional.of(RuleDocument.empty());
        rules.getClientConfig("A_B", "BiWeekly");
        rules.getValidationRules("employee");
        rules.getCalculationRule("ACME", "match");
        rules.getPipelineSteps("ACME", "BiWeekly");
        rules.getPlanHolds("ACME");
        rules.getIrsLimits(2026);
        rules.getAchConfig("ACME", "BiWeekly");
        rules.getVendorSchema("VEND", "ACME", "BiWeekly");
        assertThat(reader.asked)
                .containsExactly(
                        "getClientConfig bluestar-agent-config [CLIENT#A_B_BiWeekly / CONFIG]",
                        "getValidationRules bluestar-validation-rules CATEGORY#employee / RULE#*",
                        "getCalculationRule bluestar-calculation-rules [CLIENT#ACME / CALC#match, CLIENT#GLOBAL / CALC#match]",
                        "getPipelineSteps bluestar-processing-pipeline CLIENT#ACME_BiWeekly / STEP#*",
                        "getPlanHolds bluestar-batch-state PLAN#ACME / HOLD#*",
                        "getIrsLimits bluestar-irs-limits [YEAR#2026 / LIMITS]",
                        "getAchConfig bluestar-agent-config [CLIENT#ACME_BiWeekly / ACH]",
                        "getVendorSchema bluestar-validation-rules [VENDOR#VEND_ACME_BiWeekly / SCHEMA]");
    }

    @Test
    void globalIsAskedForOnce() {
        reader.first = Optional.of(RuleDocument.empty());
        rules.getCalculationRule("GLOBAL", "match");
        assertThat(reader.asked)
                .containsExactly("getCalculationRule bluestar-calculation-rules [CLIENT#GLOBAL / CALC#match]");
    }

    @Test
    void whatIsMissingIsEmptyButACalculation() {
        assertThat(rules.getClientConfig("P", "F")).isEqualTo(RuleDocument.empty());
        assertThat(rules.getPlanHolds("P")).isEmpty();
        assertThatExceptionOfType(RuleNotFoundException.class)
                .isThrownBy(() -> rules.getCalculationRule("P", "match"))
                .satisfies(e -> assertThat(e.planId()).isEqualTo("P"))
                .satisfies(e -> assertThat(e.calcType()).isEqualTo("match"))
                .withMessageContainingAll("CALC#match", "CLIENT#P", "CLIENT#GLOBAL");
    }

    @Test
    void stepsAscendByNumberThenBySortKeyAndWithoutOneComeAtZero() {
        reader.rows = List.of(
                step("a", "10"),
                step("b", "9"),
                step("c", "null"),
                step("d", "-1"),
                step("e", "9.0"),
                step("f", "0.5"),
                RuleDocument.parse("{\"PK\":\"P\",\"SK\":\"g\"}"));
        assertThat(rules.getPipelineSteps("P", "F"))
                .extracting(step -> step.getText("SK"))
                .containsExactly("d", "c", "g", "f", "b", "e", "a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"1\"", "true", "[]", "{}"})
    void aStepOrderThatIsNoNumberNamesItsRow(String order) {
        reader.rows = List.of(step("STEP#1", order));
        assertThatExceptionOfType(RulesStoreException.class)
                .isThrownBy(() -> rules.getPipelineSteps("P", "F"))
                .withMessageContainingAll("P / STEP#1", "stepOrder");
    }

    @Test
    void listsAreImmutableSnapshots() {
        reader.rows.add(step("a", "1"));
        List<RuleDocument> holds = rules.getPlanHolds("P");
        reader.rows.clear();
        assertThat(holds).hasSize(1);
        assertThatThrownBy(holds::clear).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> rules.getPipelineSteps("P", "F").add(null))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void nullComesBeforeDomainAndDomainBeforeClosed() {
        rules.close();
        rules.close();
        assertThat(reader.closings).isEqualTo(1);
        assertThatNullPointerException()
                .isThrownBy(() -> rules.getVendorSchema("#", "#", null))
                .withMessageContaining("payFreq");
        assertThatNullPointerException()
                .isThrownBy(() -> rules.getPlanHolds(null))
                .withMessageContaining("planId");
        assertThatIllegalArgumentException().isThrownBy(() -> rules.getIrsLimits(0));
        assertThatIllegalStateException()
                .isThrownBy(() -> rules.getIrsLimits(1))
                .withMessageContaining("fake rules store");
        assertThatIllegalStateException().isThrownBy(() -> rules.getPlanHolds("P"));
        assertThat(reader.asked).isEmpty();
    }

    @Test
    void rowsHaveKeysWithinTheLimitsOfDynamoDb() {
        String longest = "é".repeat(512);
        assertThat(Rows.keyOf(row(longest + longest, longest))).isEqualTo(new RowKey(longest + longest, longest));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rows.keyOf(row(longest + longest + "x", "S")))
                .withMessageContaining("PK");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rows.keyOf(row("P", longest + "x")))
                .withMessageContaining("SK");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rows.keyOf(row("", "S")))
                .withMessageContaining("PK");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rows.keyOf(row("P", 1)))
                .withMessageContaining("SK is no text");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rows.keyOf(RuleDocument.parse("{\"PK\":\"P\"}")))
                .withMessageContaining("no SK");
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "-dev!", "é", "/"})
    void aSuffixThatMakesNoTableNameIsRefused(String suffix) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Table.checkSuffix(suffix))
                .withMessageContaining("tableSuffix");
        assertThat(Table.IRS_LIMITS.name(Table.checkSuffix("-dev_1.x"))).isEqualTo("bluestar-irs-limits-dev_1.x");
    }

    private static RuleDocument step(String sortKey, String order) {
        return RuleDocument.parse("{\"PK\":\"P\",\"SK\":\"" + sortKey + "\",\"stepOrder\":" + order + "}");
    }

    private static RuleDocument row(Object partitionKey, Object sortKey) {
        return RuleDocument.builder().put("PK", partitionKey).put("SK", sortKey).build();
    }
}
