package io.bluestar.testkit.contracts.trial;

import io.bluestar.testkit.contracts.Clause;
import io.bluestar.testkit.contracts.clause.ClauseRegistry;
import io.bluestar.testkit.contracts.clause.ClauseSpec;
import io.bluestar.testkit.contracts.clause.Profile;
import io.bluestar.testkit.contracts.harness.Harness;
import io.bluestar.testkit.contracts.harness.KnownDeviation;
import java.lang.reflect.Method;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.extension.AfterAllCallback;
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
final class ClauseExtension implements BeforeEachCallback, AfterAllCallback, ParameterResolver, InvocationInterceptor {
    private static final Namespace NAMESPACE = Namespace.create(ClauseExtension.class);
    private static final Set<Profile> SERVERS_FAIL = EnumSet.of(Profile.FAILING_SERVER, Profile.FAULTS);

    /** Aborts here and not where the trial is opened: Jupiter takes every exception of a resolver for an error. */
    @Override
    public void beforeEach(ExtensionContext context) {
        if (context.getRequiredTestMethod().isAnnotationPresent(Clause.class)) {
            Clause test = annotation(context);
            ContractSuite<?, ?> suite = suite(context);
            Applicability.whyNot(test, ClauseRegistry.get(test.value()), harness(suite, context), suite.options())
                    .ifPresent(reason -> {
                        throw new TestAbortedException(reason);
                    });
        }
    }

    private static ContractSuite<?, ?> suite(ExtensionContext context) {
        return (ContractSuite<?, ?>) context.getRequiredTestInstance();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return Trial.class.isAssignableFrom(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return open(suite(context), context);
    }

    private static <H extends Harness> Trial open(ContractSuite<H, ?> suite, ExtensionContext context) {
        H harness = harness(suite, context);
        ClauseSpec clause = ClauseRegistry.get(annotation(context).value());
        Trial trial = suite.trial(harness, clause);
        // Kept under the method's context: the store closes it after the test.
        context.getStore(NAMESPACE).put(Trial.class, new Kept<>(trial, closing(trial, harness)));
        return trial;
    }

    /** What closes the trial: within the bound where servers fail, or a close that hangs would hang the run. */
    private static AutoCloseable closing(Trial trial, Harness harness) {
        AutoCloseable closing = closingBackend(trial, harness);
        return () -> {
            try {
                closing.close();
            } finally {
                trial.endServer();
            }
        };
    }

    private static AutoCloseable closingBackend(Trial trial, Harness harness) {
        return SERVERS_FAIL.contains(trial.clause().profile())
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
        Kept<?> kept =
                ofClass(context).getOrComputeIfAbsent(Harness.class, key -> new Kept<>(harnessOf(suite)), Kept.class);
        return (H) kept.resource();
    }

    private static ExtensionContext.Store ofClass(ExtensionContext context) {
        ExtensionContext ofClass =
                context.getTestMethod().isPresent() ? context.getParent().orElseThrow() : context;
        return ofClass.getStore(NAMESPACE);
    }

    static Harness harnessOf(ContractSuite<?, ?> suite) {
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

    @Override
    public void interceptTestMethod(
            Invocation<Void> invocation,
            ReflectiveInvocationContext<Method> invocationContext,
            ExtensionContext context)
            throws Throwable {
        Optional<Trial> trial = Optional.ofNullable(context.getStore(NAMESPACE).get(Trial.class, Kept.class))
                .map(kept -> (Trial) kept.resource());
        trial.ifPresent(opened -> opened.script().own());
        try {
            invocation.proceed();
            trial.ifPresent(opened -> seen(context, false).add(opened.clause().id()));
        } catch (TestAbortedException e) {
            throw e;
        } catch (Throwable e) {
            if (trial.isEmpty()) {
                throw e;
            }
            throw failed(trial.get(), told(trial.get(), e), context);
        }
    }

    private static Throwable told(Trial trial, Throwable thrown) {
        return thrown instanceof ClauseFailure
                ? thrown
                : trial.failure("no exception at this point", Shown.of(thrown), thrown);
    }

    private static Throwable failed(Trial trial, Throwable failure, ExtensionContext context) {
        String clause = trial.clause().id();
        seen(context, true).add(clause);
        Optional<KnownDeviation> accepted =
                Deviations.of(harness(suite(context), context)).accepted(clause);
        return accepted.isPresent() ? Deviations.abortion(accepted.get(), failure) : failure;
    }

    /** A deviation of which no test was seen to fail, though some passed, is none. */
    @Override
    public void afterAll(ExtensionContext context) {
        Kept<?> kept = ofClass(context).get(Harness.class, Kept.class);
        if (kept == null) {
            return;
        }
        for (KnownDeviation deviation : ((Harness) kept.resource()).knownDeviations()) {
            String clause = deviation.clause();
            boolean passed = seen(context, false).contains(clause)
                    && !seen(context, true).contains(clause);
            if (passed
                    && Deviations.of((Harness) kept.resource()).accepted(clause).isPresent()) {
                throw Deviations.unexpectedPass(deviation);
            }
        }
    }

    /** The clauses of which a test has passed, or failed. */
    @SuppressWarnings("unchecked")
    private static Set<String> seen(ExtensionContext context, boolean failed) {
        return ofClass(context)
                .getOrComputeIfAbsent(
                        failed ? "failed" : "passed", key -> ConcurrentHashMap.<String>newKeySet(), Set.class);
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
