package io.bluestar.testkit.contracts.saboteurs.rules;

import io.bluestar.persistence.caching.CachingRulesStore;
import io.bluestar.persistence.memory.MemoryCacheBackend;
import io.bluestar.persistence.rules.Table;
import io.bluestar.testkit.certifier.HarnessSource;
import io.bluestar.testkit.contracts.Protocol;
import io.bluestar.testkit.contracts.clause.Capability;
import io.bluestar.testkit.contracts.rules.RuleRows;
import io.bluestar.testkit.contracts.rules.RulesStoreHarness;
import io.bluestar.testkit.contracts.saboteurs.Gallery;
import io.bluestar.testkit.contracts.saboteurs.Sabotage;
import io.bluestar.testkit.contracts.saboteurs.server.SilentServer;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The gallery of broken rules stores. */
class RulesGalleryTest extends Gallery<RulesStoreHarness> {

    @Override
    protected Protocol protocol() {
        return Protocol.RULES;
    }

    @Override
    protected List<Sabotage<RulesStoreHarness>> saboteurs() {
        return RulesSaboteurs.ALL;
    }

    @Override
    protected List<HarnessSource> honest() {
        return List.of(
                HarnessSource.of(
                        "rules store",
                        () -> shared("rules store", new SharedRules()).remote(RemoteReader::new)),
                HarnessSource.of("rules store of many former runs", () -> shared("rules store", ofFormerRuns())),
                HarnessSource.of("cached rules store", RulesGalleryTest::cached),
                HarnessSource.of(
                        "in-memory rules store",
                        () -> new MemoryRulesHarness("in-memory rules store", store -> store, Set.of())),
                HarnessSource.of("cached in-memory rules store", RulesGalleryTest::cachedInMemory));
    }

    private static RulesHarness shared(String name, SharedRules rules) {
        return RulesHarness.of(name, rules, RulesHarness::honest);
    }

    /** Tables that hold limits of two years in three. */
    private static SharedRules ofFormerRuns() {
        SharedRules rules = new SharedRules();
        for (int year = 3_000; year <= 9_800; year++) {
            if (year % 3 != 0) {
                rules.put(Table.IRS_LIMITS, RuleRows.row("YEAR#" + year, "LIMITS", "of", "a former run"));
            }
        }
        return rules;
    }

    private static RulesHarness cached() {
        MemoryCacheBackend cache = new MemoryCacheBackend();
        return RulesHarness.of(
                        "cached rules store",
                        new SharedRules(),
                        rules -> new CachingRulesStore(RulesHarness.honest(rules), cache, ""))
                .unreachable(() -> new CachingRulesStore(RulesHarness.silent(), cache, ""), SilentServer.FAILURE_BOUND)
                .cachingRules();
    }

    private static MemoryRulesHarness cachedInMemory() {
        MemoryCacheBackend cache = new MemoryCacheBackend();
        return new MemoryRulesHarness(
                "cached in-memory rules store",
                store -> new CachingRulesStore(store, cache, ""),
                EnumSet.of(Capability.CACHES_RULES));
    }
}
