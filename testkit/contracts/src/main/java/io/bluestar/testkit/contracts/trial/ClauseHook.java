package io.bluestar.testkit.contracts.trial;

import io.bluestar.testkit.contracts.Clause;
import io.bluestar.testkit.contracts.clause.ClauseRegistry;
import io.bluestar.testkit.contracts.clause.ClauseSpec;
import io.bluestar.testkit.contracts.harness.Harness;
import java.util.Optional;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AroundContainerHook;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.ContainerLifecycleContext;
import net.jqwik.api.lifecycle.LifecycleContext;
import net.jqwik.api.lifecycle.Lifespan;
import net.jqwik.api.lifecycle.ParameterResolutionContext;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;
import net.jqwik.api.lifecycle.ResolveParameterHook;
import net.jqwik.api.lifecycle.Store;

/**
 * What {@link ClauseExtension} is for Jupiter, for jqwik: hands each property of a suite the trials of its clause, and lets
 * effort and seed be those of the run.
 */
final class ClauseHook implements AroundContainerHook, AroundPropertyHook, ResolveParameterHook {

    @Override
    public PropagationMode propagateTo() {
        return PropagationMode.ALL_DESCENDANTS;
    }

    @Override
    public void beforeContainer(ContainerLifecycleContext context) {
        Store.create(OpenHarness.class, Lifespan.RUN, OpenHarness::new);
    }

    @Override
    public void afterContainer(ContainerLifecycleContext context) {
        openHarness().close();
    }

    @Override
    public Optional<ParameterSupplier> resolve(ParameterResolutionContext parameter, LifecycleContext context) {
        if (parameter.parameter().getType() != Trials.class) {
            return Optional.empty();
        }
        Trials<?> trials = trials();
        return Optional.of(optionalTry -> trials);
    }

    private static Trials<?> trials() {
        return Store.<Trials<?>>get(Trials.class).get();
    }

    @Override
    public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property) {
        Optional<Clause> annotation = context.findAnnotation(Clause.class);
        if (annotation.isEmpty()) {
            return property.execute();
        }
        return run(annotation.get(), (ContractSuite<?, ?>) context.testInstance(), context, property);
    }

    private static <H extends Harness> PropertyExecutionResult run(
            Clause test, ContractSuite<H, ?> suite, PropertyLifecycleContext context, PropertyExecutor property) {
        H harness = openHarness().of(suite);
        ClauseSpec clause = ClauseRegistry.get(test.value());
        Optional<String> whyNot = Applicability.whyNot(test, clause, harness, suite.options());
        Trials<?> trials = Trials.of(suite, harness, clause, whyNot);
        Store.<Trials<?>>create(Trials.class, Lifespan.PROPERTY, () -> trials);
        // Of a single try jqwik tells that it was aborted; of several, that there were none.
        context.attributes()
                .setTries(whyNot.isPresent() ? 1 : suite.options().effort().sequences(harness));
        context.attributes().setSeed(String.valueOf(suite.options().seed()));
        context.attributes().setGeneration(GenerationMode.RANDOMIZED);
        context.attributes().setEdgeCases(EdgeCasesMode.NONE);
        // What was drawn shrinks here, and only here.
        context.attributes().setShrinking(ShrinkingMode.OFF);
        PropertyExecutionResult result = smallest(property.execute(), trials);
        context.reporter().publishValue(Trials.RAN, trials.ran());
        return Deviations.of(harness).judged(clause, result);
    }

    /** A sequence that fails now and then only, as by a race, keeps the failure that was seen. */
    private static PropertyExecutionResult smallest(PropertyExecutionResult result, Trials<?> trials) {
        return result.status() == PropertyExecutionResult.Status.FAILED
                ? trials.smallestFailure().map(result::mapToFailed).orElse(result)
                : result;
    }

    private static OpenHarness openHarness() {
        return Store.<OpenHarness>get(OpenHarness.class).get();
    }

    /** The harness of a class, opened when its first property needs it. */
    private static final class OpenHarness {
        private Optional<Harness> harness = Optional.empty();

        @SuppressWarnings("unchecked") // The suite's own harness is what was stored for its class.
        <H extends Harness> H of(ContractSuite<H, ?> suite) {
            if (harness.isEmpty()) {
                harness = Optional.of(ClauseExtension.harnessOf(suite));
            }
            return (H) harness.get();
        }

        void close() {
            harness.ifPresent(Harness::close);
        }
    }
}
