package io.bluestar.testkit.contracts.trial;

import io.bluestar.testkit.contracts.Clause;
import io.bluestar.testkit.contracts.clause.Capability;
import io.bluestar.testkit.contracts.clause.ClauseRegistry;
import io.bluestar.testkit.contracts.clause.ClauseSpec;
import io.bluestar.testkit.contracts.clause.Profile;
import io.bluestar.testkit.contracts.harness.Harness;
import java.lang.reflect.Method;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.opentest4j.TestAbortedException;

/**
 * Hands each test of a suite the trial of its clause, closes it afterwards, and tells the story of exceptions that the test
 * did not expect. A test whose clause the harness cannot or need not fulfil is aborted with the reason.
 */
final class ClauseExtension implements BeforeEachCallback, ParameterResolver, InvocationInterceptor {
    private static final Namespace NAMESPACE = Namespace.create(ClauseExtension.class);

    /** Aborts here and not where the trial is opened: Jupiter takes every exception of a resolver for an error. */
    @Override
    public void beforeEach(ExtensionContext context) {
        if (context.getRequiredTestMethod().isAnnotationPresent(Clause.class)) {
            Clause annotation = annotation(context);
            Harness harness = harness((ContractSuite<?, ?>) context.getRequiredTestInstance(), context);
            abortUnlessApplicable(harness, ClauseRegistry.get(annotation.value()), annotation.refusal());
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return Trial.class.isAssignableFrom(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return open((ContractSuite<?, ?>) context.getRequiredTestInstance(), context);
    }

    private static <H extends Harness> Trial open(ContractSuite<H, ?> suite, ExtensionContext context) {
        H harness = harness(suite, context);
        ClauseSpec clause = ClauseRegistry.get(annotation(context).value());
        Trial trial = suite.trial(harness, clause);
        // Kept under the method's context: the store closes it after the test.
        context.getStore(NAMESPACE).put(Trial.class, new Kept<>(trial, closing(trial, harness)));
        return trial;
    }

    /** What closes the trial: within the bound where no server answers, or a close that hangs would hang the run. */
    private static AutoCloseable closing(Trial trial, Harness harness) {
        return trial.clause().profile() == Profile.FAILING_SERVER
                ? () -> FailingCall.of(trial, "close", harness.failureBound(), trial::close)
                        .expectReturned()
                : () -> close(trial);
    }

    private static void close(Trial trial) {
        try {
            trial.close();
        } catch (RuntimeException | Error e) {
            throw trial.failure("close, after the test, to return", Shown.of(e), e);
        }
    }

    @SuppressWarnings("unchecked") // The suite's own harness is what was stored for its class.
    private static <H extends Harness> H harness(ContractSuite<H, ?> suite, ExtensionContext context) {
        ExtensionContext ofClass =
                context.getTestMethod().isPresent() ? context.getParent().orElseThrow() : context;
        Kept<?> kept = ofClass.getStore(NAMESPACE)
                .getOrComputeIfAbsent(Harness.class, key -> new Kept<>(harnessOf(suite)), Kept.class);
        return (H) kept.resource();
    }

    private static Harness harnessOf(ContractSuite<?, ?> suite) {
        return Objects.requireNonNull(
                suite.harness(),
                () -> "harness() of " + suite.getClass().getName()
                        + " returned null: return the harness of the backend under test");
    }

    private static Clause annotation(ExtensionContext context) {
        Method test = context.getRequiredTestMethod();
        Clause annotation = test.getAnnotation(Clause.class);
        if (annotation == null) {
            throw new IllegalStateException(test + " takes a trial but names no clause: annotate it with @Clause");
        }
        return annotation;
    }

    private static void abortUnlessApplicable(Harness harness, ClauseSpec clause, boolean refusal) {
        if (!harness.profiles().contains(clause.profile())) {
            throw new TestAbortedException(clause.id() + " was not run: the harness does not claim the profile "
                    + clause.profile() + " (" + clause.profile().meaning() + ")");
        }
        Optional<Capability> needed = clause.needs();
        boolean declared = needed.isEmpty() || harness.capabilities().contains(needed.get());
        if (declared == refusal) {
            throw new TestAbortedException(clause.id() + " does not apply here: the capability " + needed.orElseThrow()
                    + " is " + (declared ? "" : "not ") + "declared");
        }
    }

    @Override
    public void interceptTestMethod(
            Invocation<Void> invocation,
            ReflectiveInvocationContext<Method> invocationContext,
            ExtensionContext context)
            throws Throwable {
        Kept<?> kept = context.getStore(NAMESPACE).get(Trial.class, Kept.class);
        if (kept != null) {
            ((Trial) kept.resource()).script().own();
        }
        try {
            invocation.proceed();
        } catch (ClauseFailure | TestAbortedException e) {
            throw e;
        } catch (Throwable e) {
            if (kept == null) {
                throw e;
            }
            throw ((Trial) kept.resource()).failure("no exception at this point", Shown.of(e), e);
        }
    }

    /**
     * What a store closes with its context. Deprecated since JUnit 5.13 for AutoCloseable, which older versions, such as
     * those of Spring Boot 3, do not close.
     */
    @SuppressWarnings("deprecation")
    private record Kept<R extends AutoCloseable>(R resource, AutoCloseable closing)
            implements ExtensionContext.Store.CloseableResource, AutoCloseable {
        Kept(R resource) {
            this(resource, resource);
        }

        @Override
        public void close() throws Exception {
            closing.close();
        }
    }
}
