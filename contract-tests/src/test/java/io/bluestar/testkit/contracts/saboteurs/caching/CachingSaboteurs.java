package io.bluestar.testkit.contracts.saboteurs.caching;

import io.bluestar.testkit.contracts.caching.CachingRulesHarness;
import io.bluestar.testkit.contracts.saboteurs.Sabotage;
import java.util.List;
import java.util.stream.Stream;

/** All broken caching decorators. */
public final class CachingSaboteurs {
    public static final List<Sabotage<CachingRulesHarness>> ALL = Stream.of(
                    EntrySaboteurs.ALL,
                    FreshnessSaboteurs.ALL,
                    RobustnessSaboteurs.ALL,
                    OutageSaboteurs.ALL,
                    FlightSaboteurs.ALL,
                    CallSaboteurs.ALL)
            .flatMap(List::stream)
            .toList();

    private CachingSaboteurs() {}
}
