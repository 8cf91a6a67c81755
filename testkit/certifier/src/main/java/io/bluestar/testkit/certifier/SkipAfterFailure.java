package io.bluestar.testkit.certifier;

import java.util.Optional;
import net.jqwik.api.lifecycle.LifecycleContext;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.SkipExecutionHook;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Skips what begins after a certification was ended early, by either engine. It is public for the runners only. */
public final class SkipAfterFailure implements ExecutionCondition, SkipExecutionHook {
    private static final ConditionEvaluationResult GOES_ON =
            ConditionEvaluationResult.enabled("the certification goes on");

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return context.getTestClass()
                .flatMap(RunLoader::whyEndedEarly)
                .map(ConditionEvaluationResult::disabled)
                .orElse(GOES_ON);
    }

    @Override
    public SkipResult shouldBeSkipped(LifecycleContext context) {
        Optional<String> ended = context.optionalContainerClass().flatMap(RunLoader::whyEndedEarly);
        return ended.map(SkipResult::skip).orElseGet(SkipResult::doNotSkip);
    }

    @Override
    public PropagationMode propagateTo() {
        return PropagationMode.ALL_DESCENDANTS;
    }
}
