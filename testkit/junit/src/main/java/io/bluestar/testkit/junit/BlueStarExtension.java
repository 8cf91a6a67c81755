package io.bluestar.testkit.junit;

import io.bluestar.testkit.environment.SeededStores;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestInstancePostProcessor;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Fills the parameters and fields of {@link BlueStarTest}; all else is {@link SeededStores}. */
final class BlueStarExtension
        implements ParameterResolver,
                TestInstancePostProcessor,
                BeforeAllCallback,
                BeforeEachCallback,
                AfterAllCallback {

    /** So that a constructor gets the stores of its test where that has its own; known to JUnit since 5.12. */
    @Override
    public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext rootContext) {
        return ExtensionContextScope.TEST_METHOD;
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return Injectable.of(parameter.getParameter().getType()).isPresent();
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Owner owner = Owner.of(context);
        if (!owner.hasStores()) {
            throw new ParameterResolutionException(parameter.getDeclaringExecutable()
                    + " asks for a store before there is a test, and by Isolation.METHOD each test has its own: take it as a"
                    + " parameter of the test, of @BeforeEach or as a field, or choose Isolation.CLASS; a constructor has the"
                    + " stores of its test since JUnit 5.12, unless the instance is PER_CLASS");
        }
        SeededStores stores = owner.stores();
        // All that this method needs opens at the same time.
        stores.open(Injectable.neededBy(types(parameter.getDeclaringExecutable().getParameters())));
        return Injectable.of(parameter.getParameter().getType())
                .orElseThrow()
                .from()
                .apply(stores);
    }

    private static List<Class<?>> types(Parameter[] parameters) {
        List<Class<?>> types = new ArrayList<>();
        Arrays.stream(parameters).map(Parameter::getType).forEach(types::add);
        return types;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        Owner owner = Owner.of(context);
        if (owner.hasStores()) {
            InjectedFields.ofClass(context).fill(owner::stores);
        }
    }

    @Override
    public void postProcessTestInstance(Object instance, ExtensionContext context) {
        InjectedFields fields = InjectedFields.ofInstance(instance, context);
        Owner owner = Owner.of(context);
        if (owner.hasStores()) {
            fields.fill(owner::stores);
        }
    }

    /** An instance that several tests share gets, for each test, the stores of that. */
    @Override
    public void beforeEach(ExtensionContext context) {
        Owner owner = Owner.of(context);
        for (Object instance : context.getRequiredTestInstances().getAllInstances()) {
            InjectedFields fields = InjectedFields.known(instance, context);
            refuseSharing(fields, owner, context);
            fields.fill(owner::stores);
        }
    }

    private static void refuseSharing(InjectedFields fields, Owner owner, ExtensionContext context) {
        if (!fields.isEmpty()
                && owner.isTest()
                && context.getExecutionMode() == ExecutionMode.CONCURRENT
                && context.getTestInstanceLifecycle().equals(Optional.of(Lifecycle.PER_CLASS))) {
            throw new ExtensionConfigurationException(context.getRequiredTestClass()
                    + " has one instance for tests that run at the same time, each with stores of its own: take them as"
                    + " parameters instead of fields, or leave out TestInstance.Lifecycle.PER_CLASS");
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        InjectedFields.known(context.getRequiredTestClass(), context).empty();
    }
}
