package io.bluestar.testkit.contracts.saboteurs.caching;

import static org.assertj.core.api.Assertions.assertThat;

import io.bluestar.persistence.caching.CachingRulesStore;
import io.bluestar.testkit.contracts.caching.CachingClauses;
import io.bluestar.testkit.contracts.clause.ClauseSpec;
import io.bluestar.testkit.contracts.saboteurs.Verdicts;
import org.junit.jupiter.api.Test;

/** The decorator of the core passes. */
class HonestCachingTest {

    @Test
    void the_decorator_of_the_core_passes_every_clause() {
        Verdicts verdicts =
                Verdicts.of(CachingSuiteUnderTest.class, new Decorating("CachingRulesStore", CachingRulesStore::new));
        assertThat(verdicts.failures()).isEmpty();
        assertThat(verdicts.passed())
                .containsExactlyElementsOf(
                        CachingClauses.ALL.stream().map(ClauseSpec::id).toList());
    }
}
