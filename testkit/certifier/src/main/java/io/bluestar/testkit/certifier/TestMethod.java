package io.bluestar.testkit.certifier;

import io.bluestar.testkit.contracts.Clause;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/**
 * A test of a suite, known by its declaration and not by having been run.
 *
 * @param name the theme that declares it and its own name
 * @param parameters tell overloads apart
 */
record TestMethod(String name, List<Class<?>> parameters, Optional<Clause> clause) {

    static TestMethod of(Method method) {
        return new TestMethod(
                method.getDeclaringClass().getSimpleName() + "." + method.getName(),
                Arrays.asList(method.getParameterTypes()),
                Optional.ofNullable(method.getAnnotation(Clause.class)));
    }

    /** The tests of clauses that a suite declares or inherits. */
    static List<TestMethod> ofSuite(Class<?> suite) {
        return ReflectionSupport.findMethods(
                        suite, method -> method.isAnnotationPresent(Clause.class), HierarchyTraversalMode.TOP_DOWN)
                .stream()
                .map(TestMethod::of)
                .toList();
    }

    /** Whether it checks this clause; {@code asRefusal} tells which of the clause's tests are meant. */
    boolean checks(String clauseId, boolean asRefusal) {
        return clause.map(checked -> checked.value().equals(clauseId) && checked.refusal() == asRefusal)
                .orElse(false);
    }
}
