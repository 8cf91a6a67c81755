package io.bluestar.persistence.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.bluestar.persistence.RuleDocument;
import io.bluestar.persistence.rules.Table;
import java.util.List;
import org.junit.jupiter.api.Test;

class MemoryRulesStoreTest {
    private final MemoryRulesStore rules = new MemoryRulesStore();

    @Test
    void putReplacesTheWholeRow() {
        rules.put(Table.IRS_LIMITS, row("YEAR#2026", "LIMITS").put("old", 1).build());
        RuleDocument replaced = row("YEAR#2026", "LIMITS").put("new", 2).build();
        rules.put(Table.IRS_LIMITS, replaced);
        assertThat(rules.getIrsLimits(2026)).isEqualTo(replaced);
    }

    @Test
    void tablesDoNotMix() {
        rules.put(
                Table.VALIDATION_RULES, row("CLIENT#P_F", "CONFIG").put("x", 1).build());
        assertThat(rules.getClientConfig("P", "F").isEmpty()).isTrue();
    }

    @Test
    void aPartitionComesInTheOrderOfUtf8BytesWithoutItsNeighbours() {
        for (String sortKey : List.of("HOLD#𐀀", "HOLD#｡", "HOLD#a", "HOLD#", "HOLE", "HOLC", "NOTE#1")) {
            rules.put(Table.BATCH_STATE, row("PLAN#P", sortKey).build());
        }
        rules.put(Table.BATCH_STATE, row("PLAN#P2", "HOLD#a").build());
        rules.put(Table.BATCH_STATE, row("PLAN#O", "HOLD#a").build());

        assertThat(rules.getPlanHolds("P"))
                .extracting(hold -> hold.getText("PK") + " " + hold.getText("SK"))
                .containsExactly("PLAN#P HOLD#", "PLAN#P HOLD#a", "PLAN#P HOLD#｡", "PLAN#P HOLD#𐀀");
    }

    @Test
    void aPlansOwnCalculationComesBeforeTheGlobalOne() {
        RuleDocument global = row("CLIENT#GLOBAL", "CALC#match").put("rate", 1).build();
        RuleDocument own = row("CLIENT#P", "CALC#match").put("rate", 2).build();
        rules.put(Table.CALCULATION_RULES, global);
        assertThat(rules.getCalculationRule("P", "match")).isEqualTo(global);
        rules.put(Table.CALCULATION_RULES, own);
        assertThat(rules.getCalculationRule("P", "match")).isEqualTo(own);
        assertThat(rules.getCalculationRule("GLOBAL", "match")).isEqualTo(global);
    }

    @Test
    void aListIsASnapshot() {
        rules.put(Table.BATCH_STATE, row("PLAN#P", "HOLD#1").build());
        List<RuleDocument> before = rules.getPlanHolds("P");
        rules.put(Table.BATCH_STATE, row("PLAN#P", "HOLD#2").build());
        assertThat(before).hasSize(1);
        assertThat(rules.getPlanHolds("P")).hasSize(2);
    }

    @Test
    void putChecksNullThenTheRowThenClosed() {
        rules.close();
        RuleDocument proper = row("PLAN#P", "HOLD#1").build();
        assertThatNullPointerException().isThrownBy(() -> rules.put(null, RuleDocument.empty()));
        assertThatNullPointerException().isThrownBy(() -> rules.put(Table.BATCH_STATE, null));
        assertThatIllegalArgumentException().isThrownBy(() -> rules.put(Table.BATCH_STATE, RuleDocument.empty()));
        assertThatIllegalStateException()
                .isThrownBy(() -> rules.put(Table.BATCH_STATE, proper))
                .withMessageContaining("in-memory rules store");
        assertThatIllegalStateException().isThrownBy(() -> rules.getPlanHolds("P"));
    }

    private static RuleDocument.Builder row(String partitionKey, String sortKey) {
        return RuleDocument.builder().put("PK", partitionKey).put("SK", sortKey);
    }
}
