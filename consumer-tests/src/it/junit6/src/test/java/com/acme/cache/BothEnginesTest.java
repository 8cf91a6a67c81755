package com.acme.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** One class, two engines: a property that no engine takes would silently not run. */
class BothEnginesTest {
    @Test
    void jupiter_takes_the_tests_of_the_contract_and_jqwik_its_properties() {
        TestPlan plan = LauncherFactory.create()
                .discover(LauncherDiscoveryRequestBuilder.request()
                        .selectors(selectClass(AcmeCacheContractTest.class))
                        .build());
        Set<String> engines = new TreeSet<>();
        for (TestIdentifier root : plan.getRoots()) {
            if (plan.getDescendants(root).stream().anyMatch(TestIdentifier::isTest)) {
                UniqueId.parse(root.getUniqueId()).getEngineId().ifPresent(engines::add);
            }
        }
        assertEquals(Set.of("jqwik", "junit-jupiter"), engines);
        assertTrue(plan.countTestIdentifiers(TestIdentifier::isTest) > 50, "the contract has far more clauses");
    }
}
