package io.bluestar.testkit.contracts.saboteurs.rules;

import io.bluestar.testkit.contracts.rules.RulesStoreHarness;
import io.bluestar.testkit.contracts.saboteurs.Sabotage;
import java.util.List;
import java.util.stream.Stream;

/** All broken rules stores. */
public final class RulesSaboteurs {
    public static final List<Sabotage<RulesStoreHarness>> ALL = Stream.of(
                    KeySaboteurs.ALL,
                    AnswerSaboteurs.ALL,
                    FallbackSaboteurs.ALL,
                    OrderSaboteurs.ALL,
                    IsolationSaboteurs.ALL,
                    DocumentSaboteurs.ALL,
                    CallSaboteurs.ALL,
                    ConcurrencySaboteurs.ALL,
                    CombinationSaboteurs.ALL,
                    FailureSaboteurs.ALL,
                    FaultSaboteurs.ALL)
            .flatMap(List::stream)
            .toList();

    private RulesSaboteurs() {}
}
