package io.bluestar.testkit.contracts.saboteurs.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.bluestar.persistence.caching.CachingRulesStore;
import io.bluestar.persistence.memory.MemoryCacheBackend;
import io.bluestar.persistence.rules.Table;
import io.bluestar.testkit.contracts.clause.ClauseSpec;
import io.bluestar.testkit.contracts.clause.Profile;
import io.bluestar.testkit.contracts.harness.Harness;
import io.bluestar.testkit.contracts.rules.RuleRows;
import io.bluestar.testkit.contracts.rules.RulesClauses;
import io.bluestar.testkit.contracts.saboteurs.Verdicts;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Honest stores pass: a contract that fails them would be wrong itself. */
class HonestRulesTest {

    @Test
    void the_store_that_saboteurs_are_made_of_passes_every_clause() {
        SharedRules rules = new SharedRules();
        Verdicts verdicts = verdicts(new RulesHarness("honest", rules, RulesHarness::honest, RulesHarness::silent));
        assertThat(verdicts.failures()).isEmpty();
        assertThat(verdicts.passed()).isEqualTo(clauses(Set.of(Profile.values())));
    }

    @Test
    void tables_with_the_rows_of_many_former_runs_pass_every_clause() {
        SharedRules rules = new SharedRules();
        for (int year = 3_000; year <= 9_800; year++) {
            if (year % 3 != 0) {
                rules.put(Table.IRS_LIMITS, RuleRows.row("YEAR#" + year, "LIMITS", "of", "a former run"));
            }
        }
        Verdicts verdicts = verdicts(new RulesHarness("used", rules, RulesHarness::honest, RulesHarness::silent));
        assertThat(verdicts.failures()).isEmpty();
        assertThat(verdicts.passed()).isEqualTo(clauses(Set.of(Profile.values())));
    }

    @Test
    void the_same_store_behind_the_caching_decorator_passes_every_clause() {
        SharedRules rules = new SharedRules();
        MemoryCacheBackend cache = new MemoryCacheBackend();
        Verdicts verdicts = verdicts(new RulesHarness(
                "honest, cached",
                rules,
                shared -> new CachingRulesStore(RulesHarness.honest(shared), cache, ""),
                () -> new CachingRulesStore(RulesHarness.silent(), cache, "")));
        assertThat(verdicts.failures()).isEmpty();
        assertThat(verdicts.passed()).isEqualTo(clauses(Set.of(Profile.values())));
    }

    @Test
    void the_in_memory_store_passes_every_clause() {
        Verdicts verdicts = verdicts(new MemoryRulesHarness("in-memory rules store", store -> store));
        assertThat(verdicts.failures()).isEmpty();
        assertThat(verdicts.passed()).isEqualTo(clauses(Set.of(Profile.CORE)));
    }

    @Test
    void the_cached_in_memory_store_passes_every_clause() {
        MemoryCacheBackend cache = new MemoryCacheBackend();
        Verdicts verdicts = verdicts(new MemoryRulesHarness(
                "cached in-memory rules store", store -> new CachingRulesStore(store, cache, "")));
        assertThat(verdicts.failures()).isEmpty();
        assertThat(verdicts.passed()).isEqualTo(clauses(Set.of(Profile.CORE)));
    }

    private static Verdicts verdicts(Harness harness) {
        return Verdicts.of(RulesSuiteUnderTest.class, harness);
    }

    private static Set<String> clauses(Set<Profile> profiles) {
        Set<String> ids = new TreeSet<>();
        RulesClauses.ALL.stream()
                .filter(clause -> profiles.contains(clause.profile()))
                .map(ClauseSpec::id)
                .forEach(ids::add);
        return ids;
    }
}
